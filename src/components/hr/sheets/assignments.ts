import { audienceWords, dueWords, subjectWords } from '../../../i18n/assignment.ts';
import * as m from '../../../i18n/paraglide/messages.js';
import { type ColumnOf, number, sheetOf, text } from '../../../server/export/sheet.ts';
import type { ListedAssignment } from '../../../usecases/assignment/list-assignments.ts';
import { takeAssignments } from '../../../usecases/out/take-lists.ts';
import { type Asked, moments, whoIn } from './asked.ts';

/** The assignments in force: whom they reach today, and how far that is. */
export async function assignmentsFile(asked: Asked) {
  const { locals } = asked;
  const { server, t, say, format } = locals;
  const listed = await takeAssignments(server, whoIn(asked));
  if (!listed.ok) return undefined;
  const words = { t, say, format, server };
  const columns: ColumnOf<ListedAssignment>[] = [
    text(t(m.assign_subject), ({ assignment }) => subjectWords(words, assignment)),
    text(t(m.assign_again), ({ assignment: { programme, again } }) => programme && t(again ? m.yes : m.no)),
    text(t(m.assignments_audience), ({ assignment }) => audienceWords(locals, assignment.audience)),
    text(t(m.due), ({ assignment }) => dueWords(locals, assignment.due)),
    number(t(m.assignments_people), ({ people }) => people),
    number(t(m.tally_passed), ({ passed }) => passed),
    number(t(m.tally_late), ({ late }) => late),
    number(t(m.exempt_count), ({ exempt }) => exempt),
    moments(locals, t(m.assignments_created), ({ assignment }) => assignment.createdAt),
  ];
  return [sheetOf(t(m.hr_assignments), columns, listed.assignments)] as const;
}
