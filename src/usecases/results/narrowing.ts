import type { Course } from '../../domain/library/course.ts';
import type { Person } from '../../domain/people/person.ts';
import type { PersonSummary } from '../../domain/people/summary.ts';

/** Stands for the department of people who have none. */
export const NO_DEPARTMENT = '-';

/** Whose rows a list shows, and of which course; whatever is left out does not narrow. */
export interface Narrowing {
  /** A department, or {@link NO_DEPARTMENT}. */
  readonly department?: string;
  readonly course?: string;
  /** Part of a name or an employee number. */
  readonly search?: string;
}

/** Whether a row belongs to a list that is narrowed so. */
export function within({
  department,
  course: only,
  search,
}: Narrowing): (row: { readonly person: Person; readonly course: Course }) => boolean {
  const wanted = search?.toLowerCase();
  return ({ person, course }) =>
    (department === undefined || (person.department || NO_DEPARTMENT) === department) &&
    (only === undefined || course.id === only) &&
    (wanted === undefined || `${person.name}\n${person.number}`.toLowerCase().includes(wanted));
}

/** What an address says under a name; undefined for blanks. */
export function textIn(query: URLSearchParams, name: string): string | undefined {
  return query.get(name)?.trim() || undefined;
}

/** Reads a narrowing from an address. */
export function narrowingFrom(query: URLSearchParams): Narrowing {
  return {
    department: textIn(query, 'department'),
    course: textIn(query, 'course'),
    search: textIn(query, 'search'),
  };
}

/** The departments to choose from, as people read them. */
export function departmentsOf(people: readonly PersonSummary[]): string[] {
  return [...new Set(people.map(({ person }) => person.department))]
    .filter((name) => name !== '')
    .toSorted((a, b) => a.localeCompare(b, 'zh', { numeric: true }));
}
