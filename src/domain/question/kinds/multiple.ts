import type { Kind } from './kind.ts';
import { reviewOptions } from './options.ts';

/** A share for each right box, less a share for each wrong one, never below nothing. */
export const multiple: Kind<'multiple'> = {
  grade: ({ options }, answer) => {
    const ticked = new Set(answer.options);
    const all = options.filter(({ right }) => right);
    const right = all.filter(({ id }) => ticked.has(id)).length;
    const wrong = ticked.size - right;
    return { right: Math.max(0, right - wrong), of: all.length };
  },
  review: ({ options }, answer, language) => reviewOptions(options, answer?.options, language),
  offers: ({ options }, answer) => {
    const offered = new Set(options.map(({ id }) => id));
    return answer.options.every((id) => offered.has(id));
  },
  show: ({ options }, language, shuffle) => ({
    options: shuffle(options).map(({ id, text }) => ({ id, text: text[language] })),
  }),
};
