import type { QuestionId } from '../../id.ts';
import { passes } from '../band.ts';
import type { GradingPolicy } from '../policy.ts';
import { confirmedBy, isBorderline } from './guard.ts';
import type { Marks, QuestionResult, Result } from './result.ts';
import { sumUp } from './sum-up.ts';

/**
 * A result in which one question has full points, and was missed on no norm. Undefined when the question is not in it,
 * counts for nothing, or has them already. The band is never lower than before: where the points, with these, are so
 * far above the boundary that nothing had to be confirmed, a confirmation that failed no longer decides.
 * @param marks of the same result, as complete as they are known
 */
export function withPointsGiven(
  marks: Marks,
  policy: GradingPolicy,
  { question, confirmation }: { question: QuestionId } & Pick<Result, 'confirmation'>,
): Result | undefined {
  const isGiven = (one: QuestionResult) =>
    one.question === question && !one.voided && one.score.earned < one.score.possible;
  const give = (questions: readonly QuestionResult[]) => questions.map((one) => (isGiven(one) ? full(one) : one));
  if (![...marks.questions, ...(confirmation?.questions ?? [])].some(isGiven)) return undefined;
  const given = { ...marks, questions: give(marks.questions) };
  const confirmed = confirmation && confirmedBy(give(confirmation.questions), given.questions);
  if (confirmed && !confirmed.passed && !isBorderline(given, policy)) {
    const alone = sumUp(given, policy);
    if (passes(alone.band)) return alone;
  }
  return sumUp(given, policy, confirmed);
}

function full({ missed: _, redLines: __, ...one }: QuestionResult): QuestionResult {
  return { ...one, score: { ...one.score, earned: one.score.possible } };
}
