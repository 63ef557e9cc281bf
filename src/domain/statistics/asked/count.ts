import type { NormId } from '../../id.ts';
import type { Asked } from './asked.ts';
import { NO_TIMES, type Outcome, plus, type Times } from './outcome.ts';

/** Counts of outcomes by group. */
export interface Counts {
  readonly outcomes: readonly Outcome[];
  /** How often an outcome occurred in a group, by their places. */
  readonly of: (group: number, outcome: number) => number;
}

/**
 * Counts outcomes by groups of attempts.
 * @param groupOf the group of an attempt, by its place, from 0 on; −1 for those that are left out
 */
export function countOutcomes(asked: Asked, groups: number, groupOf: (attempt: number) => number): Counts {
  const { end, what, outcomes } = asked;
  const width = outcomes.length;
  const counts = new Uint32Array(groups * width);
  let start = 0;
  for (let attempt = 0; attempt < end.length; attempt++) {
    const stop = end[attempt] as number;
    const group = groupOf(attempt);
    if (group >= 0) {
      const base = group * width;
      for (let at = start; at < stop; at++) {
        const place = base + (what[at] as number);
        counts[place] = (counts[place] as number) + 1;
      }
    }
    start = stop;
  }
  return { outcomes, of: (group, outcome) => counts[group * width + outcome] ?? 0 };
}

/** How often each norm was asked and missed, by group; norms that were never asked are not there. */
export function timesByNorm({ outcomes, of }: Counts, groups: number): Map<NormId, Times[]> {
  const found = new Map<NormId, { asked: number; missed: number }[]>();
  const timesOf = (norm: NormId) => {
    const own = found.get(norm) ?? Array.from({ length: groups }, () => ({ asked: 0, missed: 0 }));
    found.set(norm, own);
    return own;
  };
  outcomes.forEach(({ kept, missed }, outcome) => {
    const all = [
      ...kept.map((norm) => ({ times: timesOf(norm), isMissed: 0 })),
      ...missed.map((norm) => ({ times: timesOf(norm), isMissed: 1 })),
    ];
    for (let group = 0; group < groups; group++) {
      const count = of(group, outcome);
      if (count === 0) continue;
      for (const { times, isMissed } of all) {
        const own = times[group]!;
        own.asked += count;
        own.missed += count * isMissed;
      }
    }
  });
  return found;
}

export function sumOf(all: readonly Times[]): Times {
  return all.reduce(plus, NO_TIMES);
}
