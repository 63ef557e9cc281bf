import type { Band, BandPolicy } from '../../assessment/band.ts';
import type { NormId } from '../../id.ts';
import { turningIn } from '../debrief.ts';
import { pointsOf } from '../measure.ts';
import { outcomeOf } from '../outcome.ts';
import { type Played, play } from '../play.ts';
import type { Scenario } from '../scenario.ts';

/** What a report needs of a run. */
export interface Walked {
  /** Ids. */
  readonly turns: readonly { readonly scene: string; readonly choice: string }[];
  /** The scene it stands at: an ending, or where it was left. */
  readonly at: string;
  /** Once it has ended. */
  readonly band?: Band | undefined;
  /** Index of the turn that lost the customer, in a run that has ended. */
  readonly lostAt?: number | undefined;
}

/** Undefined when the choices are no run of the scenario. */
export type Walk = (choices: readonly string[]) => Walked | undefined;

/** Walks runs of a scenario, those it has walked before without doing so again. */
export function walker(scenario: Scenario, policy: BandPolicy, isRedLine: (norm: NormId) => boolean): Walk {
  const known = new Map<string, Walked | undefined>();
  const bands = new Map<string, Band>();
  const crosses = new Map(
    scenario.scenes.flatMap(({ choices }) => choices.map((choice) => [choice, choice.norms.broken.some(isRedLine)])),
  );
  // Runs of as many points that end alike are worth the same.
  const bandOf = (played: Played) => {
    const points = played.turns.reduce((sum, { choice }) => sum + pointsOf(choice), 0);
    const key = `${played.scene.id} ${points} ${played.turns.some(({ choice }) => crosses.get(choice))}`;
    const band = bands.get(key) ?? outcomeOf(scenario, played, policy, isRedLine).band;
    bands.set(key, band);
    return band;
  };
  const walked = (choices: readonly string[]): Walked | undefined => {
    const played = play(scenario, choices);
    if (!played) return undefined;
    const turns = played.turns.map(({ scene, choice }) => ({ scene: scene.id, choice: choice.id }));
    if (!played.ended) return { turns, at: played.scene.id };
    const turning = turningIn(scenario, played);
    const lostAt = turning?.kind === 'lost' ? turning.at : undefined;
    return { turns, at: played.scene.id, band: bandOf(played), lostAt };
  };
  return (choices) => {
    const key = choices.join('/');
    if (!known.has(key)) known.set(key, walked(choices));
    return known.get(key);
  };
}
