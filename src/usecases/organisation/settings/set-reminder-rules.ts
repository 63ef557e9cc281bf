import { reminderRulesOf } from '../../../domain/organisation.ts';
import type { Person } from '../../../domain/people/person.ts';
import { DEFAULT_REMINDER_RULES, type ReminderRules, setOn } from '../../../domain/reminder/rules.ts';
import {
  type ReminderForm,
  type ReminderRead,
  readReminderForm,
  reminderForm,
} from '../../../domain/reminder/rules-form.ts';
import { dayIn } from '../../../domain/time.ts';
import { NOT_ALLOWED, type NotAllowed } from '../../access.ts';
import type { Needs } from '../../needs.ts';
import { type MovedOn, type Part, setPart } from './part.ts';

/** When people are reminded. */
export const REMINDER_RULES: Part<ReminderRules> = {
  act: 'reminder-rules-set',
  of: reminderRulesOf,
  told: (rules) => {
    const { before, late, from, until, weekdays, daysOff } = reminderForm(rules);
    return {
      ...{ reminderBefore: before, reminderLate: late, reminderHours: `${from}–${until}` },
      ...{ reminderWeekdays: weekdays.join(', '), reminderDaysOff: daysOff },
    };
  },
  with: (rules) => ({ reminders: rules }),
};

/**
 * Sets when people are reminded; steps that are new hold from today on.
 * @param form what was typed; the default is in force again when it is left out
 */
export async function setReminderRules(
  needs: Needs,
  who: Person,
  { seen, form }: { readonly seen: string; readonly form?: ReminderForm },
): Promise<{ readonly ok: true } | NotAllowed | MovedOn | Extract<ReminderRead, { ok: false }>> {
  if (!who.hr) return NOT_ALLOWED;
  const read = form ? readReminderForm(form) : { ok: true as const, rules: DEFAULT_REMINDER_RULES };
  if (!read.ok) return read;
  const part: Part<ReminderRules> = {
    ...REMINDER_RULES,
    with: (rules, now) => ({ reminders: setOn(dayIn(now.timeZone, needs.now()), rules, reminderRulesOf(now)) }),
  };
  return setPart(needs, who, part, { seen, value: read.rules });
}
