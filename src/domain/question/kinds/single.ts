import type { Kind } from './kind.ts';
import { reviewOptions } from './options.ts';

/** All or nothing. */
export const single: Kind<'single'> = {
  grade: ({ options }, { option }) => ({
    right: options.some(({ id, right }) => right && id === option) ? 1 : 0,
    of: 1,
  }),
  review: ({ options }, answer, language) => reviewOptions(options, answer && [answer.option], language),
  offers: ({ options }, { option }) => options.some(({ id }) => id === option),
  show: ({ options }, language, shuffle) => ({
    options: shuffle(options).map(({ id, text }) => ({ id, text: text[language] })),
  }),
};
