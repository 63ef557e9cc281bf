import { expect, test } from 'vitest';
import { keptAs, MOST } from '../../src/components/once.ts';

const text = async (key: string, html: string) => new TextDecoder().decode(await keptAs(key, async () => html));

test('what is rendered under a key is rendered once, and nothing of another key is given', async () => {
  expect(await text('lesson a', '甲')).toBe('甲');
  expect(await text('lesson a', 'never rendered')).toBe('甲');
  expect(await text('lesson b', '乙')).toBe('乙');
});

test('what could not be rendered is tried again', async () => {
  await expect(keptAs('lesson c', () => Promise.reject(new Error('no')))).rejects.toThrow('no');
  expect(await text('lesson c', '丙')).toBe('丙');
});

test('memory is bounded: of too many, the oldest is forgotten', async () => {
  await text('first', 'old');
  for (let index = 0; index < MOST; index++) await text(`other ${index}`, 'x');
  expect(await text('first', 'new')).toBe('new');
});
