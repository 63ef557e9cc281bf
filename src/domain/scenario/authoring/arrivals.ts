import type { NormId } from '../../id.ts';
import { pointsOf } from '../measure.ts';
import { moodAfter, nextScene, sceneNamed } from '../play.ts';
import type { Choice, Scenario, Scene } from '../scenario.ts';
import { inOrder } from './walk.ts';

/** Moods are whole, 0 to 100. */
export const MOODS = 101;

/** How many ways there are to come to a scene. Above 2^53 rounded. */
export interface Arrivals {
  /** Mood × width + points → ways. */
  readonly ways: Float64Array;
  /** Mood → ways that crossed a red line: what they earned does not count any more. */
  readonly red: Float64Array;
  /** Mood → the most points somebody comes with who crossed none; −1 where nobody comes. */
  readonly most: Int32Array;
}

/**
 * Counts every path without walking each: paths that reach a scene in the same mood with the same points have the same
 * future, so they are counted together. Needs a graph without cycles whose links all lead somewhere.
 * @param width one more than any path can earn
 * @param tell gets each scene that is reached, after all that lead to it; the ways are counted over afterwards
 */
export function arrive(
  scenario: Scenario,
  width: number,
  isRedLine: (norm: NormId) => boolean,
  tell: (scene: Scene, arrivals: Arrivals) => void,
): void {
  const arrivals = new Map<Scene, Arrivals>();
  const spare: Float64Array[] = [];
  const at = (id: string): Arrivals => {
    const scene = sceneNamed(scenario, id);
    const known = arrivals.get(scene);
    if (known) return known;
    const ways = spare.pop() ?? new Float64Array(MOODS * width);
    const fresh = { ways, red: new Float64Array(MOODS), most: new Int32Array(MOODS).fill(-1) };
    arrivals.set(scene, fresh);
    return fresh;
  };
  const opening = at(scenario.opening);
  opening.ways[scenario.mood * width] = 1;
  opening.most[scenario.mood] = 0;
  for (const scene of inOrder(scenario)) {
    const here = arrivals.get(scene);
    if (!here) continue;
    tell(scene, here);
    for (const choice of scene.choices) {
      const red = choice.norms.broken.some(isRedLine);
      for (let mood = 0; mood < MOODS; mood++) {
        if (here.most[mood]! < 0 && here.red[mood] === 0) continue;
        const after = moodAfter(mood, choice);
        const there = at(nextScene(scenario, choice, after));
        if (red) cross(here, mood, there, after, width);
        else goOn(here, mood, there, after, choice, width);
      }
    }
    spare.push(here.ways.fill(0));
  }
}

function goOn(here: Arrivals, mood: number, there: Arrivals, after: number, choice: Choice, width: number): void {
  there.red[after]! += here.red[mood]!;
  const most = here.most[mood]!;
  if (most < 0) return;
  const worth = pointsOf(choice);
  const [from, to] = [mood * width, after * width + worth];
  const [ways, then] = [here.ways, there.ways];
  for (let points = 0; points <= most; points++) then[to + points]! += ways[from + points]!;
  there.most[after] = Math.max(there.most[after]!, most + worth);
}

function cross(here: Arrivals, mood: number, there: Arrivals, after: number, width: number): void {
  let count = here.red[mood]!;
  for (let points = 0; points <= here.most[mood]!; points++) count += here.ways[mood * width + points]!;
  there.red[after]! += count;
}
