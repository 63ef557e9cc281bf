import type { Asked } from '../domain/assignment/asked.ts';
import type { Assignment, Due, Subject } from '../domain/assignment/assignment.ts';
import type { Audience } from '../domain/assignment/audience.ts';
import type { Nobody } from '../domain/assignment/departments/named.ts';
import type { Library } from '../domain/library/library.ts';
import type { Format } from './format.ts';
import { positionName } from './names.ts';
import * as m from './paraglide/messages.js';
import type { Say, Translate } from './translate.ts';

interface Words {
  readonly t: Translate;
  readonly format: Format;
}

/** What titles are said with. */
interface Naming {
  readonly say: Say;
  readonly server: { readonly library: Pick<Library, 'courses' | 'programmes'> };
}

/** Whom an assignment is for, in words. */
export function audienceWords(words: Words, audience: Audience): string {
  const { t, format } = words;
  switch (audience.kind) {
    case 'everyone':
      return t(m.audience_everyone);
    case 'departments': {
      const departments = format.list(audience.departments);
      return audience.below ? t(m.audience_below, { departments }) : departments;
    }
    case 'positions':
      return t(m.audience_positions, {
        positions: format.list(audience.positions.map((position) => positionName(t, position))),
      });
    case 'people':
      return t(m.audience_people, { count: audience.people.length });
    case 'hired-since':
      return t(m.audience_hired_since, { day: format.day(audience.day) });
    case 'not':
      return t(m.audience_not, { part: audienceWords(words, audience.of) });
    case 'all':
      return t(m.audience_all, { parts: partsIn(words, audience.of) });
    case 'any':
      return t(m.audience_any, { parts: partsIn(words, audience.of) });
  }
}

/** What of an audience nobody fits any more, in words. */
export function nobodyWords({ t, format }: Words, { departments, positions, people }: Nobody): string {
  const names = [
    ...departments,
    ...positions.map((position) => positionName(t, position)),
    ...(people > 0 ? [t(m.audience_people_left, { count: people })] : []),
  ];
  return t(m.assignments_nobody_in, { names: format.list(names) });
}

function partsIn(words: Words, parts: readonly Audience[]): string {
  return parts.map((part) => audienceWords(words, part)).join(words.t(m.audience_between));
}

/** When it is due, in words. */
export function dueWords({ t, format }: Words, due: Due): string {
  if (due.kind === 'day') return t(m.due_day, { day: format.day(due.day) });
  const { days } = due;
  switch (due.from ?? 'joining') {
    case 'joining':
      return t(m.due_days, { days });
    case 'hire':
      return t(m.due_days_hire, { days });
    case 'start':
      return t(m.due_days_start, { days });
  }
}

/** What a course or a programme is called; one that has left the library, by its id. */
export function subjectTitle(
  { say, server }: Naming,
  { course, programme }: Pick<Subject, 'course' | 'programme'>,
): string {
  const { courses, programmes } = server.library;
  const titled = course ? courses.get(course) : programme && programmes.get(programme);
  return titled ? say(titled.title) : (course ?? programme ?? '');
}

/** What an assignment asks for, in words: of a programme, how often as well. */
export function subjectWords(
  words: Naming & Pick<Words, 't'>,
  subject: Pick<Subject, 'course' | 'programme' | 'again'>,
): string {
  const title = subjectTitle(words, subject);
  if (!subject.programme) return title;
  return words.t(subject.again ? m.programme_again : m.programme_once, { programme: title });
}

/** Why somebody has to do a course, and since when where that is not told by it; `by` is who assigned it, for those who may know. */
export function becauseWords(
  words: Words & Naming,
  { joined, ...of }: Pick<Assignment, 'programme' | 'audience' | 'createdAt'> & Pick<Asked, 'joined'>,
  by?: string,
): string {
  const because = madeWords(words, of, by);
  return joined ? words.t(m.because_joined, { because, day: words.format.day(joined) }) : because;
}

function madeWords(
  words: Words & Naming,
  { programme, audience, createdAt }: Pick<Assignment, 'programme' | 'audience' | 'createdAt'>,
  by?: string,
): string {
  const { t, format } = words;
  const said = { audience: audienceWords(words, audience), day: format.day(createdAt) };
  if (!programme) return by ? t(m.because_by, { ...said, by }) : t(m.because, said);
  const named = { ...said, programme: subjectTitle(words, { programme }) };
  return by ? t(m.because_programme_by, { ...named, by }) : t(m.because_programme, named);
}

/** What to mend where a field of HR's form for an assignment is missing or faulty. */
export function faultyField({ t }: Pick<Words, 't'>, field: string): string {
  const place = /-(\d)$/.exec(field)?.[1];
  if (place) return t(m.assign_condition_incomplete, { place });
  if (field === 'subject') return t(m.reason_no_such_programme);
  return field === 'day'
    ? t(m.assign_day_missing)
    : field === 'days'
      ? t(m.assign_days_missing)
      : t(m.reason_input_invalid);
}
