import { describe, expect, test } from 'vitest';
import type { Day } from '../../../src/domain/people/person.ts';
import { type AheadTask, forecast, type Timing } from '../../../src/domain/reminder/forecast.ts';
import { DEFAULT_REMINDER_RULES, type ReminderRules } from '../../../src/domain/reminder/rules.ts';

/** A Monday morning before the window opens. */
const NOW = new Date('2026-03-09T00:30:00Z');

function timing(rules: Partial<ReminderRules> = {}, timeZone = 'Asia/Shanghai'): Timing {
  return { rules: { ...DEFAULT_REMINDER_RULES, ...rules }, timeZone };
}

/** So many people who are due on a day, and who alone are told. */
function due(before: Day, people = 1, after: Day = before): AheadTask {
  return { before, after, readers: () => people };
}

function between(tasks: readonly AheadTask[], then: Timing, now = timing()) {
  return forecast(tasks, now, then, NOW);
}

describe('what another timing would change', () => {
  test('is nothing where the timing is the same', () => {
    expect(between([due('2026-03-16')], timing())).toEqual({ moved: [], otherHour: 0 });
  });

  test('is the next day that is no day off, for what was planned for one', () => {
    const then = timing({ daysOff: ['2026-03-16'] });
    expect(between([due('2026-03-16', 12), due('2026-03-23', 3)], then).moved).toEqual([
      // On Tuesday the due day itself is over, so that is not told any more.
      { from: '2026-03-16', count: 12 },
      // A week before the due day is told late.
      { from: '2026-03-16', to: '2026-03-17', count: 3 },
    ]);
  });

  test('is the first step of somebody who is late a day later when that is off', () => {
    const then = timing({ daysOff: ['2026-03-10'] });
    expect(between([due('2026-03-09', 2)], then).moved).toEqual([{ from: '2026-03-10', to: '2026-03-11', count: 2 }]);
  });

  test('is one reminder less where a step is taken away, and one more where one is added', () => {
    const then = timing({ before: [3, 0] });
    expect(between([due('2026-03-20', 5)], then).moved).toEqual([
      { from: '2026-03-13', count: 5 },
      { to: '2026-03-17', count: 5 },
      { from: '2026-03-19', count: 5 },
    ]);
  });

  test('is Saturday for what waited for Monday, and one more for what was over by then', () => {
    const then = timing({ weekdays: [1, 2, 3, 4, 5, 6], late: [] });
    const now = timing({ late: [] });
    expect(between([due('2026-03-21')], then, now).moved).toEqual([
      { from: '2026-03-16', to: '2026-03-14', count: 1 },
      // Due on Saturday: on Monday that would not be true any more.
      { to: '2026-03-21', count: 1 },
    ]);
  });

  test('is the hour alone where the day stays', () => {
    const later = timing({ window: { from: '10:00', until: '18:00' } });
    expect(between([due('2026-03-13')], later).moved).toEqual([]);
    // On Monday the week before is told late; then the day before and the day itself, and four days after.
    expect(between([due('2026-03-13', 1)], later).otherHour).toBe(8);
  });

  test('follows a due day that another time zone moves', () => {
    const then = timing({}, 'America/New_York');
    const { moved } = between([due('2026-03-20', 1, '2026-03-19')], then);
    expect(moved[0]).toEqual({ from: '2026-03-13', to: '2026-03-12', count: 1 });
  });

  test('leaves out what is further ahead than two months, but for what is put off from before', () => {
    expect(between([due('2026-07-01')], timing({ before: [] })).moved).toEqual([]);
    const last = '2026-05-08';
    expect(between([due(last)], timing({ late: [], daysOff: [last] })).moved.at(-1)).toEqual({ from: last, count: 1 });
  });

  test('does not count whom nobody has to tell any more', () => {
    expect(between([due('2026-03-20', 0)], timing({ before: [] })).moved).toEqual([]);
  });
});
