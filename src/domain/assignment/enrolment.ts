import type { CourseId } from '../id.ts';
import type { Day, Person } from '../people/person.ts';
import { dayIn, daysAfter } from '../time.ts';
import type { Assignment } from './assignment.ts';
import { isIn } from './audience.ts';

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

/**
 * The day an assignment is due for a person. Counted from the hire day it is never before the assignment was made: those
 * hired long ago are asked for it that day, not years before. Whoever has no hire day was hired when they were entered here.
 */
export function dueDay({ due, createdAt }: Assignment, person: Person, timeZone: string): Day {
  if (due.kind === 'day') return due.day;
  const made = dayIn(timeZone, createdAt);
  const entered = dayIn(timeZone, person.joinedAt);
  switch (due.from ?? 'joining') {
    case 'start':
      return daysAfter(made, due.days);
    case 'hire':
      return latest(daysAfter(person.hired ?? entered, due.days), made);
    case 'joining':
      return daysAfter(latest(made, entered, person.hired ?? entered), due.days);
  }
}

function latest(...days: readonly Day[]): Day {
  return days.toSorted().at(-1) as Day;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
