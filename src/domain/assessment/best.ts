import type { SubmittedAttempt } from './attempt.ts';
import { BANDS, type Band, passes } from './band.ts';
import type { Result } from './grading/result.ts';

/** The attempt that counts: the best band, then the most points, then the earliest (content/policy/retakes). A worse one never harms. */
export function bestOf(attempts: readonly SubmittedAttempt[]): SubmittedAttempt | undefined {
  return attempts.toSorted(
    (a, b) => compareResults(a.result, b.result) || a.submittedAt.getTime() - b.submittedAt.getTime(),
  )[0];
}

/** The best attempt, then the best pass of those after it, and so on. */
export function bestInTurn(attempts: readonly SubmittedAttempt[]): SubmittedAttempt[] {
  const turn: SubmittedAttempt[] = [];
  for (let rest = attempts; ; ) {
    const best = bestOf(rest);
    if (!best) return turn;
    turn.push(best);
    rest = rest.filter(({ submittedAt, result }) => submittedAt > best.submittedAt && passes(result.band));
  }
}

/** When the others passed, given the best in turn. */
export function betteredBy(turn: readonly SubmittedAttempt[], attempts: readonly SubmittedAttempt[]): Date[] {
  const others = attempts.filter((one) => passes(one.result.band) && !turn.includes(one));
  return others.map(({ submittedAt }) => submittedAt);
}

/**
 * Of the best attempt and the best ones after it, in turn, the best since a moment; the best of all when that is left out.
 * Attempts since then of which none passed have no best.
 */
export function bestSince<Kept extends { readonly at: Date }>(
  { best, later = [] }: { readonly best?: Kept; readonly later?: readonly Kept[] },
  since?: Date,
): Kept | undefined {
  if (!since || (best && best.at >= since)) return best;
  return later.find(({ at }) => at >= since);
}

/** When the course was passed first since a moment; ever when that is left out. */
export function firstPass(
  {
    best,
    later = [],
    bettered = [],
  }: {
    readonly best?: { readonly band: Band; readonly at: Date };
    readonly later?: readonly { readonly at: Date }[];
    readonly bettered?: readonly Date[];
  },
  since?: Date,
): Date | undefined {
  const all = [...bettered, ...later.map(({ at }) => at), ...(best && passes(best.band) ? [best.at] : [])];
  return all.filter((at) => !since || at >= since).toSorted((a, b) => a.getTime() - b.getTime())[0];
}

/** Below 0 when `a` is better, above 0 when it is worse: the band decides, then the share of points, in whole numbers. */
export function compareResults(a: Pick<Result, 'band' | 'total'>, b: Pick<Result, 'band' | 'total'>): number {
  return (
    BANDS.indexOf(a.band) - BANDS.indexOf(b.band) ||
    b.total.earned * a.total.possible - a.total.earned * b.total.possible
  );
}
