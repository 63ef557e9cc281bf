import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  BANDS,
  type Band,
  bandOf,
  DEFAULT_BAND_POLICY,
  passes,
  reachesShare,
  worseOf,
} from '../../../src/domain/assessment/band.ts';
import { DEFAULT_RETAKE_POLICY } from '../../../src/domain/assessment/policy.ts';
import { score } from '../../../src/domain/assessment/score.ts';

const anyBand = fc.constantFrom<Band>(...BANDS);

describe('the policy an organisation starts with', () => {
  test('excellent from 90 %, good from 80 %, pass from 60 %', () => {
    expect(DEFAULT_BAND_POLICY.from).toEqual({ excellent: 90, good: 80, pass: 60 });
  });
  test('excellent needs 80 % in every dimension, good 60 %', () => {
    expect(DEFAULT_BAND_POLICY.floors).toEqual({ excellent: 80, good: 60 });
  });
  test('three attempts, 24 hours apart', () => {
    expect(DEFAULT_RETAKE_POLICY).toEqual({ attempts: 3, waitHours: 24 });
  });
});

describe('the band of the points', () => {
  test.each([
    { earned: 160, possible: 160, band: 'excellent' },
    { earned: 144, possible: 160, band: 'excellent' },
    { earned: 143, possible: 160, band: 'good' },
    { earned: 128, possible: 160, band: 'good' },
    { earned: 127, possible: 160, band: 'pass' },
    { earned: 96, possible: 160, band: 'pass' },
    { earned: 95, possible: 160, band: 'fail' },
    { earned: 0, possible: 160, band: 'fail' },
  ] as const)('$earned of $possible is $band', ({ earned, possible, band }) => {
    expect(bandOf(score(earned, possible), DEFAULT_BAND_POLICY)).toBe(band);
  });

  test.each([
    { earned: 7999, band: 'pass', because: '79.99 % is not 80 %' },
    { earned: 8000, band: 'good', because: '80 % is' },
    { earned: 8999, band: 'good', because: '89.99 % is not 90 %' },
    { earned: 5999, band: 'fail', because: '59.99 % is not 60 %' },
  ] as const)('$because', ({ earned, band }) => {
    expect(bandOf(score(earned, 10_000), DEFAULT_BAND_POLICY)).toBe(band);
  });

  test('two of three is a pass where a pass begins at 66 %, and not where it begins at 67 %', () => {
    const from = (pass: number) => ({ ...DEFAULT_BAND_POLICY, from: { excellent: 90, good: 80, pass } });
    expect(bandOf(score(2, 3), from(66))).toBe('pass');
    expect(bandOf(score(2, 3), from(67))).toBe('fail');
  });

  test('where nothing was assessed, nothing was passed', () => {
    expect(bandOf(score(0, 0), DEFAULT_BAND_POLICY)).toBe('fail');
  });

  test('one more point never makes a band worse', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 500 }), fc.nat(499), (possible, less) => {
        const earned = Math.min(less, possible - 1);
        const [before, after] = [earned, earned + 1].map((points) =>
          bandOf(score(points, possible), DEFAULT_BAND_POLICY),
        );
        expect(worseOf(before!, after!)).toBe(before);
      }),
    );
  });

  test('a share is compared as whole numbers', () => {
    expect(reachesShare(score(29, 100), 29)).toBe(true);
    expect(reachesShare(score(57, 100), 57)).toBe(true);
    expect(reachesShare(score(1, 3), 34)).toBe(false);
  });
});

describe('the worse of two bands', () => {
  test('is the one further from excellent', () => {
    expect(worseOf('excellent', 'good')).toBe('good');
    expect(worseOf('fail', 'pass')).toBe('fail');
    expect(worseOf('pass', 'pass')).toBe('pass');
  });
  test('does not depend on which comes first, nor on how several are grouped', () => {
    fc.assert(
      fc.property(anyBand, anyBand, anyBand, (a, b, c) => {
        expect(worseOf(a, b)).toBe(worseOf(b, a));
        expect(worseOf(worseOf(a, b), c)).toBe(worseOf(a, worseOf(b, c)));
      }),
    );
  });
  test('everything but fail is passed', () => {
    expect(BANDS.filter(passes)).toEqual(['excellent', 'good', 'pass']);
  });
});
