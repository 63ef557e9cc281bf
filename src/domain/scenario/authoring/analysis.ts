import { type Band, type BandPolicy, bandOf, worseOf } from '../../assessment/band.ts';
import { score } from '../../assessment/score.ts';
import type { NormId } from '../../id.ts';
import { pointsOf, type Ranges, rangesOf } from '../measure.ts';
import { moodAfter, nextScene, sceneNamed } from '../play.ts';
import type { Choice, Scenario, Scene } from '../scenario.ts';
import { inOrder } from './walk.ts';

/** What an author wants to know of a scenario. */
export interface Analysis {
  readonly ranges: Ranges;
  /** How many ways there are to play it. Above 2^53 rounded. */
  readonly paths: number;
  /** How many of them end in each band. */
  readonly byBand: Readonly<Record<Band, number>>;
  /** Ending → how many ways lead to it. */
  readonly byEnding: ReadonlyMap<string, number>;
  /** Scenes from which nobody can end excellent, however well they came there. */
  readonly withoutWayOut: readonly string[];
}

/** Points so far → number of ways. */
type Ways = Map<number, number>;
/** Mood → ways. */
type Arrivals = Map<number, Ways>;

/** Stands for the points of a way that crossed a red line: it fails, whatever it earns. */
const RED = -1;

/**
 * Counts every path without walking each: paths that reach a scene in the same mood with the same points have the same
 * future, so they are counted together. Needs a graph without cycles whose links all lead somewhere.
 */
export function analyse(scenario: Scenario, policy: BandPolicy, isRedLine: (norm: NormId) => boolean): Analysis {
  const ranges = rangesOf(scenario);
  const { min, max } = ranges.total;
  const bandAt = (points: number, { ending }: Scene): Band =>
    points === RED ? 'fail' : worseOf(bandOf(score(points - min, max - min), policy), ending?.band ?? 'fail');
  const arrivals = arrive(scenario, isRedLine);
  const byBand = { excellent: 0, good: 0, pass: 0, fail: 0 };
  const byEnding = new Map<string, number>();
  for (const [scene, byMood] of arrivals) {
    if (scene.choices.length > 0) continue;
    for (const [points, count] of [...byMood.values()].flatMap((ways) => [...ways])) {
      byBand[bandAt(points, scene)] += count;
      byEnding.set(scene.id, (byEnding.get(scene.id) ?? 0) + count);
    }
  }
  return {
    ranges,
    paths: Object.values(byBand).reduce((sum, count) => sum + count, 0),
    byBand,
    byEnding,
    withoutWayOut: withoutWayOut(
      scenario,
      arrivals,
      (points) => bandOf(score(points - min, max - min), policy) === 'excellent',
    ),
  };
}

/** In an order in which every scene comes after all that lead to it. */
function arrive(scenario: Scenario, isRedLine: (norm: NormId) => boolean): Map<Scene, Arrivals> {
  const arrivals = new Map<Scene, Arrivals>(inOrder(scenario).map((scene) => [scene, new Map()]));
  arrivals.get(sceneNamed(scenario, scenario.opening))?.set(scenario.mood, new Map([[0, 1]]));
  for (const [{ choices }, byMood] of arrivals) {
    for (const choice of choices) {
      const red = choice.norms.broken.some(isRedLine);
      for (const [mood, ways] of byMood) {
        const after = moodAfter(mood, choice);
        const next = arrivals.get(sceneNamed(scenario, nextScene(scenario, choice, after)));
        if (next) arriveBy(choice, red, ways, waysAt(next, after));
      }
    }
  }
  return arrivals;
}

function arriveBy(choice: Choice, red: boolean, ways: Ways, next: Ways): void {
  const worth = pointsOf(choice);
  for (const [points, count] of ways) {
    const then = red || points === RED ? RED : points + worth;
    next.set(then, (next.get(then) ?? 0) + count);
  }
}

function waysAt(arrivals: Arrivals, mood: number): Ways {
  const ways = arrivals.get(mood) ?? new Map<number, number>();
  arrivals.set(mood, ways);
  return ways;
}

/** More points never band worse, so it is enough to ask for the most: so far, and ahead on a way that ends excellent. */
function withoutWayOut(
  scenario: Scenario,
  arrivals: ReadonlyMap<Scene, Arrivals>,
  isExcellent: (points: number) => boolean,
): string[] {
  const known = new Map<string, number>();
  const mostAhead = (scene: Scene, mood: number): number => {
    if (scene.ending) return scene.ending.band === 'excellent' ? 0 : Number.NEGATIVE_INFINITY;
    const key = `${scene.id} ${mood}`;
    const seen = known.get(key);
    if (seen !== undefined) return seen;
    const most = Math.max(
      ...scene.choices.map((choice) => {
        const after = moodAfter(mood, choice);
        return pointsOf(choice) + mostAhead(sceneNamed(scenario, nextScene(scenario, choice, after)), after);
      }),
    );
    known.set(key, most);
    return most;
  };
  const isWayOut =
    (scene: Scene) =>
    ([mood, ways]: [number, Ways]) => {
      const most = Math.max(...ways.keys()) + mostAhead(scene, mood);
      return most >= 0 && isExcellent(most);
    };
  return [...arrivals]
    .filter(([scene, byMood]) => scene.choices.length > 0 && byMood.size > 0 && ![...byMood].some(isWayOut(scene)))
    .map(([{ id }]) => id);
}
