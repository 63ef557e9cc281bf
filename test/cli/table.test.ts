import { expect, test } from 'vitest';
import { tableOf } from '../../src/cli/table.ts';

test('columns line up where a Chinese character takes two places', () => {
  expect(
    tableOf([
      ['工号', 'x'],
      ['1001', 'y'],
      ['a', 'z'],
    ]),
  ).toEqual(['工号  x', '───────', '1001  y', 'a     z']);
});

test('and where a Chinese mark does', () => {
  expect(
    tableOf([
      ['您好，（笑）', 'x'],
      ['twelve cells', 'y'],
    ]).map((line) => line.at(-1)),
  ).toEqual(['x', '─', 'y']);
});
