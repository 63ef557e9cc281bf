import { passes } from '../assessment/band.ts';
import { bestSince } from '../assessment/best.ts';
import { cycleOf, type OnDay } from '../certificate/renewal.ts';
import type { CourseId } from '../id.ts';
import type { Programme } from '../library/course.ts';
import type { Library } from '../library/library.ts';
import type { Day } from '../people/person.ts';
import type { PersonSummary } from '../people/summary.ts';
import { dayIn, daysAfter, monthsAfter, startOf } from '../time.ts';
import type { Assignment } from './assignment.ts';

/** That an assignment asks somebody for a course. */
export interface Asked {
  readonly course: CourseId;
  readonly due: Day;
  readonly assignment: Assignment;
  /** When they were moved to its audience or came back, where its days count from then. */
  readonly joined?: Day;
  /** What they handed in before does not count; everything does when left out. */
  readonly since?: Date;
}

/** What of a person decides what they are asked for. */
export type Doer = Pick<PersonSummary, 'courses' | 'certificates'>;

/** The day it is worked out on, and the programmes there are. */
export interface OnDayOf extends OnDay {
  readonly programmes: Library['programmes'];
}

/**
 * The courses that an assignment asks somebody for on a day, given the day it is due the first time. A programme that is asked
 * again whenever its certificate ends is done as long as one is held whose renewal is not open; from then on each course is
 * asked for once more, by the day the certificate ends. Until it is renewed, passes count as long as its certificate would
 * be valid, as they do for the certificate.
 */
export function askedBy(assignment: Assignment, due: Day, doer: Doer, on: OnDayOf): Asked[] {
  if (assignment.course) return [{ course: assignment.course, due, assignment }];
  const programme = assignment.programme && on.programmes.get(assignment.programme);
  if (!programme) return [];
  if (!assignment.again) return programme.courses.map((course) => ({ course, due, assignment }));
  const { since, before, issued } = cycleOf(doer.certificates, programme, on);
  const asked = programme.courses.map(
    (course): Asked => ({
      course,
      due: before ? later(due, dayIn(on.timeZone, before.expiresAt)) : due,
      assignment,
      since: issued ? since : later(lapse(programme, on), since),
    }),
  );
  return issued ? asked.filter((one) => isDone(one, doer)) : asked;
}

/** Whether what an assignment asks for was passed. */
export function isDone(
  { course, since }: Pick<Asked, 'course' | 'since'>,
  { courses }: Pick<Doer, 'courses'>,
): boolean {
  return passes(bestSince(courses[course] ?? {}, since)?.band ?? 'fail');
}

/** The first moment from which on a pass would still earn a certificate today. */
function lapse({ validMonths }: Programme, { timeZone, today }: OnDay): Date {
  const day = monthsAfter(new Date(today), -validMonths).toISOString().slice(0, 10) as Day;
  return startOf(timeZone, daysAfter(day, 1));
}

function later<Moment extends Day | Date>(one: Moment, other: Moment | undefined): Moment {
  return other && other > one ? other : one;
}
