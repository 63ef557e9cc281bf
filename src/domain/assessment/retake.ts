import type { LessonId } from '../id.ts';
import type { Course } from '../library/course.ts';
import type { Library } from '../library/library.ts';
import { type Attempt, isCounted, isInForce, isInHand } from './attempt.ts';
import { isDone, type RemedialPlan, remedialPlan, type Studied } from './plan.ts';
import type { RetakePolicy } from './policy.ts';

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
  readonly lessons: Studied;
  /** Attempts granted by HR beyond the limit. */
  readonly granted: number;
}

/** Under which limits, and at what moment. */
export interface Asking {
  readonly retakes: RetakePolicy;
  readonly now: Date;
}

/** Where somebody stands with the attempts at a course: all that there is to tell them. */
export interface Eligibility {
  readonly permission: Permission;
  readonly plan: RemedialPlan;
  /** When the wait since the last submission is over; absent before the first. */
  readonly opensAt?: Date;
  /** Attempts started, without annulled ones. */
  readonly used: number;
  /** Without what HR granted. */
  readonly limit: number;
  readonly granted: number;
}

/**
 * Decides from history alone (content/policy/retakes). The first attempt opens when all lessons are finished. After fail, the
 * remedial plan must be done and the wait be over; to improve on a pass, only the wait counts. An annulled attempt neither
 * counts nor asks for anything; one that its time limit closed was submitted at its end.
 */
export function mayAttempt(library: Library, course: Course, history: CourseHistory, asking: Asking): Permission {
  return eligibility(library, course, history, asking).permission;
}

/** Says what {@link mayAttempt} decides, with everything it rests on. */
export function eligibility(library: Library, course: Course, history: CourseHistory, asking: Asking): Eligibility {
  const { attempts, lessons, granted } = history;
  const inForce = attempts.filter(isInForce);
  const last = inForce.at(-1);
  const opensAt = last && new Date(last.submittedAt.getTime() + asking.retakes.waitHours * 3_600_000);
  const known = {
    plan: remedialPlan(library, inForce, lessons),
    ...(opensAt && { opensAt }),
    used: attempts.filter(isCounted).length,
    limit: asking.retakes.attempts,
    granted,
  };
  return { ...known, permission: permissionOf(course, history, known, asking.now) };
}

function permissionOf(
  course: Course,
  { attempts, lessons }: CourseHistory,
  { plan, opensAt, used, limit, granted }: Omit<Eligibility, 'permission'>,
  now: Date,
): Permission {
  const open = attempts.find(isInHand);
  if (open) return { ok: false, reason: 'attempt-open', attempt: open };
  const unfinished = course.lessons.filter(({ id }) => !lessons[id]?.finishedAt).map(({ id }) => id);
  if (unfinished.length > 0) return { ok: false, reason: 'lessons-unfinished', lessons: unfinished };
  if (used >= limit + granted) return { ok: false, reason: 'no-attempts-left' };
  if (opensAt && !isDone(plan)) return { ok: false, reason: 'lessons-to-redo', plan, opensAt };
  if (opensAt && now < opensAt) return { ok: false, reason: 'too-soon', opensAt };
  return { ok: true, attemptNumber: attempts.length + 1 };
}

/** One course's part of somebody's record. */
export function historyOf(
  {
    attempts,
    lessons,
    granted,
  }: Pick<CourseHistory, 'attempts' | 'lessons'> & {
    readonly granted: Readonly<Record<string, number>>;
  },
  { id }: Pick<Course, 'id'>,
): CourseHistory {
  return { attempts: attempts.filter(({ course }) => course === id), lessons, granted: granted[id] ?? 0 };
}
