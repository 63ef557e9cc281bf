import { compareResults } from '../best.ts';
import type { GradingPolicy } from '../policy.ts';
import { confirmedBy, isBorderline } from './guard.ts';
import type { Marks, QuestionResult, Result } from './result.ts';
import { sumUp } from './sum-up.ts';

/**
 * The result of marks that were corrected. Questions that were asked to confirm it go on to decide; where the points have
 * become so clear that nothing would have to be confirmed, they may decide alone, and what is better for the person stands.
 *
 * @param confirming the marks of those questions, where they were asked
 */
export function decidedAgain(
  marks: Marks,
  policy: GradingPolicy,
  confirming: readonly QuestionResult[] | undefined,
): Result {
  if (!confirming) return sumUp(marks, policy);
  const confirmed = sumUp(marks, policy, confirmedBy(confirming, marks.questions));
  if (isBorderline(marks, policy)) return confirmed;
  const byPoints = sumUp(marks, policy);
  return compareResults(byPoints, confirmed) < 0 ? byPoints : confirmed;
}
