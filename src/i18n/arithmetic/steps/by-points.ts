import type { SubmittedAttempt } from '../../../domain/assessment/attempt.ts';
import { bandOf, reachesShare } from '../../../domain/assessment/band.ts';
import { bandName } from '../../names.ts';
import * as m from '../../paraglide/messages.js';
import { compared } from '../compare.ts';
import { type ArithmeticWords, list, note, type Step, text } from '../step.ts';

const ASKING = ['excellent', 'good', 'pass'] as const;

/** The total beside what each band asks for, from the best down to the one it reaches. */
export function byPointsStep(words: ArithmeticWords, { result, policy }: SubmittedAttempt): Step {
  const { t, format } = words;
  const { total } = result;
  const title = t(m.arithmetic_by_points);
  const band = bandName(t, bandOf(total, policy));
  if (total.possible === 0) return { title, parts: [text(t(m.arithmetic_nothing, { band }))] };
  const reached = ASKING.findIndex((asked) => reachesShare(total, policy.from[asked]));
  const compareds = ASKING.slice(0, reached < 0 ? ASKING.length : reached + 1).map((asked, at) =>
    t(at === reached ? m.arithmetic_reached : m.arithmetic_missed, {
      band: bandName(t, asked),
      percent: format.number(policy.from[asked]),
      comparison: compared(words, total, policy.from[asked]),
    }),
  );
  return {
    title,
    parts: [
      note(t(m.arithmetic_whole)),
      list(compareds),
      text(t(m.arithmetic_band_by_points, { band })),
      note(t(m.arithmetic_percent, { percent: format.percent(total) })),
    ],
  };
}
