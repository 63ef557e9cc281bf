import { DIMENSIONS, type Dimension } from '../../library/norm.ts';
import { earnedOn, type Range, type Ranges, rangesOf } from '../../scenario/measure.ts';
import { play } from '../../scenario/play.ts';
import type { Scenario } from '../../scenario/scenario.ts';
import { type Score, score } from '../score.ts';
import type { Reach, Reaches, ScenarioResult } from './result.ts';

/**
 * Grades a run: (P − Pmin) ÷ (Pmax − Pmin) of `points`, rounded down, P over the path taken and the extremes over all
 * paths, so that no short cut earns full points. By dimension, `points` are shared out as the ranges of the dimensions
 * are. A run without an ending earns nothing. Where every path earns the same, nothing is measured: 0 of 0.
 * @param points whole, 1 or more.
 * @throws {RangeError} when a choice was not offered; choices are checked when they are kept.
 */
export function gradeScenario(scenario: Scenario, choices: readonly string[], points: number): ScenarioResult {
  const played = play(scenario, choices);
  if (!played) throw new RangeError(`These choices are not a run of the scenario "${scenario.id}".`);
  const ranges = rangesOf(scenario);
  const earned = earnedOn(played.turns);
  const possible = width(ranges.total) === 0 ? 0 : points;
  const shares = sharesOf(
    possible,
    DIMENSIONS.map((dimension) => width(ranges.byDimension[dimension])),
  );
  const byDimension: Partial<Record<Dimension, Score>> = {};
  DIMENSIONS.forEach((dimension, index) => {
    const share = shares[index] ?? 0;
    if (share === 0) return;
    const reached = played.ended ? part(earned.byDimension[dimension], ranges.byDimension[dimension], share) : 0;
    byDimension[dimension] = score(reached, share);
  });
  return {
    scenario: scenario.id,
    score: score(played.ended ? part(earned.total, ranges.total, possible) : 0, possible),
    byDimension,
    ended: played.ended,
    ...(played.ended && { reach: reachesOf(earned, ranges) }),
  };
}

function reachesOf(earned: ReturnType<typeof earnedOn>, ranges: Ranges): Reaches {
  const reach = (sum: number, { min, max }: Range): Reach => ({ sum, lowest: min, highest: max });
  const differing = DIMENSIONS.filter((dimension) => width(ranges.byDimension[dimension]) > 0);
  const byDimension = differing.map((one) => [one, reach(earned.byDimension[one], ranges.byDimension[one])] as const);
  return { total: reach(earned.total, ranges.total), byDimension: Object.fromEntries(byDimension) };
}

/** The share of `points` that lies between the least and what was earned, rounded down. */
function part(earned: number, range: Range, points: number): number {
  return width(range) === 0 ? 0 : Math.floor((points * (earned - range.min)) / width(range));
}

function width({ min, max }: Range): number {
  return max - min;
}

/** Shares `points` out in proportion to `weights`, in whole points that add up (largest remainders). */
function sharesOf(points: number, weights: readonly number[]): number[] {
  const all = weights.reduce((sum, weight) => sum + weight, 0);
  if (all === 0) return weights.map(() => 0);
  const shares = weights.map((weight) => Math.floor((points * weight) / all));
  const left = points - shares.reduce((sum, share) => sum + share, 0);
  const byRemainder = weights
    .map((weight, index) => ({ index, remainder: (points * weight) % all }))
    .toSorted((a, b) => b.remainder - a.remainder);
  for (const { index } of byRemainder.slice(0, left)) shares[index] = (shares[index] ?? 0) + 1;
  return shares;
}
