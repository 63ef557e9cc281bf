import type { Day } from '../people/person.ts';
import { daysAfter, daysBetween } from '../time.ts';

/** Among so many days in a row, a streak forgives one day off. */
const FORGIVING_SPAN = 7;

/**
 * Days practised in the streak that reaches today: the longest run of days up to today in which no seven days in a row
 * hold two days off. Today is no day off before it is over.
 *
 * @param days days of practice, oldest first
 */
export function streakOf(days: readonly Day[], today: Day): number {
  const past = days.filter((day) => day <= today).toReversed();
  let offDay: Day | undefined;
  let expected = today;
  for (const [count, day] of past.entries()) {
    for (; day < expected; expected = daysAfter(expected, -1)) {
      if (expected === today) continue;
      if (offDay && daysBetween(expected, offDay) < FORGIVING_SPAN) return count;
      offDay = expected;
    }
    expected = daysAfter(day, -1);
  }
  return past.length;
}

/** Days of practice among the last `span` up to today. */
export function daysWithin(days: readonly Day[], today: Day, span: number): number {
  return days.filter((day) => day <= today && daysBetween(day, today) < span).length;
}

/** One square of the calendar. */
export interface Square {
  readonly day: Day;
  readonly practised: boolean;
  /** Not yet come. */
  readonly ahead: boolean;
}

/** The last `count` weeks, Monday first, up to that of today. */
export function lastWeeks(days: readonly Day[], today: Day, count: number): readonly (readonly Square[])[] {
  const practised = new Set(days);
  const monday = daysAfter(today, -((new Date(today).getUTCDay() + 6) % 7));
  return Array.from({ length: count }, (_, week) =>
    Array.from({ length: 7 }, (_, weekday) => {
      const day = daysAfter(monday, 7 * (week + 1 - count) + weekday);
      return { day, practised: practised.has(day), ahead: day > today };
    }),
  );
}
