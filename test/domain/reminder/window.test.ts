import fc from 'fast-check';
import { expect, test } from 'vitest';
import { DEFAULT_REMINDER_RULES as RULES } from '../../../src/domain/reminder/rules.ts';
import { mayGoOut, nextOpening } from '../../../src/domain/reminder/window.ts';
import { dayIn, minuteIn } from '../../../src/domain/time.ts';

const SHANGHAI = 'Asia/Shanghai';
const holiday = { ...RULES, daysOff: ['2026-10-01', '2026-10-02'] } as const;

test.each<[string, boolean, string]>([
  ['2026-03-09T00:59:59Z', false, 'a second before nine on a Monday'],
  ['2026-03-09T01:00:00Z', true, 'nine'],
  ['2026-03-09T09:59:59Z', true, 'a second before six in the evening'],
  ['2026-03-09T10:00:00Z', false, 'six'],
  ['2026-03-08T18:00:00Z', false, 'at night'],
  ['2026-03-08T04:00:00Z', false, 'noon on a Sunday'],
  ['2026-10-01T04:00:00Z', false, 'noon on a day off'],
  ['2026-10-05T04:00:00Z', true, 'noon on the Monday after'],
])('at %s it may go out: %s (%s)', (at, may) => {
  expect(mayGoOut(new Date(at), holiday, SHANGHAI)).toBe(may);
});

test.each([
  ['in the night', '2026-03-09T18:00:00Z', '2026-03-10T01:00:00.000Z'],
  ['on a Friday evening', '2026-03-13T10:00:00Z', '2026-03-16T01:00:00.000Z'],
  ['before days off and a weekend', '2026-09-30T10:00:00Z', '2026-10-05T01:00:00.000Z'],
  ['while it is open', '2026-03-09T05:30:00Z', '2026-03-09T05:30:00.000Z'],
])('%s the next opening is that of the next day that is open', (_, from, next) => {
  expect(nextOpening(new Date(from), holiday, SHANGHAI)?.toISOString()).toBe(next);
});

test('where no day is open there is none', () => {
  expect(nextOpening(new Date('2026-03-09T05:30:00Z'), { ...RULES, weekdays: [] }, SHANGHAI)).toBeUndefined();
});

const ZONES = ['Europe/Berlin', 'America/New_York', 'Australia/Lord_Howe', 'Asia/Kathmandu', 'UTC', SHANGHAI];
const rules = fc.record({
  from: fc.integer({ min: 0, max: 22 }),
  hours: fc.integer({ min: 1, max: 10 }),
  weekdays: fc.uniqueArray(fc.integer({ min: 1, max: 7 }), { minLength: 1 }),
});

test('never outside the window, in whatever time zone, and the next opening is the first moment that is in it', () => {
  const time = (minute: number) => `${String(Math.floor(minute / 60)).padStart(2, '0')}:00` as const;
  fc.assert(
    fc.property(
      fc.constantFrom(...ZONES),
      rules,
      fc.date({ min: new Date('2026-01-01'), max: new Date('2027-01-01'), noInvalidDate: true }),
      (zone, { from, hours, weekdays }, at) => {
        const until = Math.min(24, from + hours) * 60;
        const own = {
          ...RULES,
          weekdays,
          window: { from: time(from * 60) as `${number}:${number}`, until: time(until) as `${number}:${number}` },
        };
        if (mayGoOut(at, own, zone)) {
          const minute = minuteIn(zone, at);
          expect(minute >= from * 60 && minute < until).toBe(true);
          expect(weekdays).toContain(new Date(dayIn(zone, at)).getUTCDay() || 7);
        }
        const next = nextOpening(at, own, zone) as Date;
        expect(mayGoOut(next, own, zone)).toBe(true);
        expect(next >= at).toBe(true);
        if (next > at)
          expect(mayGoOut(new Date(next.getTime() - 60_000), own, zone)).toBe(from === 0 && until === 1440);
      },
    ),
  );
});

test.each([
  ['when clocks go forward', '2026-03-29', '2026-03-29T07:00:00.000Z'],
  ['when clocks go back', '2026-10-25', '2026-10-25T08:00:00.000Z'],
])('the window opens once at nine on the day %s', (_, day, opening) => {
  const every = { ...RULES, weekdays: [1, 2, 3, 4, 5, 6, 7] };
  const midnight = new Date(`${day}T00:00:00Z`);
  expect(nextOpening(midnight, every, 'Europe/Berlin')?.toISOString()).toBe(opening);
  const minutes = Array.from({ length: 26 * 60 }, (_, n) => new Date(midnight.getTime() - 3_600_000 + n * 60_000));
  const open = minutes.filter((at) => dayIn('Europe/Berlin', at) === day && mayGoOut(at, every, 'Europe/Berlin'));
  expect(open).toHaveLength(9 * 60);
});
