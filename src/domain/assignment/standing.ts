import { type Band, passes } from '../assessment/band.ts';
import type { Course } from '../library/course.ts';
import type { Day } from '../people/person.ts';
import type { PersonSummary } from '../people/summary.ts';
import { daysBetween } from '../time.ts';
import type { Enrolment } from './enrolment.ts';

/** How far a person is with a course. */
export const STAGES = ['not-started', 'learning', 'ready', 'in-assessment', 'failed', 'passed'] as const;
export type Stage = (typeof STAGES)[number];

/** One person and one course, as lists show it. */
export interface Standing {
  readonly stage: Stage;
  readonly lessonsDone: number;
  readonly lessons: number;
  /** The best band so far. */
  readonly band?: Band;
  readonly due?: Day;
  /** Days past due when not passed yet; 0 when in time. */
  readonly daysLate: number;
}

export function standingOf(
  summary: PersonSummary,
  course: Course,
  enrolment: Enrolment | undefined,
  today: Day,
): Standing {
  const own = summary.courses[course.id];
  const lessonsDone = course.lessons.filter(({ id }) => summary.finishedLessons[id]).length;
  const stage = stageOf(own, lessonsDone, course.lessons.length);
  const late = enrolment && stage !== 'passed' ? Math.max(0, daysBetween(enrolment.due, today)) : 0;
  return {
    stage,
    lessonsDone,
    lessons: course.lessons.length,
    band: own?.best?.band,
    due: enrolment?.due,
    daysLate: late,
  };
}

function stageOf(own: PersonSummary['courses'][string] | undefined, lessonsDone: number, lessons: number): Stage {
  if (own?.best && passes(own.best.band)) return 'passed';
  if (own?.open) return 'in-assessment';
  if (own?.best) return 'failed';
  if (lessonsDone === lessons) return 'ready';
  return lessonsDone > 0 ? 'learning' : 'not-started';
}
