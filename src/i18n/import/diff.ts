import type { FieldChange, ImportDiff, PersonLine } from '../../domain/people/import/diff.ts';
import { STAFF_COLUMNS } from '../../domain/people/staff-list.ts';
import { positionName } from '../names.ts';
import * as m from '../paraglide/messages.js';
import { columnName, faultSentence } from '../staff-list.ts';
import type { Translate } from '../translate.ts';

type Cell = string | number;

/** Everything a staff list would do as a table: one row for each thing that changes about a person. */
export function diffTable(t: Translate, diff: ImportDiff): { headings: string[]; rows: Cell[][] } {
  const named = (group: string, line: Cell, { number, name }: Pick<PersonLine, 'number' | 'name'>) => [
    group,
    line,
    number,
    name,
  ];
  const people = (group: string, lines: readonly PersonLine[]) =>
    lines.map((line) => [...named(group, '', line), columnName(t, 'department'), line.department, '']);
  const changed = (group: string, lines: ImportDiff['changed']) =>
    lines.flatMap((line) =>
      line.changes.map(({ column, before, after }) => [
        ...named(group, line.line, line),
        ...[columnName(t, column), valueText(t, before), valueText(t, after)],
      ]),
    );
  return {
    headings: [
      ...[t(m.import_what_happens), t(m.import_line), t(m.employee_number), t(m.name)],
      ...[t(m.import_column), t(m.import_was), t(m.import_becomes)],
    ],
    rows: [
      ...diff.faulty.flatMap(({ row, faults }) =>
        faults.map((fault) => [
          ...named(t(m.import_group_faulty), row.line, { number: row.cells.number ?? '', name: row.cells.name ?? '' }),
          ...[columnName(t, fault.column), row.cells[fault.column] ?? '', faultSentence(t, fault)],
        ]),
      ),
      ...people(t(m.import_group_left), diff.left),
      ...people(t(m.import_group_back), diff.back),
      ...diff.joined.flatMap(({ row, entry }) => {
        const { supervisorNumber: supervisor, ...rest } = entry;
        const values = { ...rest, supervisor };
        const given = STAFF_COLUMNS.filter((column) => values[column]?.length && !['number', 'name'].includes(column));
        const cells = given.map((column) => [columnName(t, column), '', valueText(t, values[column] ?? '')]);
        const about = cells.length > 0 ? cells : [['', '', '']];
        return about.map((three) => [...named(t(m.import_group_joined), row.line, entry), ...three]);
      }),
      ...changed(t(m.import_group_moved), diff.moved),
      ...changed(t(m.import_group_changed), diff.changed),
    ],
  };
}

/** A value as it is shown; '' when there is none. */
export function valueText(t: Translate, value: FieldChange['before']): string {
  return typeof value === 'string' ? value : value.map((one) => positionName(t, one)).join(t(m.comma));
}
