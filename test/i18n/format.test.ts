import { describe, expect, test } from 'vitest';
import { formatFor } from '../../src/i18n/format.ts';

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
  test('a share is rounded down, so that 79.99 % never reads as 80 %', () => {
    expect(en.percent({ earned: 7999, possible: 10_000 })).toBe('79%');
    expect(en.percent({ earned: 144, possible: 160 })).toBe('90%');
    expect(en.percent({ earned: 29, possible: 100 })).toBe('29%');
    expect(en.percent({ earned: 0, possible: 0 })).toBe('–');
  });
  test('are grouped, and lists joined, as the language does', () => {
    expect(en.number(10_000)).toBe('10,000');
    expect(zh.list(['李娜', '孙浩', '陈波'])).toBe('李娜、孙浩和陈波');
    expect(en.list(['Li', 'Sun', 'Chen'])).toMatch(/^Li, Sun,? and Chen$/);
  });
});
