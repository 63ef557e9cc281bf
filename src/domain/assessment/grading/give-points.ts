import type { QuestionId } from '../../id.ts';
import type { GradingPolicy } from '../policy.ts';
import { decidedAgain } from './decide-again.ts';
import type { QuestionResult, Result } from './result.ts';

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
  return decidedAgain(marks, policy, confirmation && given(confirmation.questions));
}

function full({ missed: _, redLines: __, ...one }: QuestionResult): QuestionResult {
  return { ...one, score: { ...one.score, earned: one.score.possible } };
}
