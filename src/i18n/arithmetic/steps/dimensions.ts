import type { SubmittedAttempt } from '../../../domain/assessment/attempt.ts';
import { type BandPolicy, reachesShare } from '../../../domain/assessment/band.ts';
import type { Result } from '../../../domain/assessment/grading/result.ts';
import { add, NO_POINTS, type Score } from '../../../domain/assessment/score.ts';
import { DIMENSIONS, type Dimension } from '../../../domain/library/norm.ts';
import { bandName, dimensionName } from '../../names.ts';
import * as m from '../../paraglide/messages.js';
import { scenarioTitle } from '../asked.ts';
import { compared, ofPossible } from '../compare.ts';
import { dimensionReachWords } from '../reach.ts';
import { type ArithmeticWords, list, note, type Part, type Step } from '../step.ts';
import { sumOf } from './points.ts';

/** What each dimension earned, beside the floors of the better bands. */
export function dimensionsStep(words: ArithmeticWords, { result, policy }: SubmittedAttempt): Step | undefined {
  const { t, format } = words;
  const assessed = DIMENSIONS.filter((dimension) => (result.byDimension[dimension]?.possible ?? 0) > 0);
  if (assessed.length === 0) return undefined;
  const others = DIMENSIONS.filter((dimension) => !assessed.includes(dimension)).map((one) => dimensionName(t, one));
  const reached = result.scenarios.flatMap((one) =>
    dimensionReachWords(words, scenarioTitle(words, one.scenario), one),
  );
  return {
    title: t(m.arithmetic_dimensions),
    parts: [
      note(
        t(m.arithmetic_floors, {
          excellent: format.number(policy.floors.excellent),
          good: format.number(policy.floors.good),
        }),
      ),
      dimensionTable(words, result, assessed),
      list(assessed.map((dimension) => floorWords(words, { result, policy }, dimension))),
      ...(others.length > 0 ? [note(t(m.arithmetic_not_assessed, { dimensions: format.list(others) }))] : []),
      ...(result.scenarios.length > 0 ? [note(t(m.arithmetic_shared_out))] : []),
      ...(reached.length > 0 ? [list(reached)] : []),
    ],
  };
}

function dimensionTable(words: ArithmeticWords, result: Result, assessed: readonly Dimension[]): Part {
  const { t } = words;
  const { questions, scenarios, byDimension } = result;
  const inQuestions = (of: Dimension) => sumOf(questions.filter(({ dimension }) => dimension === of));
  const inRolePlays = (of: Dimension) =>
    scenarios.map((one) => one.byDimension[of] ?? NO_POINTS).reduce(add, NO_POINTS);
  const columns = [m.arithmetic_from_questions, m.arithmetic_from_role_plays, m.arithmetic_together].map((heading) => ({
    heading: t(heading),
    number: true,
  }));
  return {
    kind: 'table',
    columns: [{ heading: t(m.dimension) }, ...columns],
    rows: assessed.map((dimension) => [
      dimensionName(t, dimension),
      ofPossible(words, inQuestions(dimension)),
      ofPossible(words, inRolePlays(dimension)),
      ofPossible(words, byDimension[dimension] ?? NO_POINTS),
    ]),
  };
}

function floorWords(
  words: ArithmeticWords,
  { result, policy: { floors } }: { result: Result; policy: BandPolicy },
  dimension: Dimension,
): string {
  const { t } = words;
  const score: Score = result.byDimension[dimension] ?? NO_POINTS;
  const name = dimensionName(t, dimension);
  const cap = result.caps.find((one) => one.kind === 'floor' && one.dimension === dimension);
  if (!cap)
    return t(m.arithmetic_floor_kept, { dimension: name, comparison: compared(words, score, floors.excellent) });
  const atMost = bandName(t, cap.atMost);
  if (!reachesShare(score, floors.good)) {
    return t(m.arithmetic_floor_pass, { dimension: name, missed: compared(words, score, floors.good), atMost });
  }
  return t(m.arithmetic_floor_good, {
    dimension: name,
    missed: compared(words, score, floors.excellent),
    reached: compared(words, score, floors.good),
    atMost,
  });
}
