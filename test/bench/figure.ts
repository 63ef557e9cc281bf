/** One number of the report. */
export interface Figure {
  readonly what: string;
  /** Left out when the number is only told. */
  readonly bar?: Bar;
  readonly measured: number;
  readonly unit: Unit;
  /** What the number was worked out from, for people to read. */
  readonly raw: string;
}

/** `×` is a ratio; a kB is 1,000 bytes, an MB is 1,000,000. */
export type Unit = '×' | 'kB' | 's' | 'ms' | 'MB';
export type Bar = { readonly atLeast: number } | { readonly atMost: number };

export function isMet({ bar, measured }: Figure): boolean | undefined {
  if (!bar) return undefined;
  return 'atLeast' in bar ? measured >= bar.atLeast : measured <= bar.atMost;
}

/** The middle of a list, the mean of the two middle ones of an even list. @throws {RangeError} for an empty list */
export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const [low, high] = [sorted[(sorted.length - 1) >> 1], sorted[sorted.length >> 1]];
  if (low === undefined || high === undefined) throw new RangeError('Nothing was measured.');
  return (low + high) / 2;
}

/** The median of one list's values over the other's, round by round. */
export function ratio(ours: readonly number[], theirs: readonly number[]): number {
  return median(ours.map((value, round) => value / (theirs[round] ?? Number.NaN)));
}

/**
 * Measures several things in turn, round after round and in another order each time, so that a machine that gets
 * slower or busier does so for all of them. Resolves to each one's values by round.
 */
export async function inTurns<Name extends string>(
  rounds: number,
  measure: Readonly<Record<Name, () => Promise<number>>>,
): Promise<Record<Name, number[]>> {
  const names = Object.keys(measure) as Name[];
  const values = Object.fromEntries(names.map((name) => [name, [] as number[]])) as Record<Name, number[]>;
  for (let round = 0; round < rounds; round++) {
    for (let step = 0; step < names.length; step++) {
      const name = names[(round + step) % names.length] as Name;
      values[name].push(await measure[name]());
    }
  }
  return values;
}

/** Such as `1,234 / 1,250 / 1,198`. */
export function listed(values: readonly number[], digits = 0): string {
  return values.map((value) => written(value, digits)).join(' / ');
}

export function written(value: number, digits = 0): string {
  return value.toLocaleString('en', { minimumFractionDigits: digits, maximumFractionDigits: digits });
}
