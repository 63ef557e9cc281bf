import type { Candidate } from './candidates.ts';
import type { Draft } from './draft.ts';
import type { Least } from './least.ts';

/** A missing question or red line outweighs everything else that may be short. */
const WEIGHT: Readonly<Record<Least['by'], number>> = {
  draw: 100,
  redLines: 100,
  dimensions: 1,
  kinds: 1,
  difficulty: 1,
};

/** How far a draft is from what it should have, a whole number; 0 when nothing is short. */
export function shortage(draft: Draft, leasts: readonly Least[]): number {
  return leasts.reduce((sum, least) => sum + WEIGHT[least.by] * draft.lacks(least), 0);
}

/**
 * Fills each group up to its size with the first candidates that share no norm with the paper, groups with fewest norms to
 * spare first. Whatever is short then is mended by exchanges, so that a minimum that chance has met changes nobody's odds.
 */
export function complete(draft: Draft, sizes: readonly Least[], minima: readonly Least[]): void {
  const inTurn = sizes
    .map((size) => ({ size, own: draft.order.filter(size.of) }))
    .toSorted((a, b) => spare(a) - spare(b));
  const byChance: Candidate[] = [];
  do {
    for (const { size, own } of inTurn) {
      for (const candidate of own) {
        if (draft.lacks(size) === 0) break;
        if (!draft.isFree(candidate)) continue;
        draft.take(candidate);
        byChance.push(candidate);
      }
    }
  } while (exchange(draft, byChance, minima));
}

function spare({ size, own }: { readonly size: Least; readonly own: readonly Candidate[] }): number {
  return new Set(own.map(({ norm }) => norm.id)).size - size.count;
}

/** Puts a question in the place of the one of its group that chance chose last, if that makes the paper less short. */
function exchange(draft: Draft, byChance: Candidate[], minima: readonly Least[]): boolean {
  const over = minima.map((least) => draft.taken.filter(least.of).length - least.count);
  const gainBy = (next: Candidate, out: Candidate) =>
    minima.reduce((sum, { by, of }, at) => {
      const change = Number(of(next)) - Number(of(out));
      const matters = change > 0 ? (over[at] ?? 0) < 0 : (over[at] ?? 0) <= 0;
      return matters ? sum + WEIGHT[by] * change : sum;
    }, 0);
  const short = minima.filter((_, at) => (over[at] ?? 0) < 0);
  for (const next of draft.order) {
    if (!short.some(({ of }) => of(next))) continue;
    const at = byChance.findLastIndex(
      (out) => out.group === next.group && draft.isFree(next, out) && gainBy(next, out) > 0,
    );
    const out = byChance[at];
    if (!out) continue;
    draft.replace(out, next);
    byChance[at] = next;
    return true;
  }
  return false;
}
