import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { gradeAnswer, isOffered } from '../../../src/domain/question/grade.ts';
import { anyMultiple, multiple, NAMES } from '../../support/questions.ts';

const tick = (...options: string[]) => ({ kind: 'multiple', options }) as const;

describe('a multiple choice', () => {
  const question = multiple(['a', 'b'], ['x', 'y']);

  test.each([
    { ticked: [], earned: 0, because: 'ticking nothing earns nothing' },
    { ticked: ['a'], earned: 5, because: 'each right box earns its share' },
    { ticked: ['a', 'b'], earned: 10, because: 'all right boxes earn everything' },
    { ticked: ['a', 'b', 'x'], earned: 5, because: 'a wrong box takes one share back' },
    { ticked: ['a', 'b', 'x', 'y'], earned: 0, because: 'ticking everything earns nothing here' },
    { ticked: ['x', 'y'], earned: 0, because: 'a result is never negative' },
    { ticked: ['a', 'a', 'b'], earned: 10, because: 'a box is ticked once' },
    { ticked: ['a', 'b', 'z'], earned: 5, because: 'a box that is not there counts as a wrong one' },
  ])('$because', ({ ticked, earned }) => {
    expect(gradeAnswer(question, tick(...ticked), 10)).toEqual({ earned, possible: 10 });
  });

  test('a share that is not whole rounds down', () => {
    const three = multiple(['a', 'b', 'c'], ['x']);
    expect(gradeAnswer(three, tick('a'), 10).earned).toBe(3);
    expect(gradeAnswer(three, tick('a', 'b'), 10).earned).toBe(6);
    expect(gradeAnswer(three, tick('a', 'b', 'c'), 10).earned).toBe(10);
  });

  const anyTicks = fc.subarray([...NAMES]);
  const anyPoints = fc.integer({ min: 1, max: 40 });

  test('ticking one more right box never scores less', () => {
    fc.assert(
      fc.property(anyMultiple, anyTicks, anyPoints, (asked, ticked, points) => {
        const before = gradeAnswer(asked, tick(...ticked), points).earned;
        for (const { id } of asked.options.filter(({ right }) => right)) {
          expect(gradeAnswer(asked, tick(...ticked, id), points).earned).toBeGreaterThanOrEqual(before);
        }
      }),
    );
  });

  test('ticking one more wrong box never scores more', () => {
    fc.assert(
      fc.property(anyMultiple, anyTicks, anyPoints, (asked, ticked, points) => {
        const before = gradeAnswer(asked, tick(...ticked), points).earned;
        for (const { id } of asked.options.filter(({ right }) => !right)) {
          expect(gradeAnswer(asked, tick(...ticked, id), points).earned).toBeLessThanOrEqual(before);
        }
      }),
    );
  });

  test('the order of ticks does not matter', () => {
    fc.assert(
      fc.property(anyMultiple, anyTicks, (asked, ticked) => {
        expect(gradeAnswer(asked, tick(...ticked.toReversed()), 10)).toEqual(gradeAnswer(asked, tick(...ticked), 10));
      }),
    );
  });

  test('offers its own boxes, any number of them, and no others', () => {
    expect([tick(), tick('y'), tick('a', 'b', 'x', 'y')].map((answer) => isOffered(question, answer))).toEqual([
      true,
      true,
      true,
    ]);
    expect(isOffered(question, tick('a', 'z'))).toBe(false);
  });
});
