import type { PersonId, QuestionId } from '../../id.ts';
import { compareResults } from '../best.ts';
import type { Result } from '../grading/result.ts';

/** Why a result was changed after it was decided. */
export const CORRECTION_KINDS = ['question-voided', 'points-given', 'graded-again'] as const;
export type CorrectionKind = (typeof CORRECTION_KINDS)[number];

/** One change of a result, on record for good. */
export interface Correction {
  readonly at: Date;
  readonly by: PersonId;
  readonly kind: CorrectionKind;
  /** The question it is about; of none when the whole was graded again. */
  readonly question?: QuestionId;
  /** For the person to read. */
  readonly reason: string;
  /** The result until then. */
  readonly before: Result;
  /** When the person said that they have read it. */
  readonly readAt?: Date;
}

/** A correction with the result that it put in force. */
export interface Change extends Correction {
  readonly after: Result;
}

/** Every correction of an attempt, oldest first. */
export function changesOf({
  corrections = [],
  result,
}: {
  readonly corrections?: readonly Correction[];
  readonly result: Result;
}): Change[] {
  return corrections.map((correction, at) => ({ ...correction, after: corrections[at + 1]?.before ?? result }));
}

/** Whether points or band are others than before. */
export function isOther(before: Result, after: Result): boolean {
  return compareResults(before, after) !== 0 || before.total.possible !== after.total.possible;
}

/** Why an attempt counts for nothing: its person was deactivated in the middle of it, or HR decided so. */
export interface Annulment {
  readonly at: Date;
  readonly by: PersonId;
  readonly why: 'deactivated' | 'decided';
  readonly reason: string;
}
