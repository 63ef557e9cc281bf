import { subjectWords } from '../../../i18n/assignment.ts';
import { exemptUntilWords } from '../../../i18n/exemption/words.ts';
import { bandName, stageName } from '../../../i18n/names.ts';
import * as m from '../../../i18n/paraglide/messages.js';
import { type ColumnOf, day, number, sheetOf, text } from '../../../server/export/sheet.ts';
import type { TaskRow } from '../../../usecases/assignment/progress.ts';
import { showAssignment, taskFilterFrom } from '../../../usecases/assignment/show-assignment.ts';
import { ALL_ROWS } from '../../../usecases/out/note-taken.ts';
import { type Asked, noted, personColumns, whoIn } from '../sheets/asked.ts';

/** Who an assignment is for, and how far each of them is. */
export async function tasksFile(asked: Asked) {
  const { locals, query } = asked;
  const { server, t, say, format } = locals;
  const { page: _, ...filter } = taskFilterFrom(query);
  const id = query.get('assignment') ?? '';
  const shown = await showAssignment(server, whoIn(asked), id, { ...filter, size: ALL_ROWS });
  if (!shown.ok) return undefined;
  const { assignment, tasks } = shown;
  const columns: ColumnOf<TaskRow>[] = [
    text(t(m.assign_subject), () => subjectWords(locals, assignment)),
    ...personColumns<TaskRow>(locals),
    text(t(m.course), ({ course }) => say(course.title)),
    text(t(m.stage), ({ standing }) => stageName(t, standing.stage)),
    text(t(m.band), ({ standing: { band } }) => band && bandName(t, band)),
    day(t(m.due), ({ standing }) => standing.due),
    number(t(m.days_late_column), ({ standing }) => standing.daysLate || undefined),
    text(t(m.task_note), ({ exempt, because }) => {
      if (exempt) return t(m.task_exempt, { until: exemptUntilWords({ t, format }, exempt.until) });
      return because && because.id !== assignment.id ? t(m.task_earlier) : undefined;
    }),
  ];
  const narrowed = { assignment: assignment.id, course: assignment.course ?? assignment.programme, ...filter };
  return noted(asked, { list: 'tasks', filter: narrowed }, sheetOf(t(m.task_people), columns, tasks.rows));
}
