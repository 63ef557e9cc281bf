import type { KeptReminder } from '../../../domain/reminder/kept.ts';
import type { Reminder } from '../../../domain/reminder/reminder.ts';
import { reminderSchema } from '../../documents/reminder.ts';
import { frozen } from '../../values/frozen.ts';
import { present } from '../record/json.ts';

export type ReminderRow = { readonly reminder: string };

/** Reads a row of `reminder r` as {@link ReminderRow}. */
export const REMINDER_JSON = `json_build_object('to', r."to", 'about', r.about, 'course', r.course, 'due', r.due,
  'step', r.step, 'state', r.state, 'at', r.at, 'tries', r.tries, 'until', r.until, 'fault', r.fault)::text as reminder`;

/** What a JSON parameter of {@link keysOf} is a table of. */
export const KEYS = '(about text, course text, due text, step text, "to" text)';

/** What a JSON parameter of {@link placedKeysOf} is a table of. */
export const PLACED_KEYS = '(place integer, about text, course text, due text, step text, "to" text)';

export const SAME_KEY = `r.about = k.about and r.course = k.course and r.due = k.due and r.step = k.step and r."to" = k."to"`;

/** In one order, so that processes that take several wait for each other in one direction. */
export function keysOf(reminders: readonly Reminder[]): string {
  const keys = reminders.map(({ about, course, due, step, to }) => JSON.stringify({ about, course, due, step, to }));
  return `[${keys.toSorted().join()}]`;
}

/** With the place that each has in the list. */
export function placedKeysOf(reminders: readonly Reminder[]): string {
  return JSON.stringify(
    reminders.map(({ about, course, due, step, to }, place) => ({ place, about, course, due, step, to })),
  );
}

export function reminderIn({ reminder }: ReminderRow): KeptReminder {
  return frozen(reminderSchema.parse(present(JSON.parse(reminder))));
}

/** A row to be added as it is. */
export function rowOf({ until, fault, ...rest }: KeptReminder): object {
  return { ...rest, until: until ?? null, fault: fault ?? null };
}
