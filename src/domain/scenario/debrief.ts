import type { NormId } from '../id.ts';
import { bestFrom, bestReplies } from './measure.ts';
import { brokenIn } from './outcome.ts';
import { type Played, play } from './play.ts';
import type { Choice, Scenario, Scene } from './scenario.ts';
import { filled, slotsOf } from './vary.ts';

/** One turn looked back on. */
export interface DebriefedTurn {
  readonly scene: Scene;
  readonly choice: Choice;
  readonly moodBefore: number;
  readonly moodAfter: number;
  /** The reply from which the most could still be reached, in this mood. */
  readonly best: Choice;
  readonly wasBest: boolean;
}

/** How good a reply was, for a mark beside it. Where no reply was better, nothing is held against it. */
export type Mark = 'best' | 'could-be-better' | 'broke-a-rule';

export function markOf({ choice, wasBest }: Pick<DebriefedTurn, 'choice' | 'wasBest'>): Mark {
  if (wasBest) return 'best';
  return choice.norms.broken.length > 0 ? 'broke-a-rule' : 'could-be-better';
}

export interface Debrief {
  readonly turns: readonly DebriefedTurn[];
  readonly ending: Scene;
  /** Opening mood, then the mood after each reply. */
  readonly moods: readonly number[];
  /** The turn that lost or won the customer; undefined when their mood never moved. */
  readonly turning?: Turning;
  readonly broken: readonly NormId[];
}

export interface Turning {
  /** Index of the turn. */
  readonly at: number;
  readonly kind: 'lost' | 'won';
}

/**
 * Looks back on a finished run, its texts as `seed` has drawn them. Undefined before an ending is reached, or when the
 * choices are no run.
 */
export function debrief(scenario: Scenario, choices: readonly string[], seed: string): Debrief | undefined {
  const played = play(scenario, choices);
  if (!played?.ended) return undefined;
  const turns = turnsOf(scenario, played);
  return filled(
    {
      turns,
      ending: played.scene,
      moods: [scenario.mood, ...turns.map(({ moodAfter }) => moodAfter)],
      turning: turningIn(scenario, played),
      broken: brokenIn(played.turns),
    },
    slotsOf(scenario.variations, seed),
  );
}

/** The path on which every reply is one of the best, from the opening. */
export function bestRun(scenario: Scenario): string[] {
  return bestFrom(scenario, scenario.opening, scenario.mood);
}

function turnsOf(scenario: Scenario, { turns }: Played): DebriefedTurn[] {
  return turns.map(({ scene, choice, mood }, index) => {
    const moodBefore = turns[index - 1]?.mood ?? scenario.mood;
    const best = bestReplies(scenario, scene, moodBefore);
    return { scene, choice, moodBefore, moodAfter: mood, best: best[0] ?? choice, wasBest: best.includes(choice) };
  });
}

/** Who leaves less well than they came was lost where their mood fell most; anybody else was won where it rose most. */
export function turningIn(scenario: Scenario, { turns, scene, mood }: Played): Turning | undefined {
  const changes = turns.map((turn, index) => turn.mood - (turns[index - 1]?.mood ?? scenario.mood));
  const lost = scene.ending?.band === 'fail' || mood < scenario.mood;
  const most = lost ? Math.min(...changes) : Math.max(...changes);
  if (lost ? most >= 0 : most <= 0) return undefined;
  return { at: changes.indexOf(most), kind: lost ? 'lost' : 'won' };
}
