import type { Day } from '../people/person.ts';

/** A time of day, `09:00`. */
export type Clock = `${number}:${number}`;

/** When people are reminded. */
export interface ReminderRules {
  /** Days before the due day on which the person is told, 0 for the day itself; most first. */
  readonly before: readonly number[];
  /** Days after it on which person and supervisor are told; fewest first. */
  readonly late: readonly number[];
  /** Nothing goes out before `from`, nor at `until` or later; in the organisation's time zone. */
  readonly window: { readonly from: Clock; readonly until: Clock };
  /** Days of the week on which something may go out: 1 Monday to 7 Sunday. */
  readonly weekdays: readonly number[];
  /** Days on which nothing goes out all the same. */
  readonly daysOff: readonly Day[];
}

export const DEFAULT_REMINDER_RULES: ReminderRules = {
  before: [7, 1, 0],
  late: [1, 4, 7, 14, 30],
  window: { from: '09:00', until: '18:00' },
  weekdays: [1, 2, 3, 4, 5],
  daysOff: [],
};
