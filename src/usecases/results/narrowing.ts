import { isBelow, isSame } from '../../domain/department.ts';
import type { Course } from '../../domain/library/course.ts';
import { POSITIONS, type Position } from '../../domain/library/norm.ts';
import type { Person } from '../../domain/people/person.ts';
import { numberKey } from '../../domain/people/staff-text.ts';
import type { PersonSummary } from '../../domain/people/summary.ts';
import { compareNames } from '../../domain/reading-order.ts';

/** Stands for the department of people who have none. */
export const NO_DEPARTMENT = '-';

/** Whose rows a list shows, and of which course; whatever is left out does not narrow. */
export interface Narrowing {
  /** A department with those below it, or {@link NO_DEPARTMENT}. */
  readonly department?: string;
  /** Only that department itself, without those below it. */
  readonly alone?: boolean;
  readonly position?: Position;
  readonly course?: string;
  /** Part of a name or an employee number. */
  readonly search?: string;
}

/** Whether a row belongs to a list that is narrowed so. */
export function within({
  course: only,
  search,
  ...whose
}: Narrowing): (row: { readonly person: Person; readonly course: Course }) => boolean {
  const called = isCalled(search);
  const among = isAmong(whose);
  return ({ person, course }) => (only === undefined || course.id === only) && among(person) && called(person);
}

/** Whether somebody's name or employee number has this in it; width and case do not count. Nothing sought is in everybody's. */
export function isCalled(search: string | undefined): (person: Person) => boolean {
  const wanted = search && numberKey(search);
  return (person) => !wanted || calledAs(person).includes(wanted);
}

const names = new WeakMap<Person, string>();

function calledAs(person: Person): string {
  const known = names.get(person);
  if (known !== undefined) return known;
  const text = numberKey(`${person.name}\n${person.number}`);
  names.set(person, text);
  return text;
}

/** Whether somebody belongs to a department and holds a position. */
export function isAmong({
  department,
  alone,
  position,
}: Narrowing): (person: Pick<Person, 'department' | 'positions'>) => boolean {
  const fits = new Map<string, boolean>();
  const isIn = (name: string): boolean => {
    const known = fits.get(name);
    if (known !== undefined) return known;
    const found =
      department !== undefined && (isSame(name || NO_DEPARTMENT, department) || (!alone && isBelow(name, department)));
    fits.set(name, found);
    return found;
  };
  return (person) =>
    (department === undefined || isIn(person.department)) &&
    (position === undefined || person.positions.includes(position));
}

/** What an address says under a name; undefined for blanks. */
export function textIn(query: URLSearchParams, name: string): string | undefined {
  return query.get(name)?.trim() || undefined;
}

/** Reads a narrowing from an address. */
export function narrowingFrom(query: URLSearchParams): Narrowing {
  return {
    department: textIn(query, 'department'),
    alone: query.get('alone') === '1' || undefined,
    position: POSITIONS.find((position) => position === query.get('position')),
    course: textIn(query, 'course'),
    search: textIn(query, 'search'),
  };
}

/** The departments to choose from, those above them too, as people read them. */
export function departmentsOf(people: readonly Pick<PersonSummary, 'person'>[]): string[] {
  return departmentsIn(people.map(({ person }) => person.department));
}

/** The departments of these names, those above them too, as people read them; '' is none. */
export function departmentsIn(names: readonly string[]): string[] {
  return [...new Set([...new Set(names)].flatMap(withAbove))].filter((name) => name !== '').toSorted(compareNames);
}

/** `Sales/East` and `Sales`, written as in the longer one. */
function withAbove(name: string): string[] {
  const ends = [...name.matchAll(/\s*[/>／＞]/g)].map(({ index }) => name.slice(0, index).trim());
  return [...ends, name];
}
