import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { answerTo } from '../../../src/domain/question/grade.ts';
import { RING_MS } from '../../../src/domain/question/kinds/timing/clock.ts';
import type { Answer, Question } from '../../../src/domain/question/question.ts';
import { showQuestion } from '../../../src/domain/question/show.ts';
import { isWhole, PATIENCE } from '../../../src/domain/question/whole.ts';
import { TELEPHONE, timing } from '../../support/questions/timing.ts';
import { anyQuestion, match, multiple, phrase, sort } from '../../support/questions.ts';

const whole = (question: Question, answer?: Answer) => isWhole(showQuestion(question, 'en', 'seed'), answer);

describe('an answer is whole', () => {
  test('when it is right, and never when there is none', () => {
    fc.assert(
      fc.property(anyQuestion, (question) => {
        expect(whole(question, answerTo(question, 'right'))).toBe(true);
        expect(whole(question)).toBe(false);
      }),
    );
  });

  const telephone = timing(TELEPHONE);
  test.each<{ question: Question; answer: Answer; is: boolean; because: string }>([
    {
      question: sort({ say: ['a', 'b'], never: ['c'] }),
      answer: { kind: 'sort', bins: { a: 'say', b: 'never' } },
      is: false,
      because: 'a card is left',
    },
    {
      question: match({ a: 'x', b: 'y', c: 'z' }),
      answer: { kind: 'match', pairs: { a: 'y', b: 'x', c: 'z' } },
      is: true,
      because: 'everything is matched, if wrongly',
    },
    {
      question: match({ a: 'x', b: 'y', c: 'z' }),
      answer: { kind: 'match', pairs: { a: 'x' } },
      is: false,
      because: 'two are left',
    },
    { question: multiple(['a'], ['b', 'c']), answer: { kind: 'multiple', options: [] }, is: false, because: 'no tick' },
    { question: phrase({ greeting: '您好' }), answer: { kind: 'phrase', text: ' \n' }, is: false, because: 'no word' },
    { question: telephone, answer: { kind: 'timing', ms: 10 }, is: false, because: 'nothing was said yet' },
    {
      question: telephone,
      answer: { kind: 'timing', ms: PATIENCE * RING_MS },
      is: true,
      because: 'nobody is there any more to be greeted',
    },
  ])('$is: $because', ({ question, answer, is }) => {
    expect(whole(question, answer)).toBe(is);
  });
});
