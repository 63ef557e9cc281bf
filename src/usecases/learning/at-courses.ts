import { type CourseHistory, historyOf } from '../../domain/assessment/retake.ts';
import type { Asked } from '../../domain/assignment/asked.ts';
import type { Assignment } from '../../domain/assignment/assignment.ts';
import { cyclesOf } from '../../domain/assignment/cycles.ts';
import { type Enrolment, enrolmentsOf } from '../../domain/assignment/enrolment.ts';
import { type Standing, standingOf } from '../../domain/assignment/standing.ts';
import type { Course } from '../../domain/library/course.ts';
import type { Organisation } from '../../domain/organisation.ts';
import type { PersonRecord } from '../../domain/people/record.ts';
import { summaryOf } from '../../domain/people/summary.ts';
import { dayIn } from '../../domain/time.ts';
import type { Needs } from '../needs.ts';

/** Why a course is asked for. Nobody is told whose employee numbers are in it, or who made it. */
export type Reason = Pick<Assignment, 'programme' | 'audience' | 'createdAt'> & Pick<Asked, 'joined'>;

/** Where somebody is at a course today. */
export interface AtCourse {
  readonly enrolment?: Enrolment;
  /** The rules that ask for it, the one whose day counts first, then the earliest; none when nothing does. */
  readonly reasons: readonly Reason[];
  readonly standing: Standing;
  /** Goes by the cycle of certificates they are in, whether anything asks them to renew or not. */
  readonly history: CourseHistory;
}

/** Tells of one course after the other where a person is at it. */
export function atCourses(
  { library, now }: Pick<Needs, 'library' | 'now'>,
  { assignments, timeZone }: Organisation,
  record: PersonRecord,
): (course: Course) => AtCourse {
  const on = { timeZone, today: dayIn(timeZone, now()), programmes: library.programmes };
  const summary = summaryOf(record);
  const enrolments = enrolmentsOf(summary, assignments, on);
  const cycles = cyclesOf(record.certificates, on);
  return (course) => {
    const enrolment = enrolments.find((enrolled) => enrolled.course === course.id);
    const since = cycles(course.id, enrolment);
    return {
      ...(enrolment && { enrolment }),
      reasons: enrolment ? [enrolment, ...enrolment.also].map(reasonIn) : [],
      standing: standingOf(summary, course, enrolment, on.today),
      history: historyOf(record, course, since),
    };
  };
}

function reasonIn({ assignment: { programme, audience, createdAt }, joined }: Asked): Reason {
  return { ...(programme && { programme }), audience, createdAt, ...(joined && { joined }) };
}
