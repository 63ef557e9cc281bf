import { DIMENSIONS, type Dimension } from '../library/norm.ts';
import { moodAfter, nextScene, sceneNamed, type Turn } from './play.ts';
import type { Choice, Scenario } from './scenario.ts';

/** Least and most points that any path can earn. */
export interface Range {
  readonly min: number;
  readonly max: number;
}

/** The ranges of a scenario: in total, and by dimension. */
export interface Ranges {
  readonly total: Range;
  readonly byDimension: Readonly<Record<Dimension, Range>>;
}

/** Content never changes while it is in use, and every submission asks. */
const measured = new WeakMap<Scenario, Ranges>();

/**
 * Pmin and Pmax over all paths of the graph, turns that depend on mood included.
 * @throws {RangeError} when a choice leads to a scene that does not exist.
 */
export function rangesOf(scenario: Scenario): Ranges {
  const ranges = measured.get(scenario) ?? measure(scenario);
  measured.set(scenario, ranges);
  return ranges;
}

function measure(scenario: Scenario): Ranges {
  const byDimension = Object.fromEntries(
    DIMENSIONS.map((dimension) => [dimension, rangeBy(scenario, ({ points }) => points[dimension] ?? 0)]),
  ) as Record<Dimension, Range>;
  return { total: rangeBy(scenario, pointsOf), byDimension };
}

/** All points of a choice. */
export function pointsOf({ points }: Choice): number {
  return DIMENSIONS.reduce((sum, dimension) => sum + (points[dimension] ?? 0), 0);
}

/** Points earned on a path, in total and by dimension. */
export function earnedOn(turns: readonly Turn[]): { total: number; byDimension: Record<Dimension, number> } {
  const sum = (worth: (choice: Choice) => number) => turns.reduce((total, { choice }) => total + worth(choice), 0);
  const byDimension = Object.fromEntries(
    DIMENSIONS.map((dimension) => [dimension, sum(({ points }) => points[dimension] ?? 0)]),
  ) as Record<Dimension, number>;
  return { total: sum(pointsOf), byDimension };
}

/** Depth first; a scene reached in the same mood has the same future, so each pair is worked out once. */
function rangeBy(scenario: Scenario, worth: (choice: Choice) => number): Range {
  const known = new Map<string, Range>();
  const from = (sceneId: string, mood: number): Range => {
    const key = `${sceneId} ${mood}`;
    const seen = known.get(key);
    if (seen) return seen;
    const futures = sceneNamed(scenario, sceneId).choices.map((choice) => {
      const after = moodAfter(mood, choice);
      const rest = from(nextScene(choice, after), after);
      return { min: worth(choice) + rest.min, max: worth(choice) + rest.max };
    });
    const range = futures.length === 0 ? { min: 0, max: 0 } : spanOf(futures);
    known.set(key, range);
    return range;
  };
  return from(scenario.opening, scenario.mood);
}

function spanOf(ranges: readonly Range[]): Range {
  return { min: Math.min(...ranges.map(({ min }) => min)), max: Math.max(...ranges.map(({ max }) => max)) };
}
