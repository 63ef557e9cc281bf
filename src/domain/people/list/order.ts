import { compareNames } from '../../reading-order.ts';
import type { PersonSummary } from '../summary.ts';

/** What the staff list can be sorted by. */
export const PEOPLE_ORDERS = ['number', 'name', 'department', 'hired', 'activity'] as const;
export type PeopleOrder = (typeof PEOPLE_ORDERS)[number];

type Key = string | number;

const KEY: Readonly<Record<Exclude<PeopleOrder, 'number'>, (summary: PersonSummary) => Key | undefined>> = {
  name: ({ person }) => person.name,
  department: ({ person }) => person.department || undefined,
  hired: ({ person }) => person.hired && Date.parse(person.hired),
  activity: (summary) => lastActivity(summary)?.getTime(),
};

/** When they last began or handed in an assessment, as far as a summary tells. */
export function lastActivity({ courses }: Pick<PersonSummary, 'courses'>): Date | undefined {
  let latest: Date | undefined;
  for (const { open, last, best } of Object.values(courses))
    for (const at of [open?.startedAt, last?.at, best?.at]) if (at && (!latest || at > latest)) latest = at;
  return latest;
}

/**
 * Everybody in an order; equals by employee number. Those without the value come last, whichever way it goes.
 *
 * @param people the closer to that order they stand, the quicker; for 'number' they stand in it.
 */
export function inOrder(people: readonly PersonSummary[], order: PeopleOrder): readonly PersonSummary[] {
  if (order === 'number') return people;
  const keyed = people.map((summary) => ({ summary, key: KEY[order](summary) }));
  keyed.sort((a, b) => compareKeys(a.key, b.key) || compareNumbers(a.summary, b.summary));
  return keyed.map(({ summary }) => summary);
}

/** The other way round; those without the value stay last. */
export function reversed(people: readonly PersonSummary[], order: PeopleOrder): PersonSummary[] {
  if (order === 'number') return people.toReversed();
  const blanks = people.findIndex((summary) => KEY[order](summary) === undefined);
  const end = blanks < 0 ? people.length : blanks;
  return [...people.slice(0, end).reverse(), ...people.slice(end)];
}

function compareKeys(a: Key | undefined, b: Key | undefined): number {
  if (a === b) return 0;
  if (a === undefined || b === undefined) return a === undefined ? 1 : -1;
  return typeof a === 'number' && typeof b === 'number' ? a - b : compareNames(String(a), String(b));
}

function compareNumbers({ person: a }: PersonSummary, { person: b }: PersonSummary): number {
  return a.number < b.number ? -1 : Number(a.number > b.number);
}
