import type { Kind } from '../kind.ts';
import { doubled, isAmong, reviewOptions, shownParts } from '../options.ts';

/** A share for each right box, less a share for each wrong one, never below nothing. */
export const multiple: Kind<'multiple'> = {
  grade: ({ options }, answer) => {
    const ticked = new Set(answer.options);
    const all = options.filter(({ right }) => right);
    const hits = all.filter(({ id }) => ticked.has(id)).length;
    return { hits, wrong: ticked.size - hits, of: all.length };
  },
  review: ({ options }, answer, language) => ({ parts: reviewOptions(options, answer?.options, language) }),
  offers: ({ options }, answer) => isAmong(options, answer.options),
  show: ({ options }, language, shuffle) => ({ options: shownParts(options, language, shuffle) }),
  faults: ({ options }) => doubled('options', options),
  answered: ({ options }, grip) => {
    const chosen = options.filter(({ right }) => right === (grip !== 'wrong')).map(({ id }) => id);
    return { kind: 'multiple', options: grip === 'partly' ? chosen.slice(0, -1) : chosen };
  },
  seconds: 35,
};
