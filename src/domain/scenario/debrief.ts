import type { NormId } from '../id.ts';
import { pointsOf } from './measure.ts';
import { type Played, play } from './play.ts';
import type { Choice, Scenario, Scene } from './scenario.ts';

/** One turn looked back on. */
export interface DebriefedTurn {
  readonly scene: Scene;
  readonly choice: Choice;
  readonly moodBefore: number;
  readonly moodAfter: number;
  /** The reply worth most in this scene. */
  readonly best: Choice;
  readonly wasBest: boolean;
}

export interface Debrief {
  readonly turns: readonly DebriefedTurn[];
  readonly ending: Scene;
  /** Opening mood, then the mood after each reply. */
  readonly moods: readonly number[];
  /** Index of the turn that moved the customer's mood down most; undefined when none did. */
  readonly turningPoint?: number;
  readonly broken: readonly NormId[];
}

/** Looks back on a finished run. Undefined before an ending is reached, or when the choices are no run. */
export function debrief(scenario: Scenario, choices: readonly string[]): Debrief | undefined {
  const played = play(scenario, choices);
  if (!played?.ended) return undefined;
  const turns = turnsOf(scenario, played);
  const falls = turns.map(({ moodBefore, moodAfter }) => moodAfter - moodBefore);
  const deepest = Math.min(...falls);
  return {
    turns,
    ending: played.scene,
    moods: [scenario.mood, ...turns.map(({ moodAfter }) => moodAfter)],
    turningPoint: deepest < 0 ? falls.indexOf(deepest) : undefined,
    broken: [...new Set(turns.flatMap(({ choice }) => choice.norms.broken))],
  };
}

function turnsOf(scenario: Scenario, { turns }: Played): DebriefedTurn[] {
  return turns.map(({ scene, choice, mood }, index) => {
    const best = bestChoice(scene);
    const moodBefore = turns[index - 1]?.mood ?? scenario.mood;
    return { scene, choice, moodBefore, moodAfter: mood, best, wasBest: pointsOf(choice) === pointsOf(best) };
  });
}

/** The reply worth most; of several, the first written. @throws {RangeError} at an ending, which has none. */
export function bestChoice({ id, choices }: Scene): Choice {
  const best = choices.toSorted((a, b) => pointsOf(b) - pointsOf(a))[0];
  if (!best) throw new RangeError(`Scene "${id}" offers no choices.`);
  return best;
}
