import { expect, test } from 'vitest';
import { houseRulesSchema } from '../../src/schemas/house-rules.ts';

test('a form of house rules is a number under each norm’s id, beside the norms shown and those in force', () => {
  const form = { seen: 'as shown', shown: ['women-first', 'use-sir'], 'in-force': ['use-sir'], 'rings-3': '4' };
  expect(houseRulesSchema.parse(form)).toEqual({
    ...{ seen: 'as shown', shown: ['women-first', 'use-sir'], inForce: ['use-sir'] },
    figures: { 'rings-3': 4 },
  });
});

test('one marked norm, or none at all, comes as a list all the same', () => {
  const one = houseRulesSchema.parse({ shown: 'use-sir', 'in-force': 'use-sir' });
  expect(one).toEqual({ seen: '', shown: ['use-sir'], inForce: ['use-sir'], figures: {} });
  expect(houseRulesSchema.parse({})).toEqual({ seen: '', shown: [], inForce: [], figures: {} });
});

test.each(['', 'three', '3 s', '3'.repeat(400), '1e999'])('what is no number stays none: %s', (value) => {
  const { figures } = houseRulesSchema.parse({ 'rings-3': value });
  expect(Number.isInteger(figures['rings-3'])).toBe(false);
});

test('nobody sends more than a form can hold', () => {
  expect(houseRulesSchema.safeParse({ 'rings-3': '3'.repeat(20_001) }).success).toBe(false);
  expect(houseRulesSchema.safeParse({ shown: ['x'.repeat(20_001)] }).success).toBe(false);
  expect(houseRulesSchema.safeParse({ seen: new File([], 'a') }).success).toBe(false);
});
