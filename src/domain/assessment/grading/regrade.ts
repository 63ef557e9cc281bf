import type { QuestionId } from '../../id.ts';
import { compareResults } from '../best.ts';
import type { GradingPolicy } from '../policy.ts';
import { decidedAgain } from './decide-again.ts';
import type { QuestionResult, Result } from './result.ts';
import { countingWithout, waysWithout } from './ways.ts';

/**
 * A result once some of its questions, beside those that are voided in it, were found faulty: worked out again from the
 * marks kept in it and the policy kept with its attempt (content/policy/grading). Each counts, or counts for nothing, as is
 * best for the person, whenever it was voided: of all ways to leave some of them out, the one with the best band, then the
 * greatest share of points, then the fewest questions left. Confirmation questions count the same way, and decide no more
 * where the points that are left are clear without them. Never worse than before; something is always left to grade.
 *
 * @param result with complete marks: see {@link completed}
 */
export function regradedWithout(result: Result, policy: GradingPolicy, faulty: ReadonlySet<QuestionId>): Result {
  if (!isCountedIn(result, faulty)) return result;
  const { questions, scenarios } = result;
  const confirming = result.confirmation?.questions;
  const [best] = waysWithout(partsOf(result).filter((mark) => mark.voided || faulty.has(mark.question)))
    .map((way) =>
      decidedAgain(
        { questions: countingWithout(questions, way), scenarios },
        policy,
        confirming && countingWithout(confirming, way),
      ),
    )
    .filter(({ total }) => total.possible > 0)
    .toSorted(compareResults);
  return best && isOtherwise(best, result) && compareResults(best, result) <= 0 ? best : result;
}

/** Whether any of these questions counts in a result, as part of its paper or to confirm it. */
export function isCountedIn(result: Result, ids: ReadonlySet<QuestionId>): boolean {
  return partsOf(result).some(({ question, voided }) => !voided && ids.has(question));
}

/** Whether it is better, or leaves other questions out. */
function isOtherwise(after: Result, before: Result): boolean {
  const left = new Set(voidedIn(before));
  return compareResults(after, before) !== 0 || left.symmetricDifference(new Set(voidedIn(after))).size > 0;
}

function voidedIn(result: Result): QuestionId[] {
  return partsOf(result).flatMap(({ question, voided }) => (voided ? [question] : []));
}

function partsOf({ questions, confirmation }: Result): readonly QuestionResult[] {
  return [...questions, ...(confirmation?.questions ?? [])];
}
