import type { CourseId } from '../id.ts';
import type { Day, Person } from '../people/person.ts';
import { dayIn, daysAfter } from '../time.ts';
import type { Assignment, Audience } from './assignment.ts';

/** That a person has to do a course, and why. */
export interface Enrolment {
  readonly course: CourseId;
  readonly due: Day;
  /** The assignment that asks for it earliest. */
  readonly assignment: Assignment;
}

/**
 * What a person has to do, worked out from who they are today: a new hire or a transfer needs no work.
 * Where assignments overlap, a course is asked for once, by the earliest day. Earliest due first.
 */
export function enrolmentsOf(person: Person, assignments: readonly Assignment[], timeZone: string): Enrolment[] {
  const all = assignments
    .filter(({ withdrawnAt, audience }) => !withdrawnAt && isIn(audience, person))
    .map((assignment) => ({ course: assignment.course, due: dueDay(assignment, person, timeZone), assignment }))
    .toSorted((a, b) => compare(a.due, b.due));
  return all.filter(({ course }, index) => all.findIndex((earlier) => earlier.course === course) === index);
}

/** Whether a person belongs to an audience. Those who have left belong to none. */
export function isIn(audience: Audience, person: Person): boolean {
  if (!person.active) return false;
  switch (audience.kind) {
    case 'everyone':
      return true;
    case 'departments':
      return audience.departments.includes(person.department);
    case 'positions':
      return person.positions.some((position) => audience.positions.includes(position));
    case 'people':
      return audience.people.includes(person.id);
    case 'hired-since':
      return person.hired !== undefined && person.hired >= audience.day;
  }
}

/** Days count from the assignment, from the hire day or from the day the person was entered here, whichever is latest. */
export function dueDay({ due, createdAt }: Assignment, person: Person, timeZone: string): Day {
  if (due.kind === 'day') return due.day;
  const starts = [
    dayIn(timeZone, createdAt),
    dayIn(timeZone, person.joinedAt),
    ...(person.hired ? [person.hired] : []),
  ];
  return daysAfter(starts.toSorted().at(-1) as Day, due.days);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
