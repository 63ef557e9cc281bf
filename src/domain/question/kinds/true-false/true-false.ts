import type { Bilingual } from '../../../language.ts';
import type { Kind } from '../kind.ts';
import { tick } from '../options.ts';

const OPTIONS = ['true', 'false'] as const;
const WORDS: Readonly<Record<(typeof OPTIONS)[number], Bilingual>> = {
  true: { 'zh-CN': '对', en: 'True' },
  false: { 'zh-CN': '错', en: 'False' },
};

/** All or nothing. */
export const trueFalse: Kind<'true-false'> = {
  grade: ({ right }, { option }) => ({ hits: option === String(right) ? 1 : 0, wrong: 0, of: 1 }),
  review: (question, answer, language) => ({
    parts: OPTIONS.map((option) => {
      const right = option === String(question.right);
      return {
        form: 'tick',
        id: option,
        text: WORDS[option][language],
        given: answer && tick(answer.option === option),
        right: tick(right),
        correct: answer !== undefined && (answer.option === option) === right,
      };
    }),
  }),
  offers: (_, { option }) => OPTIONS.includes(option),
  // Not shuffled: everybody looks for "true" before "false".
  show: (_, language) => ({ options: OPTIONS.map((id) => ({ id, text: WORDS[id][language] })) }),
  faults: () => [],
  answered: ({ right }, grip) => ({
    kind: 'true-false',
    option: (grip === 'right') === right ? 'true' : 'false',
  }),
  seconds: 15,
};
