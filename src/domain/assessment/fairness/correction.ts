import type { PersonId, QuestionId } from '../../id.ts';
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

/** Why an attempt counts for nothing: its person was deactivated in the middle of it, or HR decided so. */
export interface Annulment {
  readonly at: Date;
  readonly by: PersonId;
  readonly why: 'deactivated' | 'decided';
  readonly reason: string;
}
