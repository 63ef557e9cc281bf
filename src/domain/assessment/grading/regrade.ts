import type { QuestionId } from '../../id.ts';
import { compareResults } from '../best.ts';
import type { GradingPolicy } from '../policy.ts';
import { decidedAgain } from './decide-again.ts';
import type { QuestionResult, Result } from './result.ts';

/**
 * A result without some of its questions, worked out again from the marks kept in it and the policy kept with its attempt
 * (content/policy/grading). Confirmation questions count the same way, and decide no more where the points that are left are
 * clear without them. Nobody loses by it: where the band, or with the same band the share of points, would be worse, or
 * nothing would be left, the result stays as it is.
 *
 * @param result with complete marks: see {@link completed}
 */
export function regradedWithout(result: Result, policy: GradingPolicy, faulty: ReadonlySet<QuestionId>): Result {
  if (!isCountedIn(result, faulty)) return result;
  const { scenarios, confirmation } = result;
  const marks = { questions: withVoided(result.questions, faulty), scenarios };
  const best = decidedAgain(marks, policy, confirmation && withVoided(confirmation.questions, faulty));
  return best.total.possible === 0 || compareResults(best, result) > 0 ? result : best;
}

/** Whether any of these questions counts in a result, as part of its paper or to confirm it. */
export function isCountedIn({ questions, confirmation }: Result, ids: ReadonlySet<QuestionId>): boolean {
  return [...questions, ...(confirmation?.questions ?? [])].some(
    ({ question, voided }) => !voided && ids.has(question),
  );
}

function withVoided(marks: readonly QuestionResult[], faulty: ReadonlySet<QuestionId>): QuestionResult[] {
  return marks.map((mark) => (faulty.has(mark.question) ? { ...mark, voided: true } : mark));
}
