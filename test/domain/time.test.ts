import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Day } from '../../src/domain/people/person.ts';
import { dayIn, daysAfter, daysBetween, monthsAfter, startOf } from '../../src/domain/time.ts';

const at = (iso: string) => new Date(iso);

describe('the calendar day of a moment', () => {
  test.each([
    {
      moment: '2026-03-09T15:59:59Z',
      zone: 'Asia/Shanghai',
      day: '2026-03-09',
      because: 'the last second of a day in Shanghai',
    },
    {
      moment: '2026-03-09T16:00:00Z',
      zone: 'Asia/Shanghai',
      day: '2026-03-10',
      because: 'the first second of the next',
    },
    { moment: '2026-03-09T16:00:00Z', zone: 'UTC', day: '2026-03-09', because: 'the same moment elsewhere' },
    {
      moment: '2026-01-01T04:59:59Z',
      zone: 'America/New_York',
      day: '2025-12-31',
      because: 'the old year, in winter time',
    },
    {
      moment: '2026-07-01T03:59:59Z',
      zone: 'America/New_York',
      day: '2026-06-30',
      because: 'the old month, in summer time',
    },
    {
      moment: '2026-07-01T04:00:00Z',
      zone: 'America/New_York',
      day: '2026-07-01',
      because: 'one hour earlier than in winter',
    },
    {
      moment: '2026-03-29T00:30:00Z',
      zone: 'Europe/Berlin',
      day: '2026-03-29',
      because: 'the night the clocks go forward',
    },
    { moment: '2024-02-29T12:00:00Z', zone: 'Asia/Shanghai', day: '2024-02-29', because: 'a leap day' },
  ])('$because', ({ moment, zone, day }) => {
    expect(dayIn(zone, at(moment))).toBe(day);
  });

  test('of a time zone that does not exist is an error', () => {
    expect(() => dayIn('Asia/Atlantis', at('2026-03-09T00:00:00Z'))).toThrow(RangeError);
  });
});

describe('counting days', () => {
  test.each<[Day, number, Day]>([
    ['2026-01-31', 1, '2026-02-01'],
    ['2026-02-28', 1, '2026-03-01'],
    ['2028-02-28', 1, '2028-02-29'],
    ['2026-12-31', 1, '2027-01-01'],
    ['2026-03-01', -1, '2026-02-28'],
    ['2026-03-08', 14, '2026-03-22'],
    ['2026-10-20', 14, '2026-11-03'],
  ])('%s and %i days is %s', (day, days, later) => {
    expect(daysAfter(day, days)).toBe(later);
    expect(daysBetween(day, later)).toBe(days);
  });

  test('there and back is the same day, and no day is lost or doubled', () => {
    const anyDay = fc
      .date({ min: at('1970-01-01'), max: at('2100-01-01'), noInvalidDate: true })
      .map((date) => dayIn('UTC', date));
    fc.assert(
      fc.property(anyDay, fc.integer({ min: -4000, max: 4000 }), (day, days) => {
        expect(daysBetween(day, daysAfter(day, days))).toBe(days);
        expect(daysAfter(daysAfter(day, days), -days)).toBe(day);
        expect(daysAfter(day, 1) > day).toBe(true);
      }),
    );
  });
});

describe('counting months', () => {
  test.each([
    ['2026-03-09T01:02:03.456Z', 12, '2027-03-09T01:02:03.456Z'],
    ['2026-01-31T10:00:00Z', 1, '2026-02-28T10:00:00Z'],
    ['2028-01-31T10:00:00Z', 1, '2028-02-29T10:00:00Z'],
    ['2028-02-29T10:00:00Z', 12, '2029-02-28T10:00:00Z'],
    ['2026-11-30T10:00:00Z', 3, '2027-02-28T10:00:00Z'],
    ['2026-12-31T23:59:59Z', 1, '2027-01-31T23:59:59Z'],
    ['2026-03-31T10:00:00Z', -1, '2026-02-28T10:00:00Z'],
    ['2026-03-09T10:00:00Z', -12, '2025-03-09T10:00:00Z'],
    ['2026-03-09T10:00:00Z', 0, '2026-03-09T10:00:00Z'],
  ])('%s and %i months is %s', (from, months, to) => {
    expect(monthsAfter(at(from), months)).toEqual(at(to));
  });

  test('never skips a month, and leaves the moment it was given as it was', () => {
    fc.assert(
      fc.property(
        fc.date({ min: at('1970-01-01'), max: at('2100-01-01'), noInvalidDate: true }),
        fc.integer({ min: -60, max: 60 }),
        (from, months) => {
          const before = from.getTime();
          const to = monthsAfter(from, months);
          const count = (date: Date) => date.getUTCFullYear() * 12 + date.getUTCMonth();
          expect(count(to) - count(from)).toBe(months);
          expect(to.getUTCDate()).toBeLessThanOrEqual(from.getUTCDate());
          expect(from.getTime()).toBe(before);
        },
      ),
    );
  });
});

describe('the first moment of a day', () => {
  test.each([
    { zone: 'Asia/Shanghai', day: '2026-03-09', start: '2026-03-08T16:00:00Z' },
    { zone: 'UTC', day: '2026-03-09', start: '2026-03-09T00:00:00Z' },
    { zone: 'Pacific/Kiritimati', day: '2026-01-01', start: '2025-12-31T10:00:00Z' },
    { zone: 'Pacific/Niue', day: '2026-01-01', start: '2026-01-01T11:00:00Z' },
    { zone: 'Asia/Kathmandu', day: '2026-01-01', start: '2025-12-31T18:15:00Z' },
    // Clocks went from 24:00 straight to 01:00 there.
    { zone: 'Africa/Cairo', day: '2024-04-26', start: '2024-04-25T22:00:00Z' },
  ] as const)('$day in $zone', ({ zone, day, start }) => {
    expect(startOf(zone, day)).toEqual(at(start));
  });

  test('is the first that is of that day, everywhere and always', () => {
    const zones = fc.constantFrom(
      'Asia/Shanghai',
      'America/New_York',
      'Australia/Lord_Howe',
      'Europe/London',
      'America/St_Johns',
    );
    const moments = fc.date({ min: at('2020-01-01T00:00:00Z'), max: at('2030-01-01T00:00:00Z'), noInvalidDate: true });
    fc.assert(
      fc.property(zones, moments, (zone, moment) => {
        const day = dayIn(zone, moment);
        const start = startOf(zone, day);
        expect(dayIn(zone, start)).toBe(day);
        expect(dayIn(zone, new Date(start.getTime() - 1)) < day).toBe(true);
      }),
    );
  });
});
