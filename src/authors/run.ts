import { type Band, bandOf, DEFAULT_BAND_POLICY, worseOf } from '../domain/assessment/band.ts';
import { score } from '../domain/assessment/score.ts';
import type { NormId } from '../domain/id.ts';
import {
  bestFrom,
  bestReplies,
  earnedOn,
  pointsOf,
  type Range,
  rangesFrom,
  rangesOf,
} from '../domain/scenario/measure.ts';
import { type Outcome, outcomeOf } from '../domain/scenario/outcome.ts';
import { moodAfter, nextScene, type Played, play } from '../domain/scenario/play.ts';
import type { Choice, Scenario } from '../domain/scenario/scenario.ts';

/** A run in hand with everything in view that learners do not see. */
export interface Watched {
  readonly played: Played;
  readonly points: number;
  /** The least and the most points that the run can still end with. */
  readonly reachable: Range;
  /** The band of the most points, endings left out of account. */
  readonly bandAhead: Band;
  /** The best replies from here to an ending. */
  readonly best: readonly string[];
  readonly offered: readonly Offer[];
  /** Once an ending is reached. */
  readonly outcome?: Outcome;
}

/** A reply that is offered, and what it would do. */
export interface Offer {
  readonly choice: Choice;
  readonly points: number;
  readonly mood: number;
  readonly to: string;
  /** Most points that the run can still end with after it. */
  readonly most: number;
  readonly best: boolean;
}

/**
 * A run as its author watches it. Needs a scenario every path of which ends.
 * @returns undefined when a scene does not offer the choice made in it
 */
export function watch(
  scenario: Scenario,
  path: readonly string[],
  isRedLine: (norm: NormId) => boolean,
): Watched | undefined {
  const played = play(scenario, path);
  if (!played) return undefined;
  const points = earnedOn(played.turns).total;
  const ahead = rangesFrom(scenario, played.scene.id, played.mood).total;
  const { min, max } = rangesOf(scenario).total;
  const reachable = { min: points + ahead.min, max: points + ahead.max };
  const byPoints = bandOf(score(reachable.max - min, max - min), DEFAULT_BAND_POLICY);
  const crossed = played.turns.some(({ choice }) => choice.norms.broken.some(isRedLine));
  return {
    ...{ played, points, reachable },
    bandAhead: worseOf(byPoints, crossed ? 'fail' : 'excellent'),
    best: bestFrom(scenario, played.scene.id, played.mood),
    offered: offersAt(scenario, played, points),
    ...(played.ended && { outcome: outcomeOf(scenario, played, DEFAULT_BAND_POLICY, isRedLine) }),
  };
}

function offersAt(scenario: Scenario, { scene, mood }: Played, earned: number): Offer[] {
  const best = bestReplies(scenario, scene, mood);
  return scene.choices.map((choice) => {
    const after = moodAfter(mood, choice);
    const to = nextScene(scenario, choice, after);
    const points = pointsOf(choice);
    const most = earned + points + rangesFrom(scenario, to, after).total.max;
    return { choice, points, mood: after, to, most, best: best.includes(choice) };
  });
}

/** The replies that an address names: `?path=a,b,c`. */
export function pathIn(url: URL): string[] {
  return (url.searchParams.get('path') ?? '').split(',').filter((id) => id !== '');
}
