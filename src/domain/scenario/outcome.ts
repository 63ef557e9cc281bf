import { type Band, type BandPolicy, bandOf, worseOf } from '../assessment/band.ts';
import { type Score, score } from '../assessment/score.ts';
import type { NormId } from '../id.ts';
import { DIMENSIONS, type Dimension } from '../library/norm.ts';
import { earnedOn, type Range, rangesOf } from './measure.ts';
import type { Played, Turn } from './play.ts';
import type { Scenario } from './scenario.ts';

/** What a finished run is worth by itself. */
export interface Outcome {
  /** P − Pmin of Pmax − Pmin. */
  readonly total: Score;
  /** Those dimensions in which paths differ. */
  readonly byDimension: Readonly<Partial<Record<Dimension, Score>>>;
  /** What the points alone would be. */
  readonly bandByPoints: Band;
  readonly band: Band;
  /** Red lines crossed, each once. */
  readonly redLines: readonly NormId[];
}

/**
 * The outcome of a run that reached an ending: the band of its points, capped by that of its ending, and by a red line
 * at fail. The floors by dimension are a rule of whole assessments and do not count here.
 */
export function outcomeOf(
  scenario: Scenario,
  { turns, scene }: Played,
  policy: BandPolicy,
  isRedLine: (norm: NormId) => boolean,
): Outcome {
  const ranges = rangesOf(scenario);
  const earned = earnedOn(turns);
  const total = within(earned.total, ranges.total);
  const redLines = brokenIn(turns).filter(isRedLine);
  const bandByPoints = bandOf(total, policy);
  return {
    total,
    byDimension: Object.fromEntries(
      DIMENSIONS.flatMap((dimension) => {
        const part = within(earned.byDimension[dimension], ranges.byDimension[dimension]);
        return part.possible > 0 ? [[dimension, part]] : [];
      }),
    ),
    bandByPoints,
    band: redLines.length > 0 ? 'fail' : worseOf(bandByPoints, scene.ending?.band ?? 'fail'),
    redLines,
  };
}

/** Norms broken in a run, each once. */
export function brokenIn(turns: readonly Turn[]): NormId[] {
  return [...new Set(turns.flatMap(({ choice }) => choice.norms.broken))];
}

function within(points: number, { min, max }: Range): Score {
  return score(points - min, max - min);
}
