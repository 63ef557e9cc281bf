import { pointsOf } from '../measure.ts';
import type { Choice, Scenario, Scene } from '../scenario.ts';

/** Norms broken, and mood taken, from which on a reply without merit is one that nobody would pick. */
const BREAKS = 2;
const COSTS = 12;

/** A reply, and the scene that offers it. */
export interface Offered {
  readonly scene: Scene;
  readonly choice: Choice;
}

/**
 * The straw men of a scenario: replies that earn no points, keep no norm, break {@link BREAKS} or more and cost the
 * customer {@link COSTS} or more of their mood. Nobody who means well would say one, so it only fills a place: whoever
 * reads the replies strikes it out at once, and the scene asks less than it seems to. A sign for the author, no fault: a
 * red line may have to look like that.
 */
export function strawMen({ scenes }: Scenario): Offered[] {
  return scenes.flatMap((scene) =>
    scene.choices.filter((choice) => isStrawMan(choice)).map((choice) => ({ scene, choice })),
  );
}

function isStrawMan(choice: Choice): boolean {
  const { kept, broken } = choice.norms;
  return pointsOf(choice) === 0 && kept.length === 0 && broken.length >= BREAKS && choice.mood <= -COSTS;
}
