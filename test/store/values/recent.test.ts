import { expect, test } from 'vitest';
import { Recent } from '../../../src/store/values/recent.ts';

/** What is left of `a`, `b` and `c` in a memory for a total of 10. */
const left = (recent: Recent<string, number>) => ['a', 'b', 'c'].filter((key) => recent.get(key) !== undefined);

test('what was used longest ago goes first when there is no room', () => {
  const recent = new Recent<string, number>(10);
  recent.set('a', 1, 4);
  recent.set('b', 2, 4);
  expect(recent.get('a')).toBe(1);
  recent.set('c', 3, 4);
  expect(left(recent)).toEqual(['a', 'c']);
});

test('several go for something large', () => {
  const recent = new Recent<string, number>(10);
  recent.set('a', 1, 3);
  recent.set('b', 2, 3);
  recent.set('c', 3, 9);
  expect(left(recent)).toEqual(['c']);
});

test('what fits stays, and room given back can be used again', () => {
  const recent = new Recent<string, number>(10);
  recent.set('a', 1, 6);
  recent.set('a', 1, 2);
  recent.set('b', 2, 6);
  expect(left(recent)).toEqual(['a', 'b']);
  recent.delete('b');
  recent.delete('b');
  recent.set('c', 3, 8);
  expect(left(recent)).toEqual(['a', 'c']);
});
