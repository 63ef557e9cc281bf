import type { Reach, ScenarioResult } from '../../domain/assessment/grading/result.ts';
import { DIMENSIONS } from '../../domain/library/norm.ts';
import { dimensionName } from '../names.ts';
import * as m from '../paraglide/messages.js';
import { quotient } from './quotient.ts';
import type { ArithmeticWords } from './step.ts';

type Words = Pick<ArithmeticWords, 't' | 'format'>;
type Played = Pick<ScenarioResult, 'score' | 'byDimension' | 'ended' | 'reach'>;

/** How the points of a role-play came about; nothing where it was not played to an ending, as that is said beside its title. */
export function reachWords(words: Words, title: string, { score, ended, reach }: Played): string | undefined {
  if (score.possible === 0) return undefined;
  if (!reach) return ended ? words.t(m.arithmetic_reach_unknown, { title }) : undefined;
  const formula = formulaWords(words, reach.total, score.possible);
  return words.t(m.arithmetic_reach, { title, ...written(words, reach.total), formula });
}

/** How they were shared out among the dimensions, and what each of these earned of its share. */
export function dimensionReachWords(words: Words, title: string, { score, byDimension, reach }: Played): string[] {
  const { t, format } = words;
  if (!reach || score.possible === 0) return [];
  const differing = DIMENSIONS.flatMap((dimension) => {
    const of = reach.byDimension[dimension];
    return of ? [{ dimension, name: dimensionName(t, dimension), of, width: of.highest - of.lowest }] : [];
  });
  const widths = format.list(differing.map(({ name, width }) => `${name} ${format.number(width)}`));
  const together = format.number(differing.reduce((sum, { width }) => sum + width, 0));
  return [
    t(m.arithmetic_shares, { title, points: format.number(score.possible), widths, together }),
    ...differing.flatMap(({ dimension, name, of }) => {
      const share = byDimension[dimension];
      if (!share) return [];
      const formula = formulaWords(words, of, share.possible);
      return t(m.arithmetic_dimension_reach, { title, dimension: name, ...written(words, of), formula });
    }),
  ];
}

function formulaWords(words: Words, reach: Reach, points: number): string {
  const { sum, lowest, highest } = written(words, reach);
  const formula = `(${sum} − ${lowest}) ÷ (${highest} − ${lowest}) × ${words.format.number(points)}`;
  return quotient(words, formula, [points * (reach.sum - reach.lowest), reach.highest - reach.lowest]);
}

function written({ format }: Words, { sum, lowest, highest }: Reach) {
  return { sum: format.number(sum), lowest: format.number(lowest), highest: format.number(highest) };
}
