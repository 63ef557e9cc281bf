/** Item id → match id; no match twice. */
export type Pairs = Readonly<Record<string, string>>;

/** Who has a match; undefined when it is still to be had. */
export function ownerOf(pairs: Pairs, match: string): string | undefined {
  return Object.keys(pairs).find((item) => pairs[item] === match);
}

/**
 * The pairs with a match given to an item. What the item had goes to the one that had the match before, so that the two
 * change places, or back among the matches still to be had.
 */
export function paired(pairs: Pairs, item: string, match: string): Pairs {
  const [old, owner] = [pairs[item], ownerOf(pairs, match)];
  const rest = owner === undefined ? pairs : unpaired(pairs, owner);
  const swapped = owner !== undefined && old !== undefined ? { [owner]: old } : {};
  return { ...rest, ...swapped, [item]: match };
}

/** The pairs with nothing given to an item. */
export function unpaired(pairs: Pairs, item: string): Pairs {
  return Object.fromEntries(Object.entries(pairs).filter(([id]) => id !== item));
}
