import type { PersonId, QuestionId } from '../../id.ts';
import type { Question } from '../../question/question.ts';
import { isInForce, type SubmittedAttempt } from '../attempt.ts';
import { completed } from '../grading/completed.ts';
import { isCountedIn, regradedWithout } from '../grading/regrade.ts';
import type { Result } from '../grading/result.ts';
import type { Correction } from './correction.ts';

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
 * The result of an attempt once a question of it was voided, decided together with those that were voided before: the very
 * same where nothing gets better. Undefined where there is nothing to correct: the attempt is not in force, the question
 * does not count in it, it was corrected for that question before, or it was handed in when the question was asked again.
 *
 * @param questions the library's
 */
export function resultWithout(
  attempt: SubmittedAttempt,
  { question, restoredAt }: Pick<VoidedQuestion, 'question' | 'restoredAt'>,
  questions: ReadonlyMap<QuestionId, Pick<Question, 'norms'>>,
): Result | undefined {
  const { corrections = [], policy } = attempt;
  const result = withConfirmation(attempt);
  if (!isInForce(attempt) || !isCountedIn(result, new Set([question])) || isCorrectedFor(attempt, question))
    return undefined;
  if (restoredAt && attempt.submittedAt > restoredAt) return undefined;
  const earlier = corrections.flatMap((one) => (one.kind === 'question-voided' && one.question ? [one.question] : []));
  const kept = completed(result, questions);
  const after = regradedWithout(kept, policy, new Set([...earlier, question]));
  return after === kept ? attempt.result : after;
}

/** Its result with the questions that confirmed it, also where they decide no more since a correction. */
function withConfirmation({ corrections = [], result }: SubmittedAttempt): Result {
  const confirmed = [...corrections.map(({ before }) => before), result].findLast(({ confirmation }) => confirmation);
  return confirmed?.confirmation ? { ...result, confirmation: confirmed.confirmation } : result;
}

/**
 * What tells the person of a paper which questions of it that were voided while it was in hand go on counting for them.
 *
 * @param at when it is handed in
 */
export function goingOnCounting(result: Result, voided: readonly VoidedQuestion[], at: Date): Correction[] {
  return voided
    .filter(({ question, restoredAt }) => !restoredAt && isCountedIn(result, new Set([question])))
    .map(({ question, reason, by }) => ({ at, by, kind: 'question-voided', question, reason, before: result }));
}

export function isCorrectedFor({ corrections = [] }: SubmittedAttempt, question: QuestionId): boolean {
  return corrections.some((one) => one.kind === 'question-voided' && one.question === question);
}
