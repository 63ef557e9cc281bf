import * as m from '../../../i18n/paraglide/messages.js';
import { faultName, pickName, stepName } from '../../../i18n/reminder/names.ts';
import { type ColumnOf, day, number, sheetOf, text } from '../../../server/export/sheet.ts';
import { ALL_ROWS } from '../../../usecases/out/note-taken.ts';
import { listPlanned, plannedFilterFrom } from '../../../usecases/reminder/list-planned.ts';
import {
  type KeptRow,
  listReminders,
  type ReminderRow,
  reminderFilterFrom,
} from '../../../usecases/reminder/list-reminders.ts';
import { type Asked, moments, noted, whoIn } from '../sheets/asked.ts';

/** What was taken up, and what became of it and why: letters that did not go out as well. */
export async function remindersFile(asked: Asked) {
  const { locals, query } = asked;
  const { server, t } = locals;
  const filter = reminderFilterFrom(query);
  const listed = await listReminders(server, whoIn(asked), { ...filter, size: ALL_ROWS });
  if (!listed.ok) return undefined;
  const columns: ColumnOf<KeptRow>[] = [
    ...reminderColumns<KeptRow>(locals),
    moments(locals, t(m.reminders_at), ({ kept }) => kept.at),
    text(t(m.reminders_fate), ({ fate }) => pickName(t, fate)),
    text(t(m.sheet_fault), ({ kept }) => kept.fault && faultName(t, kept.fault)),
    number(t(m.sheet_tries), ({ kept }) => kept.tries),
  ];
  return noted(asked, { list: 'reminders', filter }, sheetOf(t(m.hr_reminders), columns, listed.rows));
}

/** What goes out next, to whom and about whom. */
export async function plannedFile(asked: Asked) {
  const { locals, query } = asked;
  const { server, t } = locals;
  const filter = plannedFilterFrom(query);
  const listed = await listPlanned(server, whoIn(asked), { ...filter, size: ALL_ROWS });
  if (!listed.ok) return undefined;
  const { at, rows } = listed;
  const columns: ColumnOf<ReminderRow>[] = [
    ...reminderColumns<ReminderRow>(locals),
    moments(locals, t(m.reminders_at), () => at),
  ];
  return noted(asked, { list: 'planned-reminders', filter }, sheetOf(t(m.reminders_next_table), columns, rows));
}

function reminderColumns<Row extends ReminderRow>({ t, say }: App.Locals): ColumnOf<Row>[] {
  const nameOf = (person: ReminderRow['to']) => person?.name ?? t(m.erased_person);
  return [
    text(t(m.sheet_to_number), ({ to }) => to?.number),
    text(t(m.reminders_to), ({ to }) => nameOf(to)),
    text(t(m.sheet_about_number), ({ about }) => about?.number),
    text(t(m.reminders_about), ({ about }) => nameOf(about)),
    text(t(m.department), ({ about }) => about?.department),
    text(t(m.course), ({ course, reminder }) => (course ? say(course.title) : reminder.course)),
    day(t(m.due), ({ reminder }) => reminder.due),
    text(t(m.reminders_step), ({ reminder }) => stepName(t, reminder.step)),
  ];
}
