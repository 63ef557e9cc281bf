import { expect, test } from 'vitest';
import { typedNumber } from '../../src/domain/people/change/typed-number.ts';
import { confirmedSchema } from '../../src/schemas/people-change.ts';

test.each([
  ['1234', 1234],
  ['1,234', 1234],
  ['１，２３４', 1234],
  [' 12 345 ', 12_345],
  ['0', 0],
])('%s is the number people mean by it', (text, number) => {
  expect(typedNumber(text)).toBe(number);
});

test.each(['', 'all', '12.5', '-3', '1e3'])('%s is no whole number', (text) => {
  expect(typedNumber(text)).toBeUndefined();
});

test('a number that HR confirms may be typed as it is read', () => {
  expect(confirmedSchema.parse({ seen: 'x', confirmed: '1,234' }).confirmed).toBe(1234);
  expect(confirmedSchema.parse({ seen: 'x', confirmed: 'all' }).confirmed).toBeUndefined();
});
