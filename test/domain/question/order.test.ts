import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { gradeAnswer, isOffered } from '../../../src/domain/question/grade.ts';
import { NAMES, order } from '../../support/questions.ts';

const put = (steps: string | readonly string[]) => ({ kind: 'order', items: [...steps] }) as const;

describe('an order of steps', () => {
  const question = order(['a', 'b', 'c', 'd', 'e']);

  test.each([
    { steps: 'abcde', earned: 10, because: 'the right order earns everything' },
    { steps: 'bacde', earned: 9, because: 'two neighbours exchanged cost one pair of ten' },
    { steps: 'bcdea', earned: 6, because: 'one step moved to the end costs only its own pairs' },
    { steps: 'edcba', earned: 0, because: 'the reverse earns nothing' },
    { steps: 'ab', earned: 1, because: 'a step left out keeps none of its pairs' },
    { steps: '', earned: 0, because: 'nothing in order earns nothing' },
    { steps: 'vwxyz', earned: 0, because: 'steps that are not there earn nothing' },
  ])('$because', ({ steps, earned }) => {
    expect(gradeAnswer(question, put(steps), 10)).toEqual({ earned, possible: 10 });
  });

  test('only the pairs the sources put in order are scored', () => {
    const loose = order(['a', 'b', 'c', 'd'], {
      pairs: [
        ['a', 'd'],
        ['b', 'd'],
      ],
    });
    expect(gradeAnswer(loose, put('cbad'), 10).earned).toBe(10);
    expect(gradeAnswer(loose, put('adbc'), 10).earned).toBe(5);
    expect(gradeAnswer(loose, put('dabc'), 10).earned).toBe(0);
  });

  test('breaking a pair that must hold earns nothing, however right the rest is', () => {
    const strict = order(['a', 'b', 'c', 'd'], { mustPrecede: [['c', 'd']] });
    expect(gradeAnswer(strict, put('abdc'), 10).earned).toBe(0);
    expect(gradeAnswer(strict, put('bacd'), 10).earned).toBe(8);
  });

  test('a pair that must hold counts even when it is not among the scored ones', () => {
    const strict = order(['a', 'b', 'c'], { pairs: [['a', 'b']], mustPrecede: [['b', 'c']] });
    expect(gradeAnswer(strict, put('abc'), 10).earned).toBe(10);
    expect(gradeAnswer(strict, put('cab'), 10).earned).toBe(0);
  });

  const anyPlacing = fc.shuffledSubarray([...NAMES], { minLength: NAMES.length });

  test('putting two neighbours right never scores less', () => {
    fc.assert(
      fc.property(anyPlacing, fc.integer({ min: 1, max: 60 }), (steps, points) => {
        const asked = order(NAMES);
        const before = gradeAnswer(asked, put(steps), points).earned;
        steps.forEach((step, at) => {
          const next = steps[at + 1];
          if (next === undefined || step < next) return;
          const mended = steps.with(at, next).with(at + 1, step);
          expect(gradeAnswer(asked, put(mended), points).earned).toBeGreaterThanOrEqual(before);
        });
      }),
    );
  });

  test('offers each of its steps exactly once', () => {
    expect(isOffered(question, put('edcba'))).toBe(true);
    expect(['abcd', 'abcdd', 'abcdz', 'abcdea', ''].map((steps) => isOffered(question, put(steps)))).toEqual([
      false,
      false,
      false,
      false,
      false,
    ]);
  });
});
