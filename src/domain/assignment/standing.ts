import { type Band, passes } from '../assessment/band.ts';
import { bestSince } from '../assessment/best.ts';
import type { Course } from '../library/course.ts';
import type { Day } from '../people/person.ts';
import type { CourseStanding, PersonSummary } from '../people/summary.ts';
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
  /** The best band so far, of what counts for the enrolment. */
  readonly band?: Band;
  readonly due?: Day;
  /** Days past due when not passed yet; 0 when in time. */
  readonly daysLate: number;
}

/**
 * Where a person stands with a course on a day. Where the enrolment asks for it once more, what was handed in before its
 * `since` counts for nothing but the lessons: passed in an earlier cycle of a certificate is not passed in this one.
 */
export function standingOf(
  summary: PersonSummary,
  course: Course,
  enrolment: Enrolment | undefined,
  today: Day,
): Standing {
  const own = summary.courses[course.id] ?? { attempts: 0 };
  const band = bandSince(own, enrolment?.since);
  const lessonsDone = course.lessons.filter(({ id }) => summary.finishedLessons[id]).length;
  const stage = stageOf({ band, open: own.open }, lessonsDone, course.lessons.length);
  const late = enrolment && stage !== 'passed' ? Math.max(0, daysBetween(enrolment.due, today)) : 0;
  return {
    stage,
    lessonsDone,
    lessons: course.lessons.length,
    band,
    due: enrolment?.due,
    daysLate: late,
  };
}

function bandSince(own: CourseStanding, since: Date | undefined): Band | undefined {
  const best = bestSince(own, since);
  return best?.band ?? (since && own.last && own.last.at >= since ? own.last.band : undefined);
}

function stageOf(
  { band, open }: Pick<Standing, 'band'> & Pick<CourseStanding, 'open'>,
  lessonsDone: number,
  lessons: number,
): Stage {
  if (band && passes(band)) return 'passed';
  if (open) return 'in-assessment';
  if (band) return 'failed';
  if (lessonsDone === lessons) return 'ready';
  return lessonsDone > 0 ? 'learning' : 'not-started';
}
