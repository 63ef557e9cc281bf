import { fateOf } from '../../domain/reminder/kept.ts';
import type { PersonCopy } from '../../usecases/rights/person-copy.ts';
import type { AuditWords } from '../audit.ts';
import * as m from '../paraglide/messages.js';
import { pickName, stepName } from '../reminder/names.ts';
import type { CopySection } from './section.ts';

/** What the person and their supervisor were reminded of. */
export function remindersSection({ t, format }: AuditWords, { reminders, madeAt }: PersonCopy): CopySection {
  return {
    title: t(m.hr_reminders),
    note: reminders.length === 0 ? t(m.copy_nothing) : undefined,
    items: reminders.map(({ course, due, step, state, at, to }) => ({
      title: course,
      facts: [
        [t(m.due), format.day(due)],
        [t(m.reminders_step), stepName(t, step)],
        [t(m.reminders_to), to === 'self' ? t(m.copy_reminder_self) : t(m.supervisor)],
        [t(m.reminders_fate), pickName(t, fateOf({ state }, madeAt))],
        [t(m.reminders_at), format.stamp(at)],
      ],
    })),
  };
}
