import type { PersonId, QuestionId } from '../../id.ts';

/** A question that HR found faulty: asked no more, and counted in nobody's result. */
export interface VoidedQuestion {
  readonly question: QuestionId;
  /** For everybody affected to read. */
  readonly reason: string;
  readonly at: Date;
  readonly by: PersonId;
  /** When everybody affected had been graded again; absent while that is under way. */
  readonly settledAt?: Date;
  /** Since when it is asked again, mended; what was corrected stays so. */
  readonly restoredAt?: Date;
}

/** The questions that are not asked now. */
export function voidedNow(voided: readonly VoidedQuestion[] = []): Set<QuestionId> {
  return new Set(voided.filter(({ restoredAt }) => !restoredAt).map(({ question }) => question));
}
