import { expect, test } from 'vitest';
import { typed } from '../../src/schemas/text.ts';

test('the end of a line that was typed counts as one character, though forms send two', () => {
  expect(typed(5).parse('a\r\nb\r\nc')).toBe('a\nb\nc');
  expect(typed(5).safeParse('a\r\nb\r\ncd').success).toBe(false);
});
