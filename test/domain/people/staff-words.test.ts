import { describe, expect, test } from 'vitest';
import { POSITIONS } from '../../../src/domain/library/norm.ts';
import { dayFrom, whyNoDay } from '../../../src/domain/people/staff-day.ts';
import { LONGEST } from '../../../src/domain/people/staff-list.ts';
import { POSITION_WORDS, positionsIn } from '../../../src/domain/people/staff-positions.ts';
import { numberKey, tidyCell, wordKey } from '../../../src/domain/people/staff-text.ts';
import { positionName } from '../../../src/i18n/names.ts';
import * as m from '../../../src/i18n/paraglide/messages.js';
import { translator } from '../../../src/i18n/translate.ts';

describe('a day in a staff list', () => {
  test.each([
    '2026-03-09',
    '2026-3-9',
    '2026/3/9',
    '2026/03/09',
    '2026.3.9',
    '2026年3月9日',
    '2026 年 3 月 9 日',
    '2026年03月09号',
    '20260309',
    '2026-03-09 00:00:00',
    '2026/3/9 0:00',
    '2026-03-09T00:00:00.000',
    '9 March 2026',
    '9-Mar-2026',
    '09 mar. 2026',
    'March 9, 2026',
    'Mar 9th 2026',
  ])('may be written %s', (text) => {
    expect(dayFrom(text)).toBe('2026-03-09');
  });

  test.each(['2026-03-09 08:30', '26-3-9', '2026-03', '2026-0309', '20261301', ' ', '2026-03-09x'])(
    'is not %s',
    (text) => {
      expect(dayFrom(text)).toBeUndefined();
    },
  );

  test('with the year last is one day only where the numbers say which is the month', () => {
    expect(['25/12/2025', '12/25/2025', '25.12.2025', '5/5/2025'].map(dayFrom)).toEqual([
      '2025-12-25',
      '2025-12-25',
      '2025-12-25',
      '2025-05-05',
    ]);
    expect(dayFrom('03/04/2026')).toBeUndefined();
  });

  test.each([
    ['03/04/2026', 'day-ambiguous'],
    ['3.4.2026', 'day-ambiguous'],
    ['46090', 'day-counted'],
    ['46090.5', 'day-counted'],
    ['30/02/2026', 'day-impossible'],
    ['9 Smarch 2026', 'day-impossible'],
    ['soon', 'day-impossible'],
  ])('%s is none: %s', (text, why) => {
    expect([dayFrom(text), whyNoDay(text)]).toEqual([undefined, why]);
  });

  test('is from 1950 to 2100, leap days included', () => {
    expect(['1949-12-31', '1950-01-01', '2024-02-29', '2100-02-29', '2100-12-31', '2101-01-01'].map(dayFrom)).toEqual([
      undefined,
      '1950-01-01',
      '2024-02-29',
      undefined,
      '2100-12-31',
      undefined,
    ]);
  });
});

describe('positions in a staff list', () => {
  test.each(['、', ',', '，', ';', '；', '/', '|', '\n', '\r\n', ' 、 '])('are separated by %j', (separator) => {
    expect(positionsIn(`营业员${separator}客服`)).toEqual({ positions: ['counter-clerk', 'call-agent'], unknown: [] });
  });

  test.each(POSITIONS)('%s is known by its slug, and written as words', (position) => {
    const spellings = [position, position.replace('-', ' ').toUpperCase(), ...POSITION_WORDS[position]];
    expect(spellings.map((word) => positionsIn(word).positions)).toEqual(spellings.map(() => [position]));
  });

  test('no word stands for two of them', () => {
    const words = POSITIONS.flatMap((position) => [...new Set([position, ...POSITION_WORDS[position]].map(wordKey))]);
    expect(words.filter((word, at) => words.indexOf(word) < at)).toEqual([]);
  });

  test('come in one order and once, unknown ones as written', () => {
    expect(positionsIn('经理、前台、窗口、飞行员（兼）、')).toEqual({
      positions: ['counter-clerk', 'manager'],
      unknown: ['飞行员(兼)'],
    });
  });
});

test('the longest cells are those that the documentation of staff lists promises', () => {
  expect(LONGEST).toEqual({
    number: 64,
    name: 100,
    department: 100,
    positions: 500,
    hired: 40,
    email: 254,
    supervisor: 64,
  });
});

test('cells lose what nobody sees; only names keep their width', () => {
  expect(tidyCell('name', '\uFEFF Ａ\u200B\t\tＢ\u0007\r\n')).toBe('Ａ Ｂ');
  expect(tidyCell('number', ' Ａ\u200B０1\u3000')).toBe('A01');
  expect(numberKey('ａ00１ ')).toBe('a001');
});

test.each(['zh-CN', 'en'] as const)(
  'a list that was taken away in %s names positions as importing reads them',
  (language) => {
    const names = POSITIONS.map((position) => positionName(translator(language), position));
    const separator = translator(language)(m.comma);
    expect(positionsIn(names.join(separator))).toEqual({ positions: [...POSITIONS], unknown: [] });
  },
);
