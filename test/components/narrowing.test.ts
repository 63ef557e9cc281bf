import { expect, test } from 'vitest';
import { isNarrowed, narrowingIn } from '../../src/components/hr/out/narrowing.ts';

test.each([
  ['', false],
  ['page=2', false],
  ['before=120', false],
  ['within=%E9%94%80%E5%94%AE', false],
  ['search=&department=', false],
  ['made', false],
  ['page=2&department=%E9%94%80%E5%94%AE', true],
  ['sort=-name', true],
])('a list at ?%s is said to be as filtered only where something is chosen: %s', (query, narrowed) => {
  expect(isNarrowed(narrowingIn(new URLSearchParams(query)))).toBe(narrowed);
});

test('a file is narrowed as its page is, whichever page of the list is open', () => {
  expect(`${narrowingIn(new URLSearchParams('page=2&stage=failed&within=a&before=3'))}`).toBe('stage=failed');
});
