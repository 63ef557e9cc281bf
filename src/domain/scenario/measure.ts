import { DIMENSIONS, type Dimension } from '../library/norm.ts';
import { moodAfter, nextScene, sceneNamed, type Turn } from './play.ts';
import type { Choice, Scenario, Scene } from './scenario.ts';

/** Least and most points that any path can earn. */
export interface Range {
  readonly min: number;
  readonly max: number;
}

/** Points that lie ahead: in total, and by dimension. */
export interface Ranges {
  readonly total: Range;
  readonly byDimension: Readonly<Record<Dimension, Range>>;
}

/** Content never changes while it is in use, and every submission asks. Scene → by mood, what lies ahead of it. */
const measured = new WeakMap<Scenario, Map<string, Ranges[]>>();

/**
 * Pmin and Pmax over all paths of the graph, turns that depend on mood included.
 * @throws {RangeError} when a choice leads to a scene that does not exist.
 */
export function rangesOf(scenario: Scenario): Ranges {
  return rangesFrom(scenario, scenario.opening, scenario.mood);
}

/** Least and most that can still be earned from a scene reached in a mood. Needs a graph without cycles. */
export function rangesFrom(scenario: Scenario, sceneId: string, mood: number): Ranges {
  const known = measured.get(scenario) ?? new Map<string, Ranges[]>();
  measured.set(scenario, known);
  // Depth first; a scene reached in the same mood has the same future, so each pair is worked out once.
  const from = (id: string, at: number): Ranges => {
    const byMood = known.get(id) ?? [];
    known.set(id, byMood);
    const seen = byMood[at];
    if (seen) return seen;
    const futures = sceneNamed(scenario, id).choices.map((choice) => {
      const after = moodAfter(at, choice);
      return { choice, rest: from(nextScene(scenario, choice, after), after) };
    });
    const ranges: Ranges = {
      total: spanOf(futures, pointsOf, ({ total }) => total),
      byDimension: eachDimension((dimension) =>
        spanOf(
          futures,
          ({ points }) => points[dimension] ?? 0,
          ({ byDimension }) => byDimension[dimension],
        ),
      ),
    };
    byMood[at] = ranges;
    return ranges;
  };
  return from(sceneId, mood);
}

/**
 * The replies from which the most points can still be reached, in the order written: the reply's own and those ahead
 * of it. So a run earns everything only when each reply was one of the best. Empty at an ending.
 */
export function bestReplies(scenario: Scenario, { choices }: Scene, mood: number): Choice[] {
  const worth = choices.map((choice) => {
    const after = moodAfter(mood, choice);
    return pointsOf(choice) + rangesFrom(scenario, nextScene(scenario, choice, after), after).total.max;
  });
  const most = Math.max(...worth);
  return choices.filter((_, index) => worth[index] === most);
}

/** The choices of a path on which every reply is one of the best, from `choices` on. Of several, the one the customer likes most. */
export function bestFrom(scenario: Scenario, sceneId: string, mood: number): string[] {
  const scene = sceneNamed(scenario, sceneId);
  const [best] = bestReplies(scenario, scene, mood).toSorted((a, b) => b.mood - a.mood);
  if (!best) return [];
  const after = moodAfter(mood, best);
  return [best.id, ...bestFrom(scenario, nextScene(scenario, best, after), after)];
}

/** All points of a choice. */
export function pointsOf({ points }: Choice): number {
  return DIMENSIONS.reduce((sum, dimension) => sum + (points[dimension] ?? 0), 0);
}

/** Points earned on a path, in total and by dimension. */
export function earnedOn(turns: readonly Turn[]): { total: number; byDimension: Record<Dimension, number> } {
  const sum = (worth: (choice: Choice) => number) => turns.reduce((total, { choice }) => total + worth(choice), 0);
  return {
    total: sum(pointsOf),
    byDimension: eachDimension((dimension) => sum(({ points }) => points[dimension] ?? 0)),
  };
}

function eachDimension<Value>(work: (dimension: Dimension) => Value): Record<Dimension, Value> {
  const all = {} as Record<Dimension, Value>;
  for (const dimension of DIMENSIONS) all[dimension] = work(dimension);
  return all;
}

/** A reply, and what lies ahead after it. */
interface Future {
  readonly choice: Choice;
  readonly rest: Ranges;
}

function spanOf(
  futures: readonly Future[],
  worth: (choice: Choice) => number,
  rangeIn: (rest: Ranges) => Range,
): Range {
  if (futures.length === 0) return { min: 0, max: 0 };
  let [min, max] = [Number.POSITIVE_INFINITY, 0];
  for (const { choice, rest } of futures) {
    const [points, range] = [worth(choice), rangeIn(rest)];
    min = Math.min(min, points + range.min);
    max = Math.max(max, points + range.max);
  }
  return { min, max };
}
