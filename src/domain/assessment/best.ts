import type { SubmittedAttempt } from './attempt.ts';
import { BANDS } from './band.ts';

/** The attempt that counts: the best band, then the most points, then the earliest. A worse retake never harms. */
export function bestOf(attempts: readonly SubmittedAttempt[]): SubmittedAttempt | undefined {
  return attempts.toSorted(
    (a, b) =>
      BANDS.indexOf(a.result.band) - BANDS.indexOf(b.result.band) ||
      b.result.total.earned * a.result.total.possible - a.result.total.earned * b.result.total.possible ||
      a.submittedAt.getTime() - b.submittedAt.getTime(),
  )[0];
}
