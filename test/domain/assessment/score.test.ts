import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { add, NO_POINTS, score } from '../../../src/domain/assessment/score.ts';

const anyScore = fc.tuple(fc.nat(1000), fc.nat(1000)).map(([a, b]) => score(Math.min(a, b), Math.max(a, b)));

describe('a score', () => {
  test.each([
    [0, 0],
    [0, 10],
    [10, 10],
  ])('%i of %i points is possible', (earned, possible) => {
    expect(score(earned, possible)).toEqual({ earned, possible });
  });

  test.each([
    { earned: 11, possible: 10, because: 'more than all' },
    { earned: -1, possible: 10, because: 'fewer than none' },
    { earned: 0, possible: -1, because: 'out of fewer than none' },
    { earned: 2.5, possible: 10, because: 'half a point' },
    { earned: 2, possible: 9.5, because: 'out of half a point' },
    { earned: Number.NaN, possible: 10, because: 'no number' },
  ])('$because is a bug, not a low mark', ({ earned, possible }) => {
    expect(() => score(earned, possible)).toThrow(RangeError);
  });

  test('points add up in any order, and none change nothing', () => {
    fc.assert(
      fc.property(anyScore, anyScore, (a, b) => {
        expect(add(a, b)).toEqual(add(b, a));
        expect(add(a, b)).toEqual(score(a.earned + b.earned, a.possible + b.possible));
        expect(add(a, NO_POINTS)).toEqual(a);
      }),
    );
  });
});
