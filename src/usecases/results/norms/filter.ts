import type { CourseId } from '../../../domain/id.ts';
import { DIMENSIONS, type Dimension, TOPICS, type Topic } from '../../../domain/library/norm.ts';
import type { Day } from '../../../domain/people/person.ts';
import { dayFrom } from '../../../domain/people/staff-day.ts';
import type { PersonSummary } from '../../../domain/people/summary.ts';
import type { Asked } from '../../../domain/statistics/asked/asked.ts';
import { isAmong, type Narrowing, narrowingFrom, textIn } from '../narrowing.ts';
import { dayNumber } from './kept-asked.ts';

/** Which attempts norms are counted in: each person's latest at each course, or every one. */
export const NORMS_COUNTED = ['latest', 'all'] as const;
export type NormsCounted = (typeof NORMS_COUNTED)[number];

/** Whose attempts, and which norms; whatever is left out does not narrow. */
export interface NormFilter extends Omit<Narrowing, 'search'> {
  /** The latest ones when left out: how people are now. */
  readonly counted?: NormsCounted;
  /** Days in the organisation's time zone, both included, on which they were submitted. */
  readonly since?: Day;
  readonly until?: Day;
  readonly dimension?: Dimension;
  readonly topic?: Topic;
}

/** Reads a filter from an address; values that name nothing are left out. */
export function normFilterFrom(query: URLSearchParams): NormFilter {
  const { search: _, ...narrowing } = narrowingFrom(query);
  return {
    ...narrowing,
    counted: NORMS_COUNTED.find((counted) => counted === query.get('counted')),
    since: dayFrom(textIn(query, 'since') ?? ''),
    until: dayFrom(textIn(query, 'until') ?? ''),
    dimension: DIMENSIONS.find((dimension) => dimension === query.get('dimension')),
    topic: TOPICS.find((topic) => topic === query.get('topic')),
  };
}

type Places = readonly (PersonSummary | undefined)[];

/** By what a store gave, which is the same until somebody changes. */
const seated = new WeakMap<readonly PersonSummary[], { readonly ids: Asked['people']; readonly people: Places }>();

/** Everybody active in {@link Asked.people}, by place, as they are now; undefined for those whom a filter leaves out. */
export function peopleIn(asked: Asked, everybody: readonly PersonSummary[], filter: NormFilter): Places {
  const among = isAmong(filter);
  return activeIn(asked, everybody).map((summary) => (summary && among(summary.person) ? summary : undefined));
}

function activeIn({ people: ids }: Asked, everybody: readonly PersonSummary[]): Places {
  const known = seated.get(everybody);
  if (known?.ids === ids) return known.people;
  const active = new Map(
    everybody.filter(({ person }) => person.active).map((summary) => [summary.person.id, summary]),
  );
  const people = ids.map((id) => active.get(id));
  seated.set(everybody, { ids, people });
  return people;
}

/** Whether an attempt counts, by its place, whoever's it is. */
export function attemptsIn(asked: Asked, { course, since, until, counted }: NormFilter): (attempt: number) => boolean {
  const only = course === undefined ? -1 : asked.courses.indexOf(course as CourseId);
  const first = since ? dayNumber(since) : 0;
  const last = until ? dayNumber(until) : Number.POSITIVE_INFINITY;
  const every = counted === 'all';
  return (attempt) => {
    const day = asked.day[attempt] as number;
    return (
      (every || asked.latest[attempt] === 1) &&
      (course === undefined || asked.course[attempt] === only) &&
      day >= first &&
      day <= last
    );
  };
}
