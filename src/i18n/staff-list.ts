import type { CellFault, RowFault, StaffColumn } from '../domain/people/staff-list.ts';
import * as m from './paraglide/messages.js';
import type { Translate } from './translate.ts';

/** The words around a staff list: its columns, and what is wrong with a row. */
const COLUMN = {
  number: m.employee_number,
  name: m.name,
  department: m.department,
  positions: m.positions,
  hired: m.hired_on,
  email: m.email,
  supervisor: m.supervisor,
} satisfies Record<StaffColumn, unknown>;

type Sentence = (t: Translate, fault: { values: string; lines: string; most: number; column: string }) => string;

/** A fault without a sentence does not compile. */
const FAULT = {
  'number-missing': (t) => t(m.fault_number_missing),
  'number-twice': (t, { lines }) => t(m.fault_number_twice, { lines }),
  'number-reserved': (t, { values }) => t(m.fault_number_reserved, { values }),
  'name-missing': (t) => t(m.fault_name_missing),
  'day-impossible': (t, { values }) => t(m.fault_day_impossible, { values }),
  'position-unknown': (t, { values }) => t(m.fault_position_unknown, { values }),
  'email-malformed': (t, { values }) => t(m.fault_email_malformed, { values }),
  'supervisor-unknown': (t, { values }) => t(m.fault_supervisor_unknown, { values }),
  'supervisor-faulty': (t, { values }) => t(m.fault_supervisor_faulty, { values }),
  'supervisor-self': (t) => t(m.fault_supervisor_self),
  'supervisor-circle': (t, { values }) => t(m.fault_supervisor_circle, { values }),
  'too-long': (t, { column, most }) => t(m.fault_too_long, { column, most }),
} satisfies Record<RowFault, Sentence>;

export const columnName = (t: Translate, column: StaffColumn) => t(COLUMN[column]);

/** What is wrong with a cell, and how to mend it. */
export function faultSentence(t: Translate, { fault, column, values = [], lines = [], most = 0 }: CellFault): string {
  const sentence: Sentence = FAULT[fault];
  return sentence(t, {
    values: values.join(t(m.comma)),
    lines: lines.join(t(m.comma)),
    most,
    column: columnName(t, column),
  });
}
