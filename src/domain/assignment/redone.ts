import type { SubmittedAttempt } from '../assessment/attempt.ts';
import type { LessonId, QuestionId } from '../id.ts';
import type { PersonRecord } from '../people/record.ts';

/** What there is to tell of the retake of a course that was failed. */
export interface FailedSince {
  /** When those that count were handed in, first one first; the one in hand is not among them. */
  readonly handedIn: readonly Date[];
  /** When attempts beyond the limit were granted. */
  readonly granted: readonly Date[];
  /** What was studied since the latest attempt. */
  readonly redone: readonly Redone[];
}

/** A lesson that was studied since the latest attempt. */
export interface Redone {
  readonly lesson: LessonId;
  readonly finished: boolean;
  /** Its drills that were answered wholly right since. */
  readonly drills: readonly QuestionId[];
}

/** What there is to tell of a retake, given the attempts in force, the latest of which failed. */
export function failedSince(
  lessons: PersonRecord['lessons'],
  granted: readonly Date[],
  attempts: readonly SubmittedAttempt[],
): FailedSince {
  const handedIn = attempts.map(({ submittedAt }) => submittedAt);
  const since = handedIn.at(-1) ?? new Date(0);
  // In one order, whichever way the record was read.
  const redone = entriesIn(lessons).flatMap(([id, { finishedAt, rightAt = {} }]): Redone[] => {
    const finished = finishedAt !== undefined && finishedAt > since;
    const drills = entriesIn(rightAt).flatMap(([drill, at]) => (at > since ? [drill as QuestionId] : []));
    return finished || drills.length > 0 ? [{ lesson: id as LessonId, finished, drills }] : [];
  });
  return { handedIn, granted, redone };
}

function entriesIn<Value>(values: Readonly<Record<string, Value>>): [string, Value][] {
  return Object.entries(values).sort(([one], [other]) => (one < other ? -1 : 1));
}
