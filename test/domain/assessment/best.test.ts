import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { BANDS, type Band } from '../../../src/domain/assessment/band.ts';
import { bestOf } from '../../../src/domain/assessment/best.ts';
import { daysOn } from '../../support/clock.ts';
import { id, result, submittedAttempt } from '../../support/make.ts';

const attempted = (name: string, band: Band, earned: number, day: number, possible = 100) =>
  submittedAttempt({ id: id(name), submittedAt: daysOn(day), result: result({ band, total: { earned, possible } }) });
const nameOfBest = (...attempts: ReturnType<typeof attempted>[]) => bestOf(attempts)?.id;

describe('the attempt that counts', () => {
  test('of none, there is none', () => {
    expect(bestOf([])).toBeUndefined();
  });
  test('has the best band, even with fewer points', () => {
    expect(nameOfBest(attempted('capped', 'fail', 99, 0), attempted('passed', 'pass', 61, 1))).toBe('passed');
  });
  test('has the largest share of points among equal bands, not the largest number', () => {
    expect(nameOfBest(attempted('more', 'good', 160, 0, 200), attempted('better', 'good', 85, 1))).toBe('better');
  });
  test('is the earliest of equals', () => {
    expect(nameOfBest(attempted('later', 'good', 85, 2), attempted('earlier', 'good', 85, 1))).toBe('earlier');
  });

  test('a further attempt never harms', () => {
    const anyAttempt = fc
      .tuple(fc.constantFrom(...BANDS), fc.nat(100), fc.nat(30))
      .map(([band, earned, day]) => attempted(`${band}-${earned}-${day}`, band, earned, day));
    fc.assert(
      fc.property(fc.array(anyAttempt, { minLength: 1 }), anyAttempt, (before, further) => {
        const [was, is] = [bestOf(before), bestOf([...before, further])];
        expect(BANDS.indexOf(is!.result.band)).toBeLessThanOrEqual(BANDS.indexOf(was!.result.band));
        expect([was!.id, further.id]).toContain(is!.id);
      }),
    );
  });
});
