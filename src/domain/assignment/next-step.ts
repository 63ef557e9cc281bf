import { endOf, isInForce } from '../assessment/attempt.ts';
import { passes } from '../assessment/band.ts';
import { bestOf } from '../assessment/best.ts';
import type { PlannedLesson } from '../assessment/plan.ts';
import type { Permission } from '../assessment/retake.ts';
import { inCycle } from '../certificate/in-cycle.ts';
import type { AttemptId, LessonId, ScenarioId } from '../id.ts';
import type { Course } from '../library/course.ts';
import type { PersonRecord } from '../people/record.ts';

/** The one thing to do next in a course. */
export type NextStep =
  | { readonly kind: 'lesson'; readonly lesson: LessonId }
  | { readonly kind: 'rehearse'; readonly scenario: ScenarioId }
  | { readonly kind: 'assess' }
  | { readonly kind: 'continue'; readonly attempt: AttemptId; readonly endsAt: Date }
  | { readonly kind: 'redo-lesson'; readonly planned: PlannedLesson }
  | { readonly kind: 'wait'; readonly opensAt: Date }
  | { readonly kind: 'retake' }
  /** Passed before, in an earlier cycle of a certificate. */
  | { readonly kind: 'renew' }
  | { readonly kind: 'ask-hr' }
  | { readonly kind: 'done'; readonly attempt: AttemptId };

/**
 * Lessons, then a practice run of each role-play, then the assessment; after fail, what the remedial plan asks. In a new cycle
 * of a certificate, which began at `since`, whoever has passed before goes straight to the assessment.
 */
export function nextStep(
  course: Course,
  record: Pick<PersonRecord, 'attempts' | 'rehearsals'>,
  permission: Permission,
  since?: Date,
): NextStep {
  const all = record.attempts.filter((attempt) => attempt.course === course.id);
  const best = bestOf(inCycle({ attempts: all, since }).filter(isInForce));
  if (!permission.ok && permission.reason === 'attempt-open') {
    return { kind: 'continue', attempt: permission.attempt.id, endsAt: endOf(permission.attempt) };
  }
  if (best && passes(best.result.band)) return { kind: 'done', attempt: best.id };
  if (permission.ok) {
    if (best) return { kind: 'retake' };
    if (all.filter(isInForce).some(({ result }) => passes(result.band))) return { kind: 'renew' };
    const scenario = course.scenarios.find((id) => !record.rehearsals[id]?.finished);
    return scenario ? { kind: 'rehearse', scenario } : { kind: 'assess' };
  }
  switch (permission.reason) {
    case 'lessons-unfinished':
      return { kind: 'lesson', lesson: permission.lessons[0] as LessonId };
    case 'lessons-to-redo':
      return { kind: 'redo-lesson', planned: permission.plan.find(({ done }) => !done) as PlannedLesson };
    case 'too-soon':
      return { kind: 'wait', opensAt: permission.opensAt };
    default:
      return { kind: 'ask-hr' };
  }
}
