import { describe, expect, test } from 'vitest';
import { formatFor } from '../../src/i18n/format.ts';
import * as m from '../../src/i18n/paraglide/messages.js';
import { translator } from '../../src/i18n/translate.ts';

const zh = formatFor('zh-CN', 'Asia/Shanghai');
const en = formatFor('en', 'Asia/Shanghai');
const EVENING = new Date('2026-03-09T16:05:09Z');

describe('days and times', () => {
  test('are those of the organisation’s time zone', () => {
    expect([zh.day(EVENING), en.day(EVENING)]).toEqual(['2026年3月10日', '10 March 2026']);
    expect(formatFor('en', 'UTC').day(EVENING)).toBe('9 March 2026');
    expect(zh.moment(EVENING)).toMatch(/3月10日\s?00:05/);
    expect(en.moment(EVENING)).toMatch(/10 March(,| at) 00:05/);
    expect(en.stamp(EVENING)).toBe('2026-03-10 00:05:09');
  });
  test('a calendar day is itself in every time zone', () => {
    for (const zone of ['Pacific/Auckland', 'America/Los_Angeles'])
      expect(formatFor('en', zone).day('2026-03-09')).toBe('9 March 2026');
  });
});

describe('numbers', () => {
  test('scores are rounded down, so that 79.99 % never reads as 80 %', () => {
    expect(en.percent({ earned: 7999, possible: 10_000 })).toBe('79%');
    expect(en.percent({ earned: 144, possible: 160 })).toBe('90%');
    expect(en.percent({ earned: 29, possible: 100 })).toBe('29%');
    expect(en.percent({ earned: 0, possible: 0 })).toBe('–');
  });

  test('rounds shares, which pass nobody, and calls all but one never all, and one never none', () => {
    const shares = [
      [4, 6],
      [5, 6],
      [1, 3],
      [199, 200],
      [1, 500],
      [0, 5],
      [5, 5],
      [0, 0],
    ] as const;
    const said = shares.map(([count, all]) => en.share({ count, all }));
    expect(said).toEqual(['67%', '83%', '33%', '99%', '1%', '0%', '100%', '–']);
  });

  test('groups the digits of long numbers in sentences, too', () => {
    const t = translator('en');
    expect(t(m.results_found, { count: 10_046 })).toBe('10,046 results');
    expect(t(m.results_found, { count: 1 })).toBe('1 result');
    expect(translator('zh-CN')(m.results_found, { count: 10_046 })).toBe('10,046 条');
  });
  test('are grouped, and lists joined, as the language does', () => {
    expect(en.number(10_000)).toBe('10,000');
    expect(zh.list(['李娜', '孙浩', '陈波'])).toBe('李娜、孙浩和陈波');
    expect(en.list(['Li', 'Sun', 'Chen'])).toMatch(/^Li, Sun,? and Chen$/);
  });
});
