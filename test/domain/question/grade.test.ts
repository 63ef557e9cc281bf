import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { gradeAnswer, isOffered } from '../../../src/domain/question/grade.ts';
import {
  anyAnswer,
  anyAnswered,
  anyQuestion,
  multiple,
  order,
  rightAnswer,
  single,
  sort,
} from '../../support/questions.ts';

const ONE_OF_EACH = [
  single('a', ['b', 'c']),
  multiple(['a', 'b'], ['c']),
  order(['a', 'b', 'c']),
  sort({ say: ['a', 'b'], never: ['c'] }),
];
const anyPoints = fc.integer({ min: 1, max: 100 });
/** Every number from 1 to 15 divides it, and no question here has more pairs than that. */
const WHOLE = 360_360;

describe('an answer to a question of any kind', () => {
  test('earns whole points, never fewer than none and never more than all', () => {
    fc.assert(
      fc.property(anyQuestion, fc.option(anyAnswer, { nil: undefined }), anyPoints, (question, answer, points) => {
        const { earned, possible } = gradeAnswer(question, answer, points);
        expect(possible).toBe(points);
        expect(Number.isInteger(earned) && earned >= 0 && earned <= points).toBe(true);
      }),
    );
  });

  test('earns everything when it is right, and is then always one that was offered', () => {
    fc.assert(
      fc.property(anyQuestion, anyPoints, (question, points) => {
        expect(gradeAnswer(question, rightAnswer(question), points)).toEqual({ earned: points, possible: points });
        expect(isOffered(question, rightAnswer(question))).toBe(true);
      }),
    );
  });

  test('a share is the same for more points, and rounded down', () => {
    fc.assert(
      fc.property(anyAnswered, anyPoints, ({ question, answer }, points) => {
        const exact = gradeAnswer(question, answer, WHOLE).earned / WHOLE;
        expect(gradeAnswer(question, answer, points).earned).toBe(Math.floor(points * exact + 1e-9));
      }),
    );
  });

  test.each(ONE_OF_EACH.map((question) => [question.kind, question] as const))(
    '%s: skipping earns nothing',
    (_, question) => {
      expect(gradeAnswer(question, undefined, 10)).toEqual({ earned: 0, possible: 10 });
    },
  );

  test('an answer of another kind is not offered and earns nothing', () => {
    for (const question of ONE_OF_EACH) {
      for (const other of ONE_OF_EACH.filter(({ kind }) => kind !== question.kind)) {
        expect(isOffered(question, rightAnswer(other))).toBe(false);
        expect(gradeAnswer(question, rightAnswer(other), 10).earned).toBe(0);
      }
    }
  });

  test.each([1.5, -1, Number.NaN])('a question cannot be worth %s points', (points) => {
    expect(() => gradeAnswer(single('a', ['b']), { kind: 'single', option: 'b' }, points)).toThrow(RangeError);
  });
});
