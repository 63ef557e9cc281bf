import type { NormId } from '../../id.ts';
import { pointsOf } from '../measure.ts';
import { moodAfter, nextScene } from '../play.ts';
import type { Scenario, Scene } from '../scenario.ts';
import { type Arrivals, MOODS } from './arrivals.ts';

/**
 * The scenes from which nobody can end excellent, however well they came there. More points never band worse, so it is
 * enough to ask for the most: so far, and ahead on a way that ends excellent without crossing a red line.
 * @param reached scene → the most points somebody comes there with by mood, each scene after all that lead to it
 * @param enough whether these points are excellent
 */
export function withoutWayOut(
  scenario: Scenario,
  reached: ReadonlyMap<Scene, Arrivals['most']>,
  { isRedLine, enough }: { isRedLine: (norm: NormId) => boolean; enough: (points: number) => boolean },
): string[] {
  const ahead = new Map<string, Float64Array>();
  const shut: string[] = [];
  for (const [scene, most] of [...reached].toReversed()) {
    const { id, ending, choices } = scene;
    const best = new Float64Array(MOODS).fill(ending?.band === 'excellent' ? 0 : Number.NEGATIVE_INFINITY);
    ahead.set(id, best);
    for (const choice of choices.filter(({ norms }) => !norms.broken.some(isRedLine))) {
      const worth = pointsOf(choice);
      for (let mood = 0; mood < MOODS; mood++) {
        if (most[mood]! < 0) continue;
        const after = moodAfter(mood, choice);
        const then = ahead.get(nextScene(scenario, choice, after))?.[after] ?? Number.NEGATIVE_INFINITY;
        best[mood] = Math.max(best[mood]!, worth + then);
      }
    }
    const reaches = Math.max(...most.map((points, mood) => (points < 0 ? -1 : Math.max(-1, points + best[mood]!))));
    if (choices.length > 0 && !(reaches >= 0 && enough(reaches))) shut.unshift(id);
  }
  return shut;
}
