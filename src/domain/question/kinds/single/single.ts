import type { Kind } from '../kind.ts';
import { doubled, isAmong, optionOf, reviewOptions, shownParts } from '../options.ts';

/** All or nothing. */
export const single: Kind<'single'> = {
  grade: ({ options }, { option }) => ({
    hits: options.some(({ id, right }) => right && id === option) ? 1 : 0,
    wrong: 0,
    of: 1,
  }),
  review: ({ options }, answer, language) => ({
    parts: reviewOptions(options, answer && [answer.option], language),
  }),
  offers: ({ options }, { option }) => isAmong(options, [option]),
  show: ({ options }, language, shuffle) => ({ options: shownParts(options, language, shuffle) }),
  faults: ({ options }) => doubled('options', options),
  answered: ({ options }, grip) => ({ kind: 'single', option: optionOf(options, grip === 'right') }),
  seconds: 25,
};
