import type { NormId } from '../../../domain/id.ts';
import { type Coverage, coverageOf } from '../../../domain/library/coverage.ts';
import type { Norm, Position } from '../../../domain/library/norm.ts';
import type { Person } from '../../../domain/people/person.ts';
import type { Asked } from '../../../domain/statistics/asked/asked.ts';
import { countOutcomes, sumOf } from '../../../domain/statistics/asked/count.ts';
import { askingNorm, timesAgain, timesOfNorm } from '../../../domain/statistics/asked/of-norm.ts';
import { byHurt, NO_TIMES, plus, type Times } from '../../../domain/statistics/asked/outcome.ts';
import { NOT_ALLOWED, type NotAllowed } from '../../access.ts';
import type { Needs } from '../../needs.ts';
import { askedNow } from '../../scenario/asked-now.ts';
import { everyStanding } from '../every-standing.ts';
import { within } from '../narrowing.ts';
import type { StandingRow } from '../standings.ts';
import { attemptsIn, type NormFilter, peopleIn } from './filter.ts';
import { keptAsked } from './kept-asked.ts';
import { type TestedBy, testedBy } from './tested-by.ts';

export interface NormResults extends TestedBy {
  readonly ok: true;
  /** When the figures were gathered; who missed it is of this moment. */
  readonly at: Date;
  readonly norm: Norm;
  readonly isOff: boolean;
  readonly all: Times;
  /** What hurts most first; '' for none. */
  readonly byDepartment: readonly { readonly key: string; readonly times: Times }[];
  /** Whoever holds several positions counts under each. */
  readonly byPosition: readonly { readonly key: Position; readonly times: Times }[];
  /** In every attempt, oldest first; `2026-03`. */
  readonly byMonth: readonly { readonly key: string; readonly times: Times }[];
  /** Of those who had missed it, how it was the next time they were asked. */
  readonly again: Times;
  readonly lessons: Coverage['lessons'];
  /** Whose latest attempt at a course missed it, latest first. */
  readonly missedBy: readonly StandingRow[];
  /** To choose from. */
  readonly departments: readonly string[];
}

/** How a norm fares in assessments, among those active today; for HR. */
export async function showNormResults(
  needs: Needs,
  who: Person,
  { norm: id, ...filter }: NormFilter & { readonly norm: string },
): Promise<NormResults | NotAllowed | { readonly ok: false; readonly reason: 'no-such-norm' }> {
  if (!who.hr) return NOT_ALLOWED;
  const { library } = needs;
  const norm = library.norms.get(id as NormId);
  if (!norm) return { ok: false, reason: 'no-such-norm' };
  const { at, asked: all } = await keptAsked(needs);
  const asked = askingKnown(all, norm.id);
  const { rows, departments, people: active } = await everyStanding(needs);
  const people = peopleIn(asked, active, filter);
  const [isIn, isInAny] = [attemptsIn(asked, filter), attemptsIn(asked, { ...filter, counted: 'all' })];
  const personOf = (attempt: number) => people[asked.person[attempt] as number]?.person;
  const byPerson = timesOfNorm(asked, norm.id, people.length, (attempt) =>
    isIn(attempt) ? (asked.person[attempt] as number) : -1,
  ).flatMap((times, place) => {
    const person = people[place]?.person;
    return person && times.asked > 0 ? { person, times } : [];
  });
  const coverage = coverageOf(library).find((row) => row.norm.id === id);
  const now = await askedNow(needs, who);
  const counts = countOutcomes(asked, 1, (attempt) => (isIn(attempt) && personOf(attempt) ? 0 : -1));
  const fits = within(filter);
  return {
    ...{ ok: true, at, norm, isOff: library.off.has(norm.id), departments },
    all: sumOf(byPerson.map(({ times }) => times)),
    byDepartment: timesBy(byPerson, ({ department }) => [department]).toSorted((a, b) => byHurt(a.times, b.times)),
    byPosition: timesBy(byPerson, ({ positions }) => positions).toSorted((a, b) => byHurt(a.times, b.times)),
    byMonth: timesByMonth(asked, norm.id, (attempt) => isInAny(attempt) && personOf(attempt) !== undefined),
    again: timesAgain(asked, norm.id, (attempt) => isInAny(attempt) && personOf(attempt) !== undefined),
    lessons: coverage?.lessons ?? [],
    ...testedBy(library, norm, { counts, withheld: (scenario) => now.has(scenario), ...(coverage && { coverage }) }),
    missedBy: rows
      .filter((row) => row.last?.missed.includes(norm.id) && fits(row))
      .toSorted((a, b) => (b.last?.at.getTime() ?? 0) - (a.last?.at.getTime() ?? 0)),
  };
}

/** Of everybody together who is called by a key. */
function timesBy<Key>(
  own: readonly { readonly person: Person; readonly times: Times }[],
  keysOf: (person: Person) => readonly Key[],
): { readonly key: Key; readonly times: Times }[] {
  const found = new Map<Key, Times>();
  for (const { person, times } of own) {
    for (const key of keysOf(person)) found.set(key, plus(found.get(key) ?? NO_TIMES, times));
  }
  return [...found].map(([key, times]) => ({ key, times }));
}

/** Attempts of one day are many. */
function timesByMonth(asked: Asked, norm: NormId, isCounted: (attempt: number) => boolean): NormResults['byMonth'] {
  const days = asked.day.reduce((latest, day) => Math.max(latest, day), 0) + 1;
  const byDay = timesOfNorm(asked, norm, days, (attempt) => (isCounted(attempt) ? (asked.day[attempt] as number) : -1));
  const months = new Map<string, Times>();
  byDay.forEach((times, day) => {
    if (times.asked === 0) return;
    const month = new Date(day * 86_400_000).toISOString().slice(0, 7);
    months.set(month, plus(months.get(month) ?? NO_TIMES, times));
  });
  return [...months].map(([key, times]) => ({ key, times }));
}

/** Of one norm at a time, since people narrow the page of one: a norm that every paper asks takes megabytes. */
const asking = new WeakMap<Asked, { readonly norm: NormId; readonly asked: Asked }>();

function askingKnown(all: Asked, norm: NormId): Asked {
  const known = asking.get(all);
  if (known?.norm === norm) return known.asked;
  const asked = askingNorm(all, norm);
  asking.set(all, { norm, asked });
  return asked;
}
