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
  /** The turn that lost or won the customer; undefined when they were not lost and their mood never moved. */
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

/**
 * Who fails, or leaves less well than they came, was lost; anybody else was won where their mood rose most. A customer is
 * lost by the reply that led straight to failing, as those that cross a red line do, and otherwise where their mood fell
 * most; when it never fell, by the last reply.
 */
export function turningIn(scenario: Scenario, { turns, scene, mood }: Played): Turning | undefined {
  const last = turns.at(-1);
  if (!last) return undefined;
  const changes = turns.map((turn, index) => turn.mood - (turns[index - 1]?.mood ?? scenario.mood));
  const failed = scene.ending?.band === 'fail';
  if (!failed && mood >= scenario.mood) {
    const rise = Math.max(...changes);
    return rise > 0 ? { at: changes.indexOf(rise), kind: 'won' } : undefined;
  }
  const fall = Math.min(...changes);
  // The mood written, not the change: a customer who is furious already cannot fall any further.
  const straight = failed && last.choice.leadsTo === scene.id && last.choice.mood < 0;
  return { at: straight || fall >= 0 ? turns.length - 1 : changes.indexOf(fall), kind: 'lost' };
}
