import { expect, test } from 'vitest';
import { faultsInQuestion } from '../../../../src/domain/library/faults/question-faults.ts';
import type { Question } from '../../../../src/domain/question/question.ts';
import { library, norm } from '../../../support/library.ts';
import { multiple, order, single, sort } from '../../../support/questions.ts';

const KNOWN = {
  isPicture: (name: string) => name === 'a-picture',
  statesOf: (scene: string, spot: string) => (scene === 'room' && spot !== 'sky' ? ['proper', 'odd'] : undefined),
};
const content = library({ norms: [norm('handshake-greet-first')] });
const faults = (question: Question) =>
  faultsInQuestion(question, content, KNOWN).map(({ field, mend }) => `${field}: ${mend}`);
const withBins = (...bins: string[]) => {
  const question = sort({ say: ['please'], never: ['no'] });
  return { ...question, bins: bins.map((bin) => ({ ...question.bins[0]!, id: bin })) };
};

test.each<{ question: Question; says: string[]; fault: string }>([
  { fault: 'no fault', question: single('a', ['b'], { picture: 'a-picture' }), says: [] },
  {
    fault: 'two options with one id',
    question: multiple(['a', 'b'], ['a']),
    says: ['options: two of them have the id "a".'],
  },
  { fault: 'two steps with one id', question: order(['a', 'b', 'a']), says: ['items: two of them have the id "a".'] },
  {
    fault: 'a pair of a step that is not there',
    question: order(['a', 'b', 'c'], { pairs: [['a', 'z']] }),
    says: ['pairs: a pair names "z", which is not one of the items.'],
  },
  {
    fault: 'pairs that stand the other way round than the steps',
    question: order(['a', 'b', 'c'], { pairs: [['b', 'a']], mustPrecede: [['c', 'c']] }),
    says: [
      'pairs: "b" before "a" contradicts the order in which the items are written.',
      'pairs: "c" before "c" contradicts the order in which the items are written.',
    ],
  },
  {
    fault: 'a bin that is not there',
    question: withBins('say'),
    says: ['bins: an item belongs in "never", which is not one of them.'],
  },
  {
    fault: 'two bins with one id',
    question: withBins('say', 'never', 'say'),
    says: ['bins: two of them have the id "say".'],
  },
])('$fault', ({ question, says }) => {
  expect(faults(question)).toEqual(says);
});
