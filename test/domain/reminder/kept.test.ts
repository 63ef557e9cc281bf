import { expect, test } from 'vitest';
import { fateOf, isFree, mayBeAsked, retryAt } from '../../../src/domain/reminder/kept.ts';
import { MORNING, minutesOn } from '../../support/clock.ts';

test('what failed is tried again after 5 minutes, 30, 2 hours and 12, and then given up', () => {
  expect([1, 2, 3, 4, 5].map((tries) => retryAt(tries, MORNING))).toEqual([
    minutesOn(5),
    minutesOn(30),
    minutesOn(120),
    minutesOn(720),
    undefined,
  ]);
});

test.each([
  [{ state: 'sending', until: minutesOn(1) }, 'sending', { free: false, asked: false }],
  [{ state: 'sending', until: minutesOn(-1) }, 'unsure', { free: false, asked: true }],
  [{ state: 'unsure' }, 'unsure', { free: false, asked: true }],
  [{ state: 'failed', until: minutesOn(1) }, 'retrying', { free: false, asked: true }],
  [{ state: 'failed', until: MORNING }, 'retrying', { free: true, asked: true }],
  [{ state: 'failed' }, 'given-up', { free: false, asked: true }],
  [{ state: 'sent' }, 'sent', { free: false, asked: false }],
  [{ state: 'shown' }, 'shown', { free: false, asked: false }],
] as const)('%o is %s', (kept, fate, { free, asked }) => {
  expect(fateOf(kept, MORNING)).toBe(fate);
  expect(isFree(kept, MORNING)).toBe(free);
  expect(mayBeAsked(kept, MORNING)).toBe(asked);
});
