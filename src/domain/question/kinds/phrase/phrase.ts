import { isSayable, LONGEST } from '../../said.ts';
import type { Kind } from '../kind.ts';
import { faultsInPhrase } from './faults.ts';
import { judge } from './rubric.ts';
import { languageOf } from './words.ts';

/** Elements said less forbidden words ÷ elements asked, never below nothing. */
export const phrase: Kind<'phrase'> = {
  grade: (question, { text }) => {
    const { met, forbidden } = judge(question, text);
    return { hits: met.length, wrong: forbidden.length, of: question.required.length };
  },
  review: (question, answer, language) => {
    const { met, forbidden } = judge(question, answer?.text ?? '');
    const found = (all: typeof met, sought: string) => all.some(({ id }) => id === sought);
    const marks = (all: typeof met, good: boolean) =>
      all.flatMap(({ id, passages }) => passages.map((passage) => ({ ...passage, part: id, good })));
    return {
      parts: [
        ...question.required.map(({ id, name, example }) => ({
          form: 'element' as const,
          id,
          text: name[language],
          right: example[language],
          correct: found(met, id),
        })),
        ...question.forbidden
          .filter(({ id }) => found(forbidden, id))
          .map(({ id, name, because }) => ({
            form: 'forbidden' as const,
            id,
            text: name[language],
            right: '',
            correct: false,
            because: because[language],
          })),
      ],
      ...(answer && {
        said: {
          text: answer.text,
          language: languageOf(answer.text),
          marks: [...marks(met, true), ...marks(forbidden, false)],
        },
      }),
      model: question.model[language],
    };
  },
  offers: (_, { text }) => isSayable(text),
  show: () => ({ longest: LONGEST }),
  faults: faultsInPhrase,
  answered: ({ required, model }, grip) => ({
    kind: 'phrase',
    text: { right: model['zh-CN'], partly: required[0]?.example['zh-CN'] ?? '', wrong: '……' }[grip],
  }),
  seconds: 60,
};
