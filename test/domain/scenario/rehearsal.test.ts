import { describe, expect, test } from 'vitest';
import {
  bookmarkOf,
  hesitation,
  isThought,
  KEPT_RUNS,
  type Rehearsal,
  rehearsed,
} from '../../../src/domain/scenario/rehearsal.ts';
import { MORNING, minutesOn } from '../../support/clock.ts';
import * as make from '../../support/make.ts';

describe('a rehearsal', () => {
  test('stands where nobody has begun as it does at the opening of a first run', () => {
    expect(bookmarkOf(undefined)).toEqual({ run: 1, after: 0 });
    expect(bookmarkOf(make.rehearsal())).toEqual({ run: 1, after: 2 });
  });

  test('keeps the latest runs that ended, and how many there were in all', () => {
    let kept: Rehearsal | undefined;
    for (let number = 1; number <= KEPT_RUNS + 3; number++) {
      kept = rehearsed(kept, make.run({ number, choices: [] }), { ended: false, at: MORNING });
      kept = rehearsed(kept, make.run({ number }), { ended: true, at: minutesOn(number) });
    }
    expect(kept).toMatchObject({ finished: KEPT_RUNS + 3, lastAt: minutesOn(KEPT_RUNS + 3) });
    expect(kept?.runs.map(({ number }) => number)).toEqual(Array.from({ length: KEPT_RUNS }, (_, n) => n + 4));
  });
});

describe('a time of thought', () => {
  test('is hesitation only beyond the patience of the customer', () => {
    expect(hesitation(20_999, 20)).toBeUndefined();
    expect(hesitation(21_000, 20)).toBe(21);
    expect(hesitation(undefined, 20)).toBeUndefined();
  });

  test.each([-1, 0.5, Number.NaN, Number.POSITIVE_INFINITY, 86_400_001])('cannot be %s', (thought) => {
    expect(isThought(thought, undefined, MORNING)).toBe(false);
  });

  test('is no longer than since the run last went on, give or take what clocks disagree', () => {
    expect(isThought(60_000, minutesOn(-1), MORNING)).toBe(true);
    expect(isThought(66_000, minutesOn(-1), MORNING)).toBe(false);
    expect(isThought(60_000, undefined, MORNING)).toBe(true);
  });

  test('is not doubted where the server’s own clock was set back', () => {
    expect(isThought(60_000, minutesOn(5), MORNING)).toBe(true);
  });
});
