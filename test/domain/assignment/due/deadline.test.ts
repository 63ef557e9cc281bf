import { expect, test } from 'vitest';
import { deadlineIn } from '../../../../src/domain/assignment/due/deadline.ts';

const due = '2026-03-31';
const deadlineOf = deadlineIn('Asia/Shanghai');

test('a task is passed in time until its due day ends where the organisation is', () => {
  const passed = (at: string) => deadlineOf({ standing: { due, daysLate: 0 }, passedAt: new Date(at) });
  expect(passed('2026-03-01T00:00:00Z')).toBe('kept');
  expect(passed('2026-03-31T15:59:59Z')).toBe('kept');
  expect(passed('2026-03-31T16:00:00Z')).toBe('after');
});

test('a task that is not passed is ahead until it is late', () => {
  expect(deadlineOf({ standing: { due, daysLate: 0 } })).toBe('ahead');
  expect(deadlineOf({ standing: { due, daysLate: 1 } })).toBe('over');
});

test('what nobody asked for has no due day', () => {
  expect(deadlineOf({ standing: { daysLate: 0 }, passedAt: new Date() })).toBeUndefined();
});
