import type { Day } from '../people/person.ts';
import type { Step } from './reminder.ts';

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
  /** The day on which HR added a step; steps without one hold for every task. See {@link setOn}. */
  readonly since?: Readonly<Partial<Record<Step, Day>>>;
}

export const DEFAULT_REMINDER_RULES: ReminderRules = {
  before: [7, 1, 0],
  late: [1, 4, 7, 14, 30],
  window: { from: '09:00', until: '18:00' },
  weekdays: [1, 2, 3, 4, 5],
  daysOff: [],
};

/**
 * Rules as they are kept when HR sets them on a day in place of others. A step that is new holds where its day comes on
 * or after that day: 14 days before, set today, is not told of what is due in 9. Steps that stay hold as long as before,
 * so that what was missed on a day off still goes out.
 */
export function setOn(today: Day, rules: ReminderRules, before: ReminderRules): ReminderRules {
  const had = new Set(stepsIn(before));
  const since = stepsIn(rules).flatMap((step) => {
    const day = had.has(step) ? before.since?.[step] : today;
    return day ? [[step, day] as const] : [];
  });
  const { since: _, ...own } = rules;
  return since.length > 0 ? { ...own, since: Object.fromEntries(since) } : own;
}

function stepsIn({ before, late }: ReminderRules): Step[] {
  return [...before.map((days): Step => `before-${days}`), ...late.map((days): Step => `late-${days}`)];
}
