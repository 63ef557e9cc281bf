import type { SubmittedAttempt } from './attempt.ts';
import { BANDS } from './band.ts';
import type { Result } from './grading/result.ts';

/** The attempt that counts: the best band, then the most points, then the earliest (content/policy/retakes). A worse one never harms. */
export function bestOf(attempts: readonly SubmittedAttempt[]): SubmittedAttempt | undefined {
  return attempts.toSorted(
    (a, b) => compareResults(a.result, b.result) || a.submittedAt.getTime() - b.submittedAt.getTime(),
  )[0];
}

/** Below 0 when `a` is better, above 0 when it is worse: the band decides, then the share of points, in whole numbers. */
export function compareResults(a: Pick<Result, 'band' | 'total'>, b: Pick<Result, 'band' | 'total'>): number {
  return (
    BANDS.indexOf(a.band) - BANDS.indexOf(b.band) ||
    b.total.earned * a.total.possible - a.total.earned * b.total.possible
  );
}
