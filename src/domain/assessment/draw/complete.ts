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
 * Fills each group up to its size with the first candidates that share no norm with the paper, groups with fewest candidates for a
 * place first. Whatever is short then is mended by exchanges, so that a minimum that chance has met changes nobody's odds.
 * @param first what is to be filled before the groups are
 */
export function complete(
  draft: Draft,
  sizes: readonly Least[],
  minima: readonly Least[],
  first: readonly Least[],
): void {
  const byGroup = Map.groupBy(draft.order, ({ group }) => group);
  const groups = sizes.map((size, group) => ({ size, own: byGroup.get(group) ?? [] }));
  const inTurn = groups.toSorted((a, b) => a.own.length / a.size.count - b.own.length / b.size.count);
  const byChance: Candidate[] = [];
  const fill = (least: Least, candidates: readonly Candidate[]) => {
    for (const candidate of candidates) {
      if (draft.lacks(least) === 0) return;
      const size = sizes[candidate.group];
      if (!size || draft.lacks(size) === 0 || !draft.isFree(candidate)) continue;
      draft.take(candidate);
      byChance.push(candidate);
    }
  };
  for (const least of first) fill(least, draft.order.filter(least.of));
  do for (const { size, own } of inTurn) fill(size, own);
  while (exchange(draft, byChance, minima));
}

/** Puts a question in the place of the one of its group that chance chose last, if that makes the paper less short. */
function exchange(draft: Draft, byChance: Candidate[], minima: readonly Least[]): boolean {
  const short = minima.filter((least) => draft.lacks(least) > 0);
  if (short.length === 0) return false;
  const tight = minima.filter(({ of, count }) => draft.taken.filter(of).length === count);
  const loss = (out: Candidate, next: Candidate) =>
    weigh(short, ({ of }) => of(out)) + weigh(tight, ({ of }) => of(out) && !of(next));
  for (const next of draft.order) {
    const gain = weigh(short, ({ of }) => of(next));
    if (gain === 0) continue;
    const at = byChance.findLastIndex(
      (out) => out.group === next.group && draft.isFree(next, out) && loss(out, next) < gain,
    );
    const out = byChance[at];
    if (!out) continue;
    draft.replace(out, next);
    byChance[at] = next;
    return true;
  }
  return false;
}

/** What those of these weigh that are so. */
function weigh(leasts: readonly Least[], counts: (least: Least) => boolean): number {
  return leasts.reduce((sum, least) => (counts(least) ? sum + WEIGHT[least.by] : sum), 0);
}
