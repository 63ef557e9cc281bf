import type { SubmittedAttempt } from '../../../domain/assessment/attempt.ts';
import { bandOf, type Cap } from '../../../domain/assessment/band.ts';
import { bandName, dimensionName } from '../../names.ts';
import * as m from '../../paraglide/messages.js';
import { type ArithmeticWords, list, type Step, text } from '../step.ts';

/** The band by points, with the confirmation where there was one; every limit on it, and the lowest of them. */
export function bandStep(words: ArithmeticWords, { result, policy }: SubmittedAttempt): Step {
  const { t } = words;
  const { total, bandByPoints, caps, band, confirmation } = result;
  const limits = [...new Set(caps.map((cap) => limitWords(words, cap)))];
  const final = bandName(t, band);
  return {
    title: t(m.arithmetic_band),
    parts: [
      list([
        t(m.arithmetic_limit_points, { band: bandName(t, bandOf(total, policy)) }),
        ...(confirmation ? [t(m.arithmetic_limit_confirmation, { band: bandName(t, bandByPoints) })] : []),
        ...limits,
      ]),
      text(t(band === bandByPoints ? m.arithmetic_band_stays : m.arithmetic_band_capped, { band: final })),
    ],
  };
}

/** How a cap keeps a band down. */
export function limitWords({ t }: Pick<ArithmeticWords, 't'>, cap: Cap): string {
  const atMost = bandName(t, cap.atMost);
  switch (cap.kind) {
    case 'floor':
      return t(m.arithmetic_limit_floor, { dimension: dimensionName(t, cap.dimension), atMost });
    case 'red-line-in-paper':
      return t(m.arithmetic_limit_paper, { atMost });
    case 'red-line-in-scenario':
      return t(m.arithmetic_limit_role_play, { atMost });
  }
}
