import type { ChainedEntry } from '../../domain/audit.ts';
import type { Library } from '../../domain/library/library.ts';
import { recordIn, type Values } from '../../domain/people/change/record.ts';
import type { Person } from '../../domain/people/person.ts';
import type { EventGroup, TimelineEvent } from '../../domain/people/timeline/timeline.ts';
import { actName } from '../audit/acts.ts';
import type { Format } from '../format.ts';
import { bandName, outcomeName } from '../names.ts';
import * as m from '../paraglide/messages.js';
import type { Say, Translate } from '../translate.ts';
import { aspectName, aspectValue } from './change.ts';

const GROUP = {
  profile: m.timeline_profile,
  learning: m.timeline_learning,
  assessment: m.timeline_assessment,
  appeals: m.timeline_appeals,
  certificates: m.timeline_certificates,
  data: m.timeline_data,
} satisfies Record<EventGroup, unknown>;

export const groupName = (t: Translate, group: EventGroup) => t(GROUP[group]);

interface Words {
  readonly t: Translate;
  readonly say: Say;
  readonly format: Format;
  readonly library: Library;
  /** By id. */
  readonly people: ReadonlyMap<string, Person>;
}

/** What happened, in a sentence. */
export function eventTitle(words: Words, event: TimelineEvent): string {
  const { t } = words;
  switch (event.kind) {
    case 'joined':
      return t(m.timeline_joined);
    case 'moved':
      return t(m.timeline_moved);
    case 'hired':
      return t(m.timeline_hired);
    case 'signed-up':
      return t(m.timeline_signed_up);
    case 'lesson-finished':
      return t(m.timeline_lesson, { lesson: lessonTitle(words, event.lesson) });
    case 'attempt-started':
      return t(m.timeline_started, { course: courseTitle(words, event.course), number: event.number });
    case 'attempt-submitted': {
      const said = { course: courseTitle(words, event.course), band: bandName(t, event.band) };
      return event.byTime ? t(m.timeline_closed, said) : t(m.timeline_submitted, said);
    }
    case 'attempt-annulled':
      return t(m.timeline_annulled, { course: courseTitle(words, event.course) });
    case 'corrected': {
      const [before, after] = [event.before, event.after].map(
        ({ band, total }) => `${bandName(t, band)} ${total.earned}/${total.possible}`,
      ) as [string, string];
      return t(m.timeline_corrected, { course: courseTitle(words, event.course), before, after });
    }
    case 'appealed':
      return t(m.timeline_appealed);
    case 'appeal-decided':
      return t(m.timeline_decided, { outcome: event.outcome ? outcomeName(t, event.outcome) : '' });
    case 'flagged':
      return t(m.timeline_flagged);
    case 'certified':
      return t(m.timeline_certified, {
        programme: programmeTitle(words, event.programme),
        band: bandName(t, event.band),
      });
    case 'entry':
      return actName(t, event.entry.act);
  }
}

/** More about it: a reason, what they wrote, or what of them was changed; '' when there is nothing to add. */
export function eventDetail(words: Words, event: TimelineEvent, person: Pick<Person, 'id'>): string {
  if (event.kind === 'entry')
    return [changeWords(words, event.entry, person), event.entry.reason].filter(Boolean).join(' ');
  if (event.kind === 'moved') return moveWords(words, event);
  if ('reason' in event) return event.reason;
  return 'text' in event ? event.text : '';
}

/** What of them is another one than before. */
function moveWords(words: Words, { before, after }: Extract<TimelineEvent, { kind: 'moved' }>): string {
  const said = (['department', 'positions'] as const).flatMap((aspect) => {
    const [earlier, later] = [before, after].map((work) => aspectValue(words, aspect, String(work[aspect])));
    if (earlier === undefined || later === undefined || earlier === later) return [];
    return [words.t(m.timeline_change, { what: aspectName(words.t, aspect), before: earlier, after: later })];
  });
  return said.join(' · ');
}

/** Their own value before and after, of an entry about many. */
function changeWords(words: Words, entry: ChainedEntry, { id }: Pick<Person, 'id'>): string {
  const record = recordIn(entry);
  if (!record) return '';
  const of = (values: Values) => Object.entries(values).find(([, ids]) => ids.some((one) => one === id))?.[0];
  const said = (value = '') => aspectValue(words, record.aspect, value);
  const change = { before: said(of(record.before)), after: said(of(record.after)) };
  return words.t(m.timeline_change, { what: aspectName(words.t, record.aspect), ...change });
}

function courseTitle({ say, library }: Words, id: string): string {
  const course = library.courses.get(id as never);
  return course ? say(course.title) : id;
}

function lessonTitle({ say, library }: Words, id: string): string {
  for (const { lessons } of library.courses.values())
    for (const lesson of lessons) if (lesson.id === id) return say(lesson.title);
  return id;
}

function programmeTitle({ say, library }: Words, id: string): string {
  const programme = library.programmes.get(id as never);
  return programme ? say(programme.title) : id;
}
