import type { Person } from '../../domain/people/person.ts';
import { keyOf, type Reminder } from '../../domain/reminder/reminder.ts';
import { dayIn } from '../../domain/time.ts';
import { entryBy, NOT_ALLOWED, type NotAllowed } from '../access.ts';
import { type Needs, organisationOf } from '../needs.ts';
import { trueToday } from './true-today.ts';

/** It went out meanwhile, is not true any more, or was never taken up. */
const OUTDATED = { ok: false, reason: 'reminder-outdated' } as const;

export type Asked = { readonly ok: true } | NotAllowed | typeof OUTDATED;

/** HR has a reminder sent again that did not go out, or not surely, as long as it is still true; it goes out with the next ones. */
export async function askReminder(needs: Needs, who: Person, reminder: Reminder): Promise<Asked> {
  if (!who.hr) return NOT_ALLOWED;
  const { store, now } = needs;
  const organisation = await organisationOf(needs);
  const { reminders, people } = await trueToday(needs, organisation, dayIn(organisation.timeZone, now()));
  const isTrue = reminders.some((one) => keyOf(one) === keyOf(reminder));
  if (!isTrue) return OUTDATED;
  const { course, about, step } = reminder;
  const after = { course, reminderAbout: [about], reminderStep: step };
  const to = { to: reminder.to, toName: people.get(reminder.to)?.name };
  const answer = await store.askReminder(reminder, now(), entryBy(needs, who, { act: 'reminder-asked', ...to, after }));
  return answer === 'asked' ? { ok: true } : OUTDATED;
}
