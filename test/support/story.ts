import { DEFAULT_BAND_POLICY } from '../../src/domain/assessment/band.ts';
import type { NormId, ScenarioId } from '../../src/domain/id.ts';
import { pointsOf } from '../../src/domain/scenario/measure.ts';
import { outcomeOf } from '../../src/domain/scenario/outcome.ts';
import { type Played, play } from '../../src/domain/scenario/play.ts';
import type { Choice, Scenario, Scene } from '../../src/domain/scenario/scenario.ts';
import { realLibrary } from './library.ts';

const { scenarios, norms } = await realLibrary();

/** A scenario as its authors wrote it. @throws {RangeError} when there is none of this id. */
export function storyOf(id: string): Scenario {
  const scenario = scenarios.get(id as ScenarioId);
  if (!scenario) throw new RangeError(`content/scenarios holds no "${id}".`);
  return scenario;
}

export const isRedLine = (norm: NormId): boolean => norms.get(norm)?.severity === 'prohibited';

export const crossesRedLine = ({ norms: { broken } }: Choice): boolean => broken.some(isRedLine);

/** Every scene that asks for a reply. */
export const turnsOf = ({ scenes }: Scenario): Scene[] => scenes.filter(({ choices }) => choices.length > 0);

/** Every reply, with the scene that offers it. */
export const repliesOf = (scenario: Scenario): { scene: Scene; choice: Choice }[] =>
  turnsOf(scenario).flatMap((scene) => scene.choices.map((choice) => ({ scene, choice })));

/** Replies from the one worth most down; of those worth the same, the one that pleases more comes first. */
export const byWorth = ({ choices }: Scene): Choice[] =>
  choices.toSorted((one, other) => pointsOf(other) - pointsOf(one) || other.mood - one.mood);

/** The run in which every scene is answered by what `pick` picks of its replies, from the best down. */
export function playedBy(scenario: Scenario, pick: (choices: readonly Choice[]) => Choice | undefined): Played {
  const choices: string[] = [];
  for (;;) {
    const played = play(scenario, choices);
    if (!played) throw new RangeError(`No reply was picked after ${choices.join(', ')}.`);
    if (played.ended) return played;
    choices.push(pick(byWorth(played.scene))?.id ?? '');
  }
}

/** A role-play with the runs of its best, second-best and worst replies, red lines left out, and what tests ask of runs. */
export function toldFrom(id: string) {
  const story = storyOf(id);
  return {
    story,
    best: playedBy(story, ([first]) => first),
    middling: playedBy(story, ([, second]) => second),
    worst: playedBy(story, (choices) => choices.findLast((choice) => !crossesRedLine(choice))),
    scenesOf: ({ turns }: Played) => turns.map(({ scene }) => scene.id),
    bandOf: (played: Played) => outcomeOf(story, played, DEFAULT_BAND_POLICY, isRedLine).band,
    /** @param choices ids of replies, parted by spaces */
    run: (choices: string): Played => {
      const played = play(story, choices.split(' '));
      if (!played) throw new RangeError(`These are no replies of "${id}": ${choices}`);
      return played;
    },
  };
}
