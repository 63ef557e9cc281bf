import type { CourseId, LessonId, NormId, QuestionId } from '../id.ts';
import { drillsIn, isAsked, lessonsOn, type TaughtIn } from '../library/bank.ts';
import type { Library } from '../library/library.ts';
import type { LessonProgress } from '../people/record.ts';
import type { SubmittedAttempt } from './attempt.ts';
import { passes } from './band.ts';
import { bestOf } from './best.ts';

/** One lesson of a remedial plan. */
export interface PlannedLesson {
  readonly course: CourseId;
  readonly lesson: LessonId;
  /** The failed norms that it is asked for. */
  readonly norms: readonly NormId[];
  /** Finished again since the failed attempt. */
  readonly finished: boolean;
  /** Its drills that test one of these norms. */
  readonly drills: readonly PlannedDrill[];
  /** Finished again, and each of these drills right. */
  readonly done: boolean;
}

export interface PlannedDrill {
  readonly question: QuestionId;
  /** Answered wholly right at least once since the failed attempt. */
  readonly right: boolean;
}

/** The lessons and drills a failed person must redo before the retake opens. */
export type RemedialPlan = readonly PlannedLesson[];

/** Lesson id → how far somebody is. */
export type Studied = Readonly<Record<string, LessonProgress>>;

/**
 * The lessons of the norms missed in the last attempt, those of its course first; empty for whoever has passed already
 * (content/policy/retakes, "The remedial plan"). What has left the library, is switched off or voided, or is taught nowhere asks
 * for nothing, so that a plan can always be done. What was done once stays done.
 *
 * @param inForce the attempts at one course that are in force, first one first
 */
export function remedialPlan(library: Library, inForce: readonly SubmittedAttempt[], lessons: Studied): RemedialPlan {
  const best = bestOf(inForce);
  const last = inForce.at(-1);
  if (!best || !last || passes(best.result.band)) return [];
  const isSince = (moment: Date | undefined) => moment !== undefined && moment > last.submittedAt;
  return planFor(library, last.course, last.result.missed, {
    isFinished: (lesson) => isSince(progressOf(lessons, lesson)?.finishedAt),
    isRight: (lesson, drill) => isSince(progressOf(lessons, lesson)?.rightAt?.[drill]),
  });
}

/** What was done since the failed attempt. */
export interface Since {
  readonly isFinished: (lesson: LessonId) => boolean;
  readonly isRight: (lesson: LessonId, drill: QuestionId) => boolean;
}

/** The lessons of these norms, those of the course first; see {@link remedialPlan}. */
export function planFor(library: Library, course: CourseId, missed: readonly NormId[], since: Since): RemedialPlan {
  const stillOn = missed.filter((norm) => !library.off.has(norm));
  return lessonsOn(library, stillOn, course).map((taught) => planned(library, taught, since));
}

export function isDone(plan: RemedialPlan): boolean {
  return plan.every(({ done }) => done);
}

function planned(library: Library, { course, lesson, norms }: TaughtIn, { isFinished, isRight }: Since): PlannedLesson {
  const drills = [...new Set(drillsIn(lesson))].flatMap((id): PlannedDrill[] => {
    const question = library.questions.get(id);
    if (!question || !isAsked(library, question) || !question.norms.some((norm) => norms.includes(norm))) return [];
    return [{ question: id, right: isRight(lesson.id, id) }];
  });
  const finished = isFinished(lesson.id);
  const done = finished && drills.every(({ right }) => right);
  return { course: course.id, lesson: lesson.id, norms, finished, drills, done };
}

function progressOf(lessons: Studied, lesson: LessonId): LessonProgress | undefined {
  return Object.hasOwn(lessons, lesson) ? lessons[lesson] : undefined;
}
