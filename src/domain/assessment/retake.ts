import type { LessonId } from '../id.ts';
import { lessonsTeaching } from '../library/bank.ts';
import type { Course } from '../library/course.ts';
import type { LessonProgress } from '../people/record.ts';
import { type Attempt, isCounted, isInForce, isInHand, type SubmittedAttempt } from './attempt.ts';
import { passes } from './band.ts';
import { bestOf } from './best.ts';
import type { RetakePolicy } from './policy.ts';

/** One lesson of a remedial plan. */
export interface RemedialLesson {
  readonly lesson: LessonId;
  /** Finished again since the failed attempt. */
  readonly done: boolean;
}

/** The lessons a failed person must redo before the retake opens. */
export type RemedialPlan = readonly RemedialLesson[];

/** Whether the next attempt may start, and if not, what is still missing. */
export type Permission =
  | { readonly ok: true; readonly attemptNumber: number }
  | { readonly ok: false; readonly reason: 'attempt-open'; readonly attempt: Attempt }
  | { readonly ok: false; readonly reason: 'no-attempts-left' }
  | { readonly ok: false; readonly reason: 'too-soon'; readonly opensAt: Date }
  | { readonly ok: false; readonly reason: 'lessons-to-redo'; readonly plan: RemedialPlan; readonly opensAt: Date }
  | { readonly ok: false; readonly reason: 'lessons-unfinished'; readonly lessons: readonly LessonId[] };

/** What is known of a person and one course. */
export interface CourseHistory {
  /** Attempts at this course, first one first. */
  readonly attempts: readonly Attempt[];
  readonly lessons: Readonly<Record<string, LessonProgress>>;
  /** Attempts granted by HR beyond the limit. */
  readonly granted: number;
}

/**
 * Decides from history alone. The first attempt opens when all lessons are finished. After fail, the lessons of the
 * missed norms must be finished again and the wait be over; to improve on a pass, only the wait counts.
 */
export function mayAttempt(course: Course, policy: RetakePolicy, history: CourseHistory, now: Date): Permission {
  const { attempts, lessons, granted } = history;
  const open = attempts.find(isInHand);
  if (open) return { ok: false, reason: 'attempt-open', attempt: open };

  const unfinished = course.lessons.filter(({ id }) => !lessons[id]?.finishedAt).map(({ id }) => id);
  if (unfinished.length > 0) return { ok: false, reason: 'lessons-unfinished', lessons: unfinished };
  if (attempts.filter(isCounted).length >= policy.attempts + granted) return { ok: false, reason: 'no-attempts-left' };

  const submitted = attempts.filter(isInForce);
  const last = submitted.at(-1);
  if (!last) return { ok: true, attemptNumber: 1 };
  const opensAt = new Date(last.submittedAt.getTime() + policy.waitHours * 3_600_000);
  const plan = remedialPlan(course, submitted, lessons);
  if (plan.some(({ done }) => !done)) return { ok: false, reason: 'lessons-to-redo', plan, opensAt };
  if (now < opensAt) return { ok: false, reason: 'too-soon', opensAt };
  return { ok: true, attemptNumber: attempts.length + 1 };
}

/** The lessons of the norms missed in the last attempt; empty for whoever has passed already. */
export function remedialPlan(
  course: Course,
  submitted: readonly SubmittedAttempt[],
  lessons: Readonly<Record<string, LessonProgress>>,
): RemedialPlan {
  const best = bestOf(submitted);
  const last = submitted.at(-1);
  if (!best || !last || passes(best.result.band)) return [];
  return lessonsTeaching(course, last.result.missed).map(({ id }) => {
    const finishedAt = lessons[id]?.finishedAt;
    return { lesson: id, done: finishedAt !== undefined && finishedAt > last.submittedAt };
  });
}
