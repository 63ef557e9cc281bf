import type { Attempt } from '../../domain/assessment/attempt.ts';
import { type Appeal, isUndecided } from '../../domain/assessment/fairness/appeal.ts';
import type { Bilingual } from '../../domain/language.ts';
import type { Course } from '../../domain/library/course.ts';
import type { Person } from '../../domain/people/person.ts';
import type { Flag } from '../../domain/question/flag.ts';
import { NOT_ALLOWED, type NotAllowed } from '../access.ts';
import { type AppealFilter, isListed } from '../appeal/filter.ts';
import type { FlagFilter } from '../flag/list-flags.ts';
import { type Needs, organisationOf } from '../needs.ts';
import { fromDay } from '../results/since.ts';
import { noteTaken } from './note-taken.ts';

type Taken<Row> = Promise<{ readonly ok: true; readonly rows: readonly Row[] } | NotAllowed>;

export interface TakenAppeal {
  readonly person: Person;
  readonly appeal: Appeal;
  readonly attempt?: Attempt;
  /** Absent when it has left the library. */
  readonly course?: Course;
  /** Of the question; nothing of its key. */
  readonly prompt?: Bilingual;
  /** Whoever decided it. */
  readonly decider?: Person;
}

/** The appeals that fit a filter: open ones oldest first, then decided ones, latest first. */
export async function takeAppeals(needs: Needs, who: Person, filter: AppealFilter = {}): Taken<TakenAppeal> {
  if (!who.hr) return NOT_ALLOWED;
  const people = await needs.store.people();
  const byId = new Map(people.map(({ person }) => [person.id, person]));
  const isAsked = isListed(filter, (await organisationOf(needs)).timeZone);
  const rows: TakenAppeal[] = [];
  for (const { person, ...summary } of people) {
    const appeals = summary.appeals.filter(isAsked);
    if (appeals.length === 0) continue;
    const attempts = (await needs.store.record(person.id))?.attempts ?? [];
    for (const appeal of appeals) {
      const attempt = attempts.find(({ id }) => id === appeal.attempt);
      const course = attempt && needs.library.courses.get(attempt.course);
      const prompt = appeal.question && needs.library.questions.get(appeal.question)?.prompt;
      rows.push({ person, appeal, attempt, course, prompt, decider: appeal.decidedBy && byId.get(appeal.decidedBy) });
    }
  }
  await noteTaken(needs, who, { list: 'appeals', filter, rows: rows.length });
  return { ok: true, rows: rows.toSorted(inOrder) };
}

function inOrder({ appeal: a }: TakenAppeal, { appeal: b }: TakenAppeal): number {
  if (isUndecided(a) && isUndecided(b)) return +a.at - +b.at;
  return Number(isUndecided(b)) - Number(isUndecided(a)) || Number(b.decidedAt) - Number(a.decidedAt);
}

export interface TakenFlag {
  readonly person: Person;
  readonly flag: Flag;
  /** Absent when the question has left the bank. */
  readonly prompt?: Bilingual;
}

/** The words said to be misjudged that HR has not settled, oldest first. */
export async function takeFlags(needs: Needs, who: Person, filter: FlagFilter = {}): Taken<TakenFlag> {
  if (!who.hr) return NOT_ALLOWED;
  const isAsked = fromDay(filter.since, (await organisationOf(needs)).timeZone);
  const rows = (await needs.store.people())
    .flatMap(({ person, openFlags }) =>
      openFlags.map((flag) => ({ person, flag, prompt: needs.library.questions.get(flag.question)?.prompt })),
    )
    .filter(({ flag }) => isAsked(flag.at))
    .toSorted((a, b) => +a.flag.at - +b.flag.at);
  await noteTaken(needs, who, { list: 'flags', filter, rows: rows.length });
  return { ok: true, rows };
}
