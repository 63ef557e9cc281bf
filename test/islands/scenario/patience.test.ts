import { expect, test } from 'vitest';
import { waitingAfter } from '../../../src/islands/scenario/scene/patience.ts';

test('a customer waits without a sign for as long as they have patience, and then ever less patiently for 15 s', () => {
  expect(waitingAfter(25_000, 25)).toBe(0);
  expect(waitingAfter(32_500, 25)).toBe(0.5);
  expect(waitingAfter(40_000, 25)).toBe(1);
  expect(waitingAfter(4_000_000, 25)).toBe(1);
});
