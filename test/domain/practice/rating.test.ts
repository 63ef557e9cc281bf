import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ratingOf } from '../../../src/domain/practice/rating.ts';
import { answerTo, gradeAnswer } from '../../../src/domain/question/grade.ts';
import { anyOffered, anyQuestion, multiple, sort } from '../../support/questions.ts';

test('what is wholly right is good, half right hard, and less comes again', () => {
  const question = sort({ say: ['please', 'welcome'], never: ['next'] });
  const bins = Object.fromEntries(question.items.map(({ id, bin }) => [id, bin]));
  const [first, ...others] = question.items.map(({ id }) => id);
  const misplaced = (ids: readonly (string | undefined)[]) => ({
    kind: 'sort' as const,
    bins: Object.fromEntries(Object.entries(bins).filter(([id]) => !ids.includes(id))),
  });
  expect(ratingOf(question, { kind: 'sort', bins })).toBe('good');
  expect(ratingOf(question, misplaced([first]))).toBe('hard');
  expect(ratingOf(question, misplaced(others))).toBe('again');
});

test('an answer of another kind comes again', () => {
  expect(ratingOf(multiple(['a'], ['b', 'c']), { kind: 'single', option: 'a' })).toBe('again');
});

test('every kind: the key is good, its opposite comes again, and nothing is ever more than good', () => {
  fc.assert(
    fc.property(anyQuestion, (question) => {
      expect(ratingOf(question, answerTo(question, 'right'))).toBe('good');
      expect(ratingOf(question, answerTo(question, 'wrong'))).toBe('again');
    }),
  );
});

test('agrees with the points the same answer would earn', () => {
  fc.assert(
    fc.property(anyOffered, ({ question, answer }) => {
      // Whatever the parts of an answer are counted in divides this.
      const { earned, possible } = gradeAnswer(question, answer, 360_360);
      const rating = earned === possible ? 'good' : 2 * earned >= possible ? 'hard' : 'again';
      expect(ratingOf(question, answer)).toBe(rating);
    }),
  );
});
