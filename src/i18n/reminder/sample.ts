import type { Language } from '../../domain/language.ts';
import type { Course } from '../../domain/library/course.ts';
import type { Person } from '../../domain/people/person.ts';
import type { LetterParts, TextKind } from '../../domain/reminder/texts.ts';
import { daysAfter } from '../../domain/time.ts';
import type { Digest, Told } from '../../usecases/reminder/letters.ts';
import { formatFor } from '../format.ts';
import * as m from '../paraglide/messages.js';
import { sayer, type Translate, translator } from '../translate.ts';
import { partsOf } from './letter.ts';
import { pressingIn } from './own-words.ts';

/** Of a letter that tells one thing and of one that tells several: days past due, latest first; negative for days ahead. */
const DAYS: Record<TextKind, readonly (readonly number[])[]> = {
  before: [[-7], [-1, -7, -7]],
  today: [[0], [0, -1, -7]],
  late: [[4], [4, 1, -7]],
  'team-late': [[4], [14, 4, 1]],
  done: [[2], [4, 2]],
};
const TODAY = '2026-03-16';

/** Two letters of a kind to invented people, the one that tells one thing first. */
export function sampleLetters(
  language: Language,
  { kind, courses, ...given }: Pick<Digest, 'organisation' | 'origin'> & { kind: TextKind; courses: readonly Course[] },
): LetterParts[] {
  // Days are calendar days, so no time zone comes into it.
  const words = { t: translator(language), say: sayer(language), format: formatFor(language, 'UTC') };
  const { t } = words;
  return DAYS[kind].map((days) => {
    const digest: Digest = { ...given, language, ...toldOn(t, kind, days, courses) };
    return partsOf(words, digest, pressingIn(digest)?.about ?? []);
  });
}

function toldOn(
  t: Translate,
  kind: TextKind,
  days: readonly number[],
  courses: readonly Course[],
): Pick<Digest, 'to' | 'own' | 'team'> {
  const [reader, other, supervisor] = [m.text_sample_name, m.text_sample_other, m.text_sample_supervisor].map(
    (name, at) => invented(`invented-${at}`, t(name)),
  ) as [Person, Person, Person];
  const isTeam = kind === 'team-late' || kind === 'done';
  const all = days.flatMap((late, at): Told[] => {
    const course = courses[at % Math.max(1, courses.length)];
    if (!course) return [];
    const step = kind === 'done' ? 'done' : late > 0 ? `late-${late}` : `before-${-late}`;
    return [
      { person: isTeam && at > 0 ? other : reader, course, due: daysAfter(TODAY, -late), step, days: late } as Told,
    ];
  });
  return isTeam ? { to: supervisor, own: [], team: all } : { to: reader, own: all, team: [] };
}

function invented(id: string, name: string): Person {
  const nothing = { number: id, department: '', positions: [], hr: false, active: true, joinedAt: new Date(0) };
  return { ...nothing, id: id as Person['id'], name };
}
