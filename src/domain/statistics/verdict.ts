import type { PartStatistics } from './part-statistics.ts';

/** What statistics of a question say, in a word. */
export const VERDICTS = ['too-few', 'keyed-wrong', 'too-easy', 'too-hard', 'weak', 'good'] as const;
export type Verdict = (typeof VERDICTS)[number];

/** Fewer papers say nothing: of thirty, a correlation of nothing comes out beyond ±18 % one time of three. */
export const FEWEST = 30;
/** Nearly everybody knows it, or nearly nobody: it tells nobody apart. */
const EASY_FROM = 0.95;
const HARD_TO = 0.2;
/** Of a question that tells people apart, in percent: below, it does so too little to count on. */
const TELLING_FROM = 20;

/**
 * The plain word for a question's statistics. One whose points go against the rest of the paper, by more than the chance of
 * so few papers (1 ÷ √n), is probably keyed wrong: whoever knows the subject misses it. A discrimination below 20 % is poor
 * (R. L. Ebel and D. A. Frisbie, "Essentials of Educational Measurement", 5th edition, 1991).
 */
export function verdictOn({ asked, facility, discrimination = 0 }: PartStatistics): Verdict {
  if (asked < FEWEST) return 'too-few';
  if (discrimination < -100 / Math.sqrt(asked)) return 'keyed-wrong';
  if (facility >= EASY_FROM) return 'too-easy';
  if (facility <= HARD_TO) return 'too-hard';
  return discrimination < TELLING_FROM ? 'weak' : 'good';
}
