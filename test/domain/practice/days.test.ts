import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Day } from '../../../src/domain/people/person.ts';
import { DAYS_KEPT, withDay } from '../../../src/domain/practice/card.ts';
import { daysWithin, lastWeeks, streakOf } from '../../../src/domain/practice/days.ts';
import { dayIn, daysAfter, daysBetween } from '../../../src/domain/time.ts';

const TODAY: Day = '2026-03-09';

/** Days from a row that ends today: `x` practised, `-` not. */
function row(marks: string, today: Day = TODAY): Day[] {
  return [...marks].flatMap((mark, at) => (mark === 'x' ? [daysAfter(today, at + 1 - marks.length)] : []));
}

const anyRow = fc.array(fc.boolean(), { maxLength: 40 }).map((marks) => marks.map((x) => (x ? 'x' : '-')).join(''));

describe('a streak', () => {
  test.each([
    { marks: '', streak: 0, because: 'nothing was practised' },
    { marks: 'x', streak: 1, because: 'today was' },
    { marks: 'xxx-', streak: 3, because: 'today is not over' },
    { marks: 'xxx--', streak: 3, because: 'one day off is forgiven while today is not over' },
    { marks: 'xxx---', streak: 0, because: 'two days off in a row are not' },
    { marks: 'xxx-x', streak: 4, because: 'one day off is forgiven, and is no day of practice' },
    { marks: 'xx--xx', streak: 2, because: 'two days off end it' },
    { marks: 'xx-xxxxx-x', streak: 6, because: 'of the seven days from a day off, none other is forgiven' },
    { marks: 'xx-xxxxxx-x', streak: 9, because: 'a day off every seven days is forgiven each time' },
    { marks: 'xxxxxxx-xxxxxx-xxxxxx', streak: 19, because: 'three weeks with a Sunday off each' },
  ])('$marks is $streak: $because', ({ marks, streak }) => {
    expect(streakOf(row(marks), TODAY)).toBe(streak);
  });

  test.each<Day>(['2026-03-01', '2026-01-02', '2028-03-01', '2026-11-02'])(
    'goes over the end of a month, to %s',
    (day) => {
      expect(streakOf(row('xxx-xxx', day), day)).toBe(6);
    },
  );

  test('knows nothing of days ahead, when a clock was set back', () => {
    expect(streakOf([...row('xx'), '2026-03-11'], TODAY)).toBe(2);
  });

  test('counts days as the organisation’s calendar has them', () => {
    const evenings = ['2026-03-08T15:30:00Z', '2026-03-08T16:30:00Z'].map((at) => new Date(at));
    const daysIn = (timeZone: string) =>
      evenings.reduce<readonly Day[]>((days, at) => withDay(days, dayIn(timeZone, at)), []);
    expect(streakOf(daysIn('Asia/Shanghai'), '2026-03-09')).toBe(2);
    expect(streakOf(daysIn('Europe/Berlin'), '2026-03-08')).toBe(1);
  });

  test('is the longest run up to today without two days off among seven', () => {
    fc.assert(
      fc.property(anyRow, (marks) => {
        const days = row(marks);
        const isRun = (from: Day) => {
          const length = daysBetween(from, TODAY) + 1;
          const off = Array.from({ length }, (_, at) => daysAfter(from, at)).filter(
            (day) => day !== TODAY && !days.includes(day),
          );
          return off.every((day, at) => at === 0 || daysBetween(off[at - 1] as Day, day) >= 7);
        };
        const begin = days.find(isRun);
        const longest = begin ? days.filter((day) => day >= begin).length : 0;
        expect(streakOf(days, TODAY)).toBe(longest);
      }),
    );
  });

  test('never gets shorter by practising', () => {
    fc.assert(
      fc.property(anyRow, (marks) => {
        const days = row(marks);
        expect(streakOf(withDay(days, TODAY), TODAY)).toBeGreaterThanOrEqual(streakOf(days, TODAY));
      }),
    );
  });
});

describe('days of practice', () => {
  test('are kept in order, each once, the latest 400', () => {
    expect(withDay(['2026-03-08'], '2026-03-08')).toEqual(['2026-03-08']);
    expect(withDay(['2026-03-08'], '2026-03-01')).toEqual(['2026-03-01', '2026-03-08']);
    const many = Array.from({ length: DAYS_KEPT }, (_, at) => daysAfter('2025-01-01', at));
    expect(withDay(many, '2026-03-09')).toHaveLength(DAYS_KEPT);
    expect(withDay(many, '2026-03-09').at(-1)).toBe('2026-03-09');
  });

  test('are counted within a span that ends today', () => {
    const days: Day[] = ['2026-02-07', '2026-02-08', '2026-03-09', '2026-03-10'];
    expect(daysWithin(days, TODAY, 30)).toBe(2);
  });

  test('stand in weeks from Monday to Sunday, the last of which has today in it', () => {
    const weeks = lastWeeks(['2026-03-01', '2026-03-04'], '2026-03-05', 2);
    expect(weeks.map((week) => week[0]?.day)).toEqual(['2026-02-23', '2026-03-02']);
    expect(weeks.flat().flatMap(({ day, practised }) => (practised ? [day] : []))).toEqual([
      '2026-03-01',
      '2026-03-04',
    ]);
    expect(weeks.flat().filter(({ ahead }) => ahead)).toHaveLength(3);
  });
});
