import type { Kind } from '../kind.ts';
import { doubled } from '../options.ts';
import type { Patterns } from './types.ts';

/** Characters; a sentence or two over the counter is far shorter. */
export const LONGEST = 500;

/** Elements said less forbidden words ÷ elements asked, never below nothing. */
export const phrase: Kind<'phrase'> = {
  grade: ({ required, forbidden }, { text }) => ({
    hits: required.filter(({ patterns }) => has(text, patterns)).length,
    wrong: forbidden.filter(({ patterns }) => has(text, patterns)).length,
    of: required.length,
  }),
  review: ({ required, forbidden, model }, answer, language) => ({
    parts: [
      ...required.map(({ id, name, example, patterns }) => ({
        form: 'element' as const,
        id,
        text: name[language],
        given: undefined,
        right: example[language],
        correct: answer !== undefined && has(answer.text, patterns),
      })),
      ...forbidden
        .filter(({ patterns }) => answer && has(answer.text, patterns))
        .map(({ id, name, because }) => ({
          form: 'forbidden' as const,
          id,
          text: name[language],
          given: undefined,
          right: '',
          correct: false,
          because: because[language],
        })),
    ],
    ...(answer && { said: { text: answer.text, marks: [] } }),
    model: model[language],
  }),
  offers: (_, { text }) => text.length <= LONGEST,
  show: () => ({ longest: LONGEST }),
  faults: ({ required, forbidden }) => doubled('required', [...required, ...forbidden]),
  answered: ({ required, model }, grip) => ({
    kind: 'phrase',
    text: { right: model['zh-CN'], partly: required[0]?.example['zh-CN'] ?? '', wrong: '……' }[grip],
  }),
  seconds: 60,
};

function has(text: string, patterns: Patterns): boolean {
  return Object.values(patterns)
    .flat()
    .some((pattern) => text.includes(pattern));
}
