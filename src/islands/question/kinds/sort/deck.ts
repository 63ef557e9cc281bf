import type { ShownPart } from '../../../../domain/question/kinds/parts.ts';

/** Item id → bin id. */
export type Bins = Readonly<Record<string, string>>;

/** The cards that lie in no bin, in the question's order; the one taken back comes first. */
export function deckOf(items: readonly ShownPart[], bins: Bins, takenBack?: string): readonly ShownPart[] {
  const left = items.filter(({ id }) => !(id in bins));
  return left.toSorted((a, b) => Number(b.id === takenBack) - Number(a.id === takenBack));
}

/** What lies in a bin, the last that was put there first. */
export function lyingIn(bin: string, items: readonly ShownPart[], bins: Bins): readonly ShownPart[] {
  const ids = Object.keys(bins).filter((id) => bins[id] === bin);
  return ids.toReversed().flatMap((id) => items.filter((item) => item.id === id));
}

/** The bins with one card put into one of them, on top. */
export function put(bins: Bins, item: string, bin: string): Bins {
  return { ...without(bins, item), [item]: bin };
}

/** The bins without one card. */
export function without(bins: Bins, item: string): Bins {
  return Object.fromEntries(Object.entries(bins).filter(([id]) => id !== item));
}
