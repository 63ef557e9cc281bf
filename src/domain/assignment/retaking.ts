import { passes } from '../assessment/band.ts';
import { bestSince } from '../assessment/best.ts';
import { planFor, type RemedialPlan } from '../assessment/plan.ts';
import type { RetakePolicy } from '../assessment/policy.ts';
import { type Hindrance, hindrance } from '../assessment/retake.ts';
import { countSince } from '../certificate/in-cycle.ts';
import type { QuestionId } from '../id.ts';
import type { Course } from '../library/course.ts';
import type { Library } from '../library/library.ts';
import type { CourseStanding, PersonSummary } from '../people/summary.ts';

/** What HR must do something about comes first; `open`: nothing stands in the way any more. */
export const RETAKE_STATES = [
  'no-attempts-left',
  'open',
  'too-soon',
  'lessons-to-redo',
  'lessons-unfinished',
  'attempt-open',
] as const satisfies readonly (Hindrance | 'open')[];
export type RetakeState = (typeof RETAKE_STATES)[number];

/** Where somebody who failed a course stands with its retake. */
export interface Retaking {
  readonly state: RetakeState;
  readonly used: number;
  /** With what HR granted. */
  readonly allowed: number;
  readonly plan: RemedialPlan;
  /** When the wait since the latest attempt is over. */
  readonly opensAt: Date;
}

/** The plan of a standing is the same until one of the two changes. */
const plans = new WeakMap<Library, WeakMap<CourseStanding, RemedialPlan>>();

/** Whether a course was failed and not passed since, in the cycle of a certificate that began at `since`, if any. */
export function isFailed({ best, later, last }: CourseStanding, since?: Date): boolean {
  if (!last || passes(last.band) || (since && last.at < since)) return false;
  return !passes(bestSince({ best, later }, since)?.band ?? 'fail');
}

/**
 * What the retake of a course that was failed hangs on, by the summary alone: of attempts and of grants, those of the cycle
 * count. Undefined for whoever has not failed it, or whose summary does not tell.
 */
export function retakingOf(
  library: Library,
  course: Course,
  { courses, finishedLessons }: Pick<PersonSummary, 'courses' | 'finishedLessons'>,
  { retakes, now, since }: { readonly retakes: RetakePolicy; readonly now: Date; readonly since?: Date },
): Retaking | undefined {
  const standing = courses[course.id];
  if (!standing?.retake || !standing.last || !isFailed(standing, since)) return undefined;
  const { last, open, retake } = standing;
  const plan = planOf(library, course, standing);
  const used = countSince(retake.handedIn, since) + (open ? 1 : 0);
  const allowed = retakes.attempts + countSince(retake.granted, since);
  const opensAt = new Date(last.at.getTime() + retakes.waitHours * 3_600_000);
  const unfinished = course.lessons.filter(({ id }) => !finishedLessons[id]).length;
  const isOpen = open !== undefined;
  const stopped = hindrance({ isOpen, unfinished, left: allowed - used, plan, opensAt }, now);
  return { state: stopped ?? 'open', used, allowed, plan, opensAt };
}

function planOf(library: Library, course: Course, standing: CourseStanding): RemedialPlan {
  const own = plans.get(library) ?? new WeakMap<CourseStanding, RemedialPlan>();
  plans.set(library, own);
  const known = own.get(standing);
  if (known) return known;
  const { last, retake } = standing;
  const since = new Map(retake?.redone.map((redone) => [redone.lesson, redone]));
  const plan = planFor(library, course.id, last?.missed ?? [], {
    isFinished: (lesson) => since.get(lesson)?.finished ?? false,
    isRight: (lesson, drill: QuestionId) => since.get(lesson)?.drills.includes(drill) ?? false,
  });
  own.set(standing, plan);
  return plan;
}
