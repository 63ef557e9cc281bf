import * as m from '../../../i18n/paraglide/messages.js';
import type { Translate } from '../../../i18n/translate.ts';
import type { ResultColumn } from '../../../usecases/results/sort-results.ts';

/** The columns of the results with their names, in their order. */
export function resultColumns(
  t: Translate,
): readonly { readonly column: ResultColumn; readonly name: string; readonly number?: boolean }[] {
  return [
    { column: 'number', name: t(m.employee_number) },
    { column: 'name', name: t(m.name) },
    { column: 'department', name: t(m.department) },
    { column: 'course', name: t(m.course) },
    { column: 'stage', name: t(m.stage) },
    { column: 'band', name: t(m.band) },
    { column: 'points', name: t(m.points), number: true },
    { column: 'attempts', name: t(m.attempts), number: true },
    { column: 'due', name: t(m.due) },
    { column: 'late', name: t(m.days_late_column), number: true },
    { column: 'at', name: t(m.finished_at) },
  ];
}
