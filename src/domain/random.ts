/** Numbers that depend on a text alone, so that a paper can be shown again exactly as it was. */
export type Random = () => number;

/**
 * A generator of numbers in [0, 1) from a seed.
 * The seed is hashed with FNV-1a and stepped with mulberry32 (public domain, Tommy Ettinger).
 */
export function randomFrom(seed: string): Random {
  let state = 0x811c9dc5;
  for (let index = 0; index < seed.length; index++) state = Math.imul(state ^ seed.charCodeAt(index), 0x01000193);
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** A copy in an order that the seed decides (Fisher–Yates). */
export function shuffledBy<Item>(seed: string, items: readonly Item[]): Item[] {
  return shuffledWith(randomFrom(seed), items);
}

/** The same with the numbers that are next. */
export function shuffledWith<Item>(random: Random, items: readonly Item[]): Item[] {
  const shuffled = [...items];
  for (let last = shuffled.length - 1; last > 0; last--) {
    const other = Math.floor(random() * (last + 1));
    [shuffled[last], shuffled[other]] = [shuffled[other] as Item, shuffled[last] as Item];
  }
  return shuffled;
}
