import type { PersonId, QuestionId } from '../../id.ts';
import type { Question } from '../../question/question.ts';
import { isInForce, type SubmittedAttempt } from '../attempt.ts';
import { completed } from '../grading/completed.ts';
import { isCountedIn, regradedWithout } from '../grading/regrade.ts';
import type { Result } from '../grading/result.ts';

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

/**
 * The result of an attempt without a voided question: the very same where nobody should lose by it. Undefined where there
 * is nothing to correct: the attempt is not in force, the question does not count in it, it was corrected for that
 * question before, or it was handed in when the question was asked again.
 *
 * @param questions the library's
 */
export function resultWithout(
  attempt: SubmittedAttempt,
  { question, restoredAt }: Pick<VoidedQuestion, 'question' | 'restoredAt'>,
  questions: ReadonlyMap<QuestionId, Pick<Question, 'norms'>>,
): Result | undefined {
  const faulty = new Set([question]);
  if (!isInForce(attempt) || !isCountedIn(attempt.result, faulty) || isCorrectedFor(attempt, question))
    return undefined;
  if (restoredAt && attempt.submittedAt > restoredAt) return undefined;
  const after = regradedWithout(completed(attempt.result, questions), attempt.policy, faulty);
  return isCountedIn(after, faulty) ? attempt.result : after;
}

export function isCorrectedFor({ corrections = [] }: SubmittedAttempt, question: QuestionId): boolean {
  return corrections.some((one) => one.kind === 'question-voided' && one.question === question);
}
