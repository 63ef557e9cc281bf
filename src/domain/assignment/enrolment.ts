import { firstPass } from '../assessment/best.ts';
import type { Day, Person } from '../people/person.ts';
import type { PersonSummary } from '../people/summary.ts';
import { dayIn, daysAfter } from '../time.ts';
import { type Asked, askedBy, type Doer, isDone, type OnDayOf } from './asked.ts';
import type { Assignment, Due } from './assignment.ts';
import { isIn } from './audience.ts';
import { enteringDay, joiningDay } from './due/joining.ts';
import { dueAfter, exemptFrom } from './exemption.ts';

/** That a person has to do a course, and why: the assignment that asks for it earliest. */
export interface Enrolment extends Asked {
  /** Others that ask for it, earliest first. */
  readonly also: readonly Asked[];
}

const NO_OTHER: readonly Asked[] = Object.freeze([]);

/** Who a task is for: what of a person decides it. */
export type Enrolled = Doer & Pick<PersonSummary, 'person' | 'exemptions'>;

/**
 * What a person has to do, worked out from who they are today: a new hire or a transfer needs no work, and what they are
 * exempt from today is left out. Where assignments overlap, a course is asked for once, by the earliest day of those that
 * are not done yet, of all when each is. Earliest due first.
 */
export function enrolmentsOf(who: Enrolled, assignments: readonly Assignment[], on: OnDayOf): Enrolment[] {
  const asked = assignments
    .filter(({ withdrawnAt, audience }) => !withdrawnAt && isIn(audience, who.person))
    .flatMap((assignment) => askedOf(assignment, who, on))
    .filter(({ course }) => !exemptFrom(who.exemptions, course, on.today))
    .toSorted((a, b) => compare(a.due, b.due));
  const enrolments = [...Map.groupBy(asked, ({ course }) => course).values()].map((of): Enrolment => {
    const first = of.find((one) => !isDone(one, who)) ?? (of[0] as Asked);
    return { ...first, also: of.length > 1 ? of.filter((one) => one !== first) : NO_OTHER };
  });
  return enrolments.toSorted((a, b) => compare(a.due, b.due));
}

/** What an assignment asks somebody. Moves and exemptions make its days later, never earlier. */
function askedOf(assignment: Assignment, who: Enrolled, on: OnDayOf): Asked[] {
  const { person } = who;
  const { timeZone } = on;
  const from = (joined: Day) =>
    askedBy(assignment, dueDay(assignment, person, timeZone, joined), who, on).map((one) =>
      delayed(who, one, timeZone, joined),
    );
  const entering = enteringDay(assignment, person, timeZone);
  const asked = from(entering);
  if (!countsFromJoining(assignment.due) || joiningDay(assignment, person, timeZone) === entering) return asked;
  return asked.map((one, index) => {
    const joined = joiningDay(assignment, person, timeZone, passedDay(who, one, timeZone));
    const moved = from(joined)[index];
    return moved && moved.due > one.due ? { ...one, due: moved.due, joined } : one;
  });
}

/**
 * What somebody is asked, due later by what they were exempt from, see {@link dueAfter}. Whether a pass was in time was
 * decided that day, so an exemption that began no earlier moves nothing.
 */
function delayed(who: Enrolled, asked: Asked, timeZone: string, joined: Day): Asked {
  const { course, due, since } = asked;
  if (who.exemptions.length === 0) return asked;
  const passed = passedDay(who, asked, timeZone);
  const own = who.exemptions.filter((exempt) => exempt.course === course && !(passed && exempt.from >= passed));
  if (own.length === 0) return asked;
  return { ...asked, due: dueAfter(due, since ? later(joined, dayIn(timeZone, since)) : joined, own) };
}

function passedDay({ courses }: Enrolled, { course, since }: Asked, timeZone: string): Day | undefined {
  const passed = firstPass(courses[course] ?? {}, since);
  return passed && dayIn(timeZone, passed);
}

/**
 * The day an assignment is due for a person. Counted from the hire day it is never before the assignment was made: those
 * hired long ago are asked for it that day, not years before. Whoever has no hire day was hired when they were entered here.
 *
 * @param joined the day they came to the assignment
 */
export function dueDay(
  assignment: Assignment,
  person: Person,
  timeZone: string,
  joined = joiningDay(assignment, person, timeZone),
): Day {
  const { due, createdAt } = assignment;
  if (due.kind === 'day') return due.day;
  const made = dayIn(timeZone, createdAt);
  switch (due.from ?? 'joining') {
    case 'start':
      return daysAfter(made, due.days);
    case 'hire':
      return later(daysAfter(person.hired ?? dayIn(timeZone, person.joinedAt), due.days), made);
    case 'joining':
      return daysAfter(joined, due.days);
  }
}

function countsFromJoining(due: Due): boolean {
  return due.kind === 'days' && (due.from ?? 'joining') === 'joining';
}

function later(a: Day, b: Day): Day {
  return b > a ? b : a;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
