import { isAtOrBelow } from '../../../domain/department.ts';
import { POSITIONS, type Position } from '../../../domain/library/norm.ts';
import { PEOPLE_ORDERS, type PeopleOrder } from '../../../domain/people/list/order.ts';
import type { Day, Person } from '../../../domain/people/person.ts';
import { numberKey } from '../../../domain/people/staff-text.ts';
import type { PersonSummary } from '../../../domain/people/summary.ts';
import { NO_DEPARTMENT, textIn } from '../../results/narrowing.ts';
import { dayAsked, fromDay } from '../../results/since.ts';

/** Who is listed: those still here, those of them who have not signed up yet, those who have left. */
export const PEOPLE_STATES = ['active', 'waiting', 'left'] as const;
export type PeopleState = (typeof PEOPLE_STATES)[number];

/** Whose rows the staff list shows, and in which order; whatever is left out does not narrow. */
export interface PeopleFilter {
  /** Part of a name, an employee number, an e-mail address or a department; width and case do not count. */
  readonly search?: string;
  readonly state?: PeopleState;
  /** A department with those below it, or {@link NO_DEPARTMENT}. */
  readonly department?: string;
  readonly position?: Position;
  /** The employee number of their supervisor, or a part of that or of the name. */
  readonly supervisor?: string;
  /** Joined on this day of the organisation's time zone or later; of those who have left, left then. */
  readonly since?: Day;
  /** By employee number when left out. */
  readonly sort?: PeopleOrder;
  readonly descending?: boolean;
}

/** Reads a filter from an address; what makes no sense there does not narrow. */
export function peopleFilterFrom(query: URLSearchParams): PeopleFilter {
  const sort = textIn(query, 'sort');
  return {
    search: textIn(query, 'search'),
    state: PEOPLE_STATES.find((offered) => offered === query.get('state')),
    department: textIn(query, 'department'),
    position: POSITIONS.find((offered) => offered === query.get('position')),
    supervisor: textIn(query, 'supervisor'),
    since: dayAsked(query),
    sort: PEOPLE_ORDERS.find((offered) => offered === sort?.replace(/^-/, '')),
    ...(sort?.startsWith('-') && { descending: true }),
  };
}

/** The same as fields of an address; `peopleFilterFrom` reads them again. */
export function fieldsOf({ sort, descending, ...filter }: PeopleFilter): [name: string, value: string][] {
  const order = sort && (sort !== 'number' || descending) ? `${descending ? '-' : ''}${sort}` : undefined;
  return Object.entries({ ...filter, sort: order }).flatMap(([name, value]) => (value ? [[name, value]] : []));
}

/** Whether somebody fits a filter, their department apart. */
export function fits(
  { search, state, position, supervisor, since }: PeopleFilter,
  { everybody, timeZone }: { readonly everybody: readonly PersonSummary[]; readonly timeZone: string },
): (summary: PersonSummary) => boolean {
  const wanted = search && numberKey(search);
  const bosses = supervisor === undefined ? undefined : peopleCalled(supervisor, everybody);
  const isSince = fromDay(since, timeZone);
  return (summary) => {
    const { person } = summary;
    return (
      isIn(state, summary) &&
      (since === undefined || isSince(state === 'left' ? person.leftAt : person.joinedAt)) &&
      (position === undefined || person.positions.includes(position)) &&
      (bosses === undefined || (person.supervisor !== undefined && bosses.has(person.supervisor))) &&
      (!wanted || textOf(person).includes(wanted))
    );
  };
}

/** Whether a department is the one asked for or below it. */
export function isAsked(department: string, asked: string | undefined): boolean {
  if (asked === undefined) return true;
  return asked === NO_DEPARTMENT ? department === '' : isAtOrBelow(department, asked);
}

/** Whoever has exactly this number, otherwise all whose name or number contains the text. */
function peopleCalled(text: string, everybody: readonly PersonSummary[]): ReadonlySet<string> {
  const key = numberKey(text);
  const exact = everybody.find(({ person }) => numberKey(person.number) === key);
  if (exact) return new Set([exact.person.id]);
  const named = everybody.filter(({ person: { name, number } }) => numberKey(`${name}\n${number}`).includes(key));
  return new Set(named.map(({ person }) => person.id));
}

function isIn(state: PeopleState | undefined, { person, invitation }: PersonSummary): boolean {
  if (state === undefined) return true;
  if (state === 'left') return !person.active;
  return person.active && (state === 'active' || invitation === 'open');
}

const texts = new WeakMap<Person, string>();

function textOf(person: Person): string {
  const known = texts.get(person);
  if (known !== undefined) return known;
  const { name, number, department, email = '' } = person;
  const text = [name, number, email, department].map(numberKey).join('\n');
  texts.set(person, text);
  return text;
}
