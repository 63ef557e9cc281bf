import { DIMENSIONS, type Dimension } from '../../library/norm.ts';
import { type Band, type BandPolicy, bandOf, type Cap, reachesShare, worseOf } from '../band.ts';
import { add, NO_POINTS, type Score } from '../score.ts';
import type { Confirmed, Marks, QuestionResult, Result, ScenarioResult } from './result.ts';

/**
 * Works a band out from what each part earned: sums, floors, red lines, confirmation (content/policy/grading). It asks
 * nothing but the marks and the policy kept with them, so that the same marks give the same band for ever.
 *
 * @param confirmation how three further questions decided, where they were asked
 */
export function sumUp(marks: Marks, policy: BandPolicy, confirmation?: Confirmed): Result {
  const { scenarios } = marks;
  const questions = marks.questions.filter(({ voided }) => !voided);
  const total = [...questions, ...scenarios].map(({ score }) => score).reduce(add, NO_POINTS);
  const byDimension = sumByDimension(questions, scenarios);
  const bandByPoints = confirmedBand(bandOf(total, policy), confirmation);
  const caps = [...floorsNotReached(byDimension, policy), ...redLines(questions, scenarios)];
  const missed = [...questions.map((one) => one.missed ?? []), ...scenarios.map((one) => one.broken ?? [])].flat();
  return {
    ...marks,
    total,
    byDimension,
    bandByPoints,
    caps,
    band: caps.reduce((band: Band, { atMost }) => worseOf(band, atMost), bandByPoints),
    missed: [...new Set(missed)],
    ...(confirmation && { confirmation }),
  };
}

/**
 * A pass that was confirmed stays what the points say, but at least pass; one that was not is a fail. Where HR voided
 * every question that was to confirm it, the points decide alone.
 */
function confirmedBand(byPoints: Band, confirmation: Confirmed | undefined): Band {
  if (!confirmation || confirmation.score.possible === 0) return byPoints;
  if (!confirmation.passed) return 'fail';
  return byPoints === 'fail' ? 'pass' : byPoints;
}

function sumByDimension(questions: readonly QuestionResult[], scenarios: readonly ScenarioResult[]) {
  const sums: Partial<Record<Dimension, Score>> = {};
  const count = (dimension: Dimension, part: Score) => {
    sums[dimension] = add(sums[dimension] ?? NO_POINTS, part);
  };
  for (const { dimension, score } of questions) count(dimension, score);
  for (const { byDimension } of scenarios) {
    for (const dimension of DIMENSIONS) if (byDimension[dimension]) count(dimension, byDimension[dimension]);
  }
  return sums;
}

function floorsNotReached(byDimension: Result['byDimension'], { floors }: BandPolicy): Cap[] {
  return DIMENSIONS.flatMap((dimension): Cap[] => {
    const part = byDimension[dimension];
    if (!part || part.possible === 0 || reachesShare(part, floors.excellent)) return [];
    return [{ kind: 'floor', dimension, atMost: reachesShare(part, floors.good) ? 'good' : 'pass' }];
  });
}

function redLines(questions: readonly QuestionResult[], scenarios: readonly ScenarioResult[]): Cap[] {
  const broken = new Set(scenarios.flatMap((one) => one.redLines ?? []));
  const missed = new Set(questions.flatMap((one) => one.redLines ?? []));
  return [
    ...[...broken].map((norm): Cap => ({ kind: 'red-line-in-scenario', norm, atMost: 'fail' })),
    ...[...missed].map((norm): Cap => ({ kind: 'red-line-in-paper', norm, atMost: 'pass' })),
  ];
}
