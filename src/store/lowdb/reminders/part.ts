import type { PersonId } from '../../../domain/id.ts';
import { fateOf, isRetried, type KeptReminder } from '../../../domain/reminder/kept.ts';
import type { Reminder } from '../../../domain/reminder/reminder.ts';
import { asked, claimed, MAILED, settled, TOLD, toldLate } from '../../decisions/reminding.ts';
import type { Reminding } from '../../reminding.ts';
import { frozenCopy } from '../../values/frozen.ts';
import type { Changes } from '../changes.ts';
import type { Reminders } from './reminders.ts';

/** Whoever changes reminders waits for it. */
export const TURN = 'reminders' as PersonId;

/** @param isGone who is unknown or erased */
export function remindersPart(reminders: Reminders, changes: Changes, isGone: (id: PersonId) => boolean): Reminding {
  return {
    async openReminders(wanted, limit) {
      const open = wanted.flatMap((reminder) => {
        const kept = reminders.get(reminder);
        return kept && !isRetried(kept) ? [] : [{ reminder, ...(kept && { kept }) }];
      });
      return { rows: open.slice(0, limit), count: open.length };
    },

    claimReminders(wanted, lease) {
      const [given, { at, until }] = [frozenCopy(wanted), frozenCopy(lease)];
      return changes.inTurn(TURN, async () => {
        const here = given.filter(({ to, about }) => !isGone(to) && !isGone(about));
        const taken = here.flatMap((one) => claimed(reminders.get(one), one, { at, until }) ?? []);
        await reminders.keep(taken);
        return frozenCopy(taken);
      });
    },

    settleReminders(all, when) {
      const [given, at] = [frozenCopy(all), frozenCopy(when)];
      return changes.inTurn(TURN, async () => {
        const kept: KeptReminder[] = [];
        const untold: Reminder[] = [];
        for (const one of given) {
          const now = settled(reminders.get(one.claim), one, at);
          if (now === 'untold') untold.push(one.claim);
          else if (now) kept.push(now);
        }
        await reminders.keep(kept);
        await reminders.drop(untold);
      });
    },

    askReminder(reminder, when, entry) {
      const [given, at] = [frozenCopy(reminder), frozenCopy(when)];
      return changes.audited([TURN], entry, async () => {
        const { answer, write } = asked(reminders.get(given), at);
        if (!write) return { answer };
        await reminders.keep([write]);
        return { answer, write: [] };
      });
    },

    async lateTold() {
      const done = new Map<string, string>();
      const late: KeptReminder[] = [];
      for (const one of reminders.all()) {
        if (toldLate(one)) late.push(one);
        const isTold = one.step === 'done' && TOLD.includes(one.state);
        if (isTold && one.due > (done.get(taskOf(one)) ?? '')) done.set(taskOf(one), one.due);
      }
      const isUntold = (one: Reminder) => one.due > (done.get(taskOf(one)) ?? '');
      return late.filter((one) => isUntold(one) || isUntold({ ...one, to: one.about }));
    },

    async mailedSince(since) {
      const mailed = reminders.all().filter(({ state, at }) => MAILED.includes(state) && at >= since);
      return new Set(mailed.map(({ to }) => to));
    },

    async remindersAbout(people) {
      const all = [...new Set(people)].flatMap((person) => reminders.about(person));
      return all.toSorted((a, b) => a.at.getTime() - b.at.getTime());
    },

    async reminders({ people, fates, now, from, limit }) {
      const whose = people && new Set(people);
      const rows = reminders
        .all()
        .filter(
          (one) =>
            (!whose || whose.has(one.to) || whose.has(one.about)) && (!fates || fates.includes(fateOf(one, now))),
        )
        .toReversed();
      return { rows: rows.slice(from, from + limit), count: rows.length };
    },
  };
}

function taskOf({ to, about, course }: Reminder): string {
  return `${to} ${about} ${course}`;
}
