import type { QuestionId } from '../../id.ts';
import { compareResults } from '../best.ts';
import type { GradingPolicy } from '../policy.ts';
import { confirmedBy, isBorderline } from './guard.ts';
import type { QuestionResult, Result } from './result.ts';
import { sumUp } from './sum-up.ts';

/**
 * A result with full points for one question, which then missed no norm. Undefined when the question is not in it, counts
 * for nothing, or has them already. The band is never lower than before: where the points, with these, are so far from
 * the boundary that nothing had to be confirmed, a confirmation that failed decides no more.
 *
 * @param result with complete marks: see {@link completed}
 */
export function withPointsGiven(result: Result, policy: GradingPolicy, question: QuestionId): Result | undefined {
  const isDue = (one: QuestionResult) =>
    one.question === question && !one.voided && one.score.earned < one.score.possible;
  const given = (marks: readonly QuestionResult[]) => marks.map((one) => (isDue(one) ? full(one) : one));
  const { questions, scenarios, confirmation } = result;
  if (![...questions, ...(confirmation?.questions ?? [])].some(isDue)) return undefined;

  const marks = { questions: given(questions), scenarios };
  const confirmed = confirmation && confirmedBy(given(confirmation.questions), marks.questions);
  const byPoints = confirmed && isBorderline(marks, policy) ? [] : [sumUp(marks, policy)];
  return [...(confirmed ? [sumUp(marks, policy, confirmed)] : []), ...byPoints].toSorted(compareResults)[0];
}

function full({ missed: _, redLines: __, ...one }: QuestionResult): QuestionResult {
  return { ...one, score: { ...one.score, earned: one.score.possible } };
}
