import { countSince, inCycle, usedIn } from '../certificate/in-cycle.ts';
import type { LessonId } from '../id.ts';
import type { Course } from '../library/course.ts';
import type { Library } from '../library/library.ts';
import { type Attempt, isInForce, isInHand } from './attempt.ts';
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
  /** Attempts granted by HR beyond the limit, those of the cycle alone. */
  readonly granted: number;
  /** When the cycle of a certificate began in which the course is taken again; see {@link inCycle}. */
  readonly since?: Date;
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
 * counts nor asks for anything; one that its time limit closed was submitted at its end. What was handed in before a new cycle
 * uses up nothing in it and asks for nothing, attempts granted before are over with it, and finished lessons stay finished.
 */
export function mayAttempt(library: Library, course: Course, history: CourseHistory, asking: Asking): Permission {
  return eligibility(library, course, history, asking).permission;
}

/** Says what {@link mayAttempt} decides, with everything it rests on. */
export function eligibility(library: Library, course: Course, history: CourseHistory, asking: Asking): Eligibility {
  const { lessons, granted } = history;
  const attempts = inCycle(history);
  const inForce = attempts.filter(isInForce);
  const last = inForce.at(-1);
  const opensAt = last && new Date(last.submittedAt.getTime() + asking.retakes.waitHours * 3_600_000);
  const known = {
    plan: remedialPlan(library, inForce, lessons),
    ...(opensAt && { opensAt }),
    used: usedIn(history),
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
  const attempt = attempts.find(isInHand);
  const unfinished = course.lessons.filter(({ id }) => !lessons[id]?.finishedAt).map(({ id }) => id);
  const left = limit + granted - used;
  const isOpen = attempt !== undefined;
  const reason = hindrance({ isOpen, unfinished: unfinished.length, left, plan, ...(opensAt && { opensAt }) }, now);
  switch (reason) {
    case 'attempt-open':
      return { ok: false, reason, attempt: attempt as Attempt };
    case 'lessons-unfinished':
      return { ok: false, reason, lessons: unfinished };
    case 'no-attempts-left':
      return { ok: false, reason };
    case 'lessons-to-redo':
      return { ok: false, reason, plan, opensAt: opensAt as Date };
    case 'too-soon':
      return { ok: false, reason, opensAt: opensAt as Date };
    default:
      return { ok: true, attemptNumber: attempts.length + 1 };
  }
}

/** What the next attempt hangs on. */
export interface Hanging {
  /** An attempt is in hand. */
  readonly isOpen: boolean;
  /** Lessons of the course that were never finished. */
  readonly unfinished: number;
  /** Attempts left. */
  readonly left: number;
  readonly plan: RemedialPlan;
  /** When the wait since the last submission is over; absent before the first. */
  readonly opensAt?: Date;
}

export type Hindrance = Extract<Permission, { ok: false }>['reason'];

/** The first thing that stands in the way of the next attempt, if any. */
export function hindrance({ isOpen, unfinished, left, plan, opensAt }: Hanging, now: Date): Hindrance | undefined {
  if (isOpen) return 'attempt-open';
  if (unfinished > 0) return 'lessons-unfinished';
  if (left <= 0) return 'no-attempts-left';
  if (opensAt && !isDone(plan)) return 'lessons-to-redo';
  return opensAt && now < opensAt ? 'too-soon' : undefined;
}

/** One course's part of somebody's record. */
export function historyOf(
  {
    attempts,
    lessons,
    granted,
  }: Pick<CourseHistory, 'attempts' | 'lessons'> & {
    readonly granted: Readonly<Record<string, readonly Date[]>>;
  },
  { id }: Pick<Course, 'id'>,
  since?: Date,
): CourseHistory {
  const own = attempts.filter(({ course }) => course === id);
  return { attempts: own, lessons, granted: countSince(granted[id], since), ...(since && { since }) };
}
