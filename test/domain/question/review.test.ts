import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { gradeAnswer, isOffered } from '../../../src/domain/question/grade.ts';
import type { Answer, Question } from '../../../src/domain/question/question.ts';
import { reviewQuestion } from '../../../src/domain/question/review.ts';
import { anyAnswered, multiple, order, single, sort } from '../../support/questions.ts';

const review = (question: Question, answer?: Answer) =>
  reviewQuestion(question, answer, gradeAnswer(question, answer, 10), 'en');
const partsOf = (question: Question, answer?: Answer) =>
  review(question, answer).parts.map(({ text, given, right, correct }) => [text, given, right, correct]);

describe('looking back on a question', () => {
  test('tells the prompt, the score and why the right answer is right, in one language', () => {
    const question = single('greet', ['wave'], { picture: 'handshake-hold' });
    expect(review(question, { kind: 'single', option: 'wave' })).toMatchObject({
      prompt: 'What do you do?',
      picture: 'handshake-hold',
      explanation: 'That is how it is done.',
      score: { earned: 0, possible: 10 },
      tally: { hits: 0, wrong: 0, of: 1 },
    });
  });

  test('a box tells whether it was ticked, should have been, and why', () => {
    const question = multiple(['a', 'b'], ['x', 'y']);
    expect(partsOf(question, { kind: 'multiple', options: ['a', 'x'] })).toEqual([
      ['a', 'yes', 'yes', true],
      ['b', 'no', 'yes', false],
      ['x', 'yes', 'no', false],
      ['y', 'no', 'no', true],
    ]);
    expect(review(question).parts.map(({ because }) => because)).toEqual(['a is so', 'b is so', 'x is so', 'y is so']);
  });

  test('a step tells the place it was given and its right one', () => {
    expect(partsOf(order(['a', 'b', 'c', 'd']), { kind: 'order', items: ['b', 'a', 'c', 'd'] })).toEqual([
      ['a', '2', '1', false],
      ['b', '1', '2', false],
      ['c', '3', '3', true],
      ['d', '4', '4', true],
    ]);
  });

  test('a step that no source puts in order is right wherever it stands', () => {
    const question = order(['a', 'b', 'c'], { pairs: [['a', 'c']] });
    expect(partsOf(question, { kind: 'order', items: ['b', 'a', 'c'] })).toEqual([
      ['a', '2', '1', true],
      ['b', '1', '2', true],
      ['c', '3', '3', true],
    ]);
  });

  test('a step in its own place is right, even where everything around it is wrong', () => {
    const parts = partsOf(order(['a', 'b', 'c']), { kind: 'order', items: ['c', 'b', 'a'] });
    expect(parts.map(([text, , , correct]) => [text, correct])).toEqual([
      ['a', false],
      ['b', true],
      ['c', false],
    ]);
  });

  test('a thing tells its bin, the right bin, and why', () => {
    const question = sort({ say: ['please'], never: ['no'] });
    expect(partsOf(question, { kind: 'sort', bins: { please: 'never' } })).toEqual([
      ['please', 'never', 'say', false],
      ['no', undefined, 'never', false],
    ]);
    expect(review(question).parts[1]?.because).toBe('no is never');
  });

  test.each([single('a', ['b']), multiple(['a'], ['b']), order(['a', 'b']), sort({ say: ['a'], never: ['b'] })])(
    'skipped, $kind: nothing was given, and nothing is right',
    (question) => {
      expect(review(question)).toMatchObject({ tally: undefined, score: { earned: 0 } });
      expect(partsOf(question).map(([, given, , correct]) => [given, correct])).toEqual([
        [undefined, false],
        [undefined, false],
      ]);
    },
  );

  test('an answer of another kind is looked back on as none', () => {
    expect(review(single('a', ['b']), { kind: 'multiple', options: ['a'] }).tally).toBeUndefined();
  });

  test('everything is marked right exactly when everything was earned', () => {
    fc.assert(
      fc.property(anyAnswered, ({ question, answer }) => {
        fc.pre(answer === undefined || isOffered(question, answer));
        const { parts, score } = review(question, answer);
        expect(parts.every(({ correct }) => correct)).toBe(score.earned === score.possible);
      }),
      { numRuns: 500 },
    );
  });
});
