/** Two numbers measured together, and how often both came out like this. */
export interface Pair {
  readonly x: number;
  readonly y: number;
  readonly count: number;
}

/** The sample covariance, over n − 1; `NaN` for fewer than two. */
export function covariance(pairs: readonly Pair[]): number {
  const [n, meanX, meanY] = [countOf(pairs), mean(pairs, ({ x }) => x), mean(pairs, ({ y }) => y)];
  return pairs.reduce((sum, { x, y, count }) => sum + (x - meanX) * (y - meanY) * count, 0) / (n - 1);
}

/** Pearson's correlation, from −1 to 1; undefined where either does not vary. */
export function correlation(pairs: readonly Pair[]): number | undefined {
  const [varianceX, varianceY] = [pairs.map(({ x, count }) => ({ x, y: x, count })), pairs.map(twiceY)].map(covariance);
  return ratio(covariance(pairs), Math.sqrt((varianceX ?? 0) * (varianceY ?? 0)));
}

function twiceY({ y, count }: Pair): Pair {
  return { x: y, y, count };
}

/** The same numbers, the least x with the least y and so on: they have the largest covariance there can be. */
export function inOrder(pairs: readonly Pair[]): Pair[] {
  const xs = pairs.map(({ x, count }) => ({ value: x, count })).toSorted((a, b) => a.value - b.value);
  const ys = pairs.map(({ y, count }) => ({ value: y, count })).toSorted((a, b) => a.value - b.value);
  const ordered: Pair[] = [];
  for (let [atX, atY] = [0, 0]; xs[atX] && ys[atY]; ) {
    const [x, y] = [xs[atX]!, ys[atY]!];
    const count = Math.min(x.count, y.count);
    ordered.push({ x: x.value, y: y.value, count });
    x.count -= count;
    y.count -= count;
    if (x.count === 0) atX++;
    if (y.count === 0) atY++;
  }
  return ordered;
}

export function countOf(pairs: readonly Pair[]): number {
  return pairs.reduce((sum, { count }) => sum + count, 0);
}

export function mean(pairs: readonly Pair[], of: (pair: Pair) => number): number {
  return pairs.reduce((sum, pair) => sum + of(pair) * pair.count, 0) / countOf(pairs);
}

/** A part of a whole; undefined where the whole is nothing, but for the rounding of floating-point numbers. */
export function ratio(part: number, whole: number): number | undefined {
  return whole > NOTHING ? part / whole : undefined;
}

const NOTHING = 1e-12;

/** Sums of whole numbers measured together: exact, however many they are. */
export class Sums {
  #count = 0;
  #x = 0;
  #y = 0;
  #products = 0;

  add(x: number, y: number): void {
    this.#count++;
    this.#x += x;
    this.#y += y;
    this.#products += x * y;
  }

  /** The sample covariance, over n − 1; `NaN` for fewer than two. */
  get covariance(): number {
    return (this.#products - (this.#x * this.#y) / this.#count) / (this.#count - 1);
  }
}
