import { expect, test } from 'vitest';
import { periodFrom } from '../../../src/usecases/out/period/choice.ts';
import { pageAsked } from '../../../src/usecases/pages.ts';
import { isCalled } from '../../../src/usecases/results/narrowing.ts';
import { person } from '../../support/make.ts';

test.each(['ＮＯ１２', 'no12', '娜', 'LI', ' ', undefined])('%j finds 李娜 Li Na, No12, in every list', (search) => {
  expect(isCalled(search)(person({ name: '李娜 Li Na', number: 'No12' }))).toBe(true);
});

test('another number finds nobody', () => {
  expect(isCalled('No13')(person({ name: '李娜', number: 'No12' }))).toBe(false);
});

test.each([Number.NaN, -3, 0.5, 1e300, Number.POSITIVE_INFINITY])('page %d can be looked for', (asked) => {
  const page = pageAsked(asked);
  expect(page).toBeGreaterThanOrEqual(1);
  expect(Number.isSafeInteger(page * 1000)).toBe(true);
});

test('a report is of this year so far where its address names a day that is in no calendar', () => {
  const now = new Date('2026-03-09T04:00:00Z');
  const query = new URLSearchParams({ from: '2026-02-30', until: '2026-02-31' });
  expect(periodFrom(query, { timeZone: 'Asia/Shanghai', now })).toMatchObject({
    from: '2026-01-01',
    until: '2026-03-09',
  });
});
