import type { LessonId, QuestionId } from '../id.ts';
import type { PersonRecord } from '../people/record.ts';

/** What there is to tell of the retake of a course that was failed. */
export interface FailedSince {
  /** Attempts granted beyond the limit. */
  readonly granted: number;
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

export function failedSince(lessons: PersonRecord['lessons'], granted: number, since: Date): FailedSince {
  // In one order, whichever way the record was read.
  const redone = entriesIn(lessons).flatMap(([id, { finishedAt, rightAt = {} }]): Redone[] => {
    const finished = finishedAt !== undefined && finishedAt > since;
    const drills = entriesIn(rightAt).flatMap(([drill, at]) => (at > since ? [drill as QuestionId] : []));
    return finished || drills.length > 0 ? [{ lesson: id as LessonId, finished, drills }] : [];
  });
  return { granted, redone };
}

function entriesIn<Value>(values: Readonly<Record<string, Value>>): [string, Value][] {
  return Object.entries(values).sort(([one], [other]) => (one < other ? -1 : 1));
}
