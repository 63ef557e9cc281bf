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

interface Said {
  readonly values: string;
  /** The first and second of the values. */
  readonly first: string;
  readonly second: string;
  readonly lines: string;
  readonly most: number;
  readonly column: string;
}

type Sentence = (t: Translate, fault: Said) => string;

/** A fault without a sentence does not compile. */
const FAULT = {
  'number-missing': (t) => t(m.fault_number_missing),
  'number-twice': (t, { lines }) => t(m.fault_number_twice, { lines }),
  'number-reserved': (t, { values }) => t(m.fault_number_reserved, { values }),
  'number-rounded': (t, { values }) => t(m.fault_number_rounded, { values }),
  'number-without-zeros': (t, { first, second }) => t(m.fault_number_without_zeros, { written: first, kept: second }),
  'name-missing': (t) => t(m.fault_name_missing),
  'day-impossible': (t, { values }) => t(m.fault_day_impossible, { values }),
  'day-ambiguous': (t, { values }) => t(m.fault_day_ambiguous, { values }),
  'day-counted': (t, { values }) => t(m.fault_day_counted, { values }),
  'position-unknown': (t, { values }) => t(m.fault_position_unknown, { values }),
  'email-malformed': (t, { values }) => t(m.fault_email_malformed, { values }),
  'supervisor-unknown': (t, { values }) => t(m.fault_supervisor_unknown, { values }),
  'supervisor-faulty': (t, { values }) => t(m.fault_supervisor_faulty, { values }),
  'supervisor-self': (t) => t(m.fault_supervisor_self),
  'supervisor-circle': (t, { values }) => t(m.fault_supervisor_circle, { values }),
  'too-long': (t, { column, most }) => t(m.fault_too_long, { column, most }),
  'not-worked-out': (t, { column, values }) => t(m.fault_not_worked_out, { column, values }),
} satisfies Record<RowFault, Sentence>;

export const columnName = (t: Translate, column: StaffColumn) => t(COLUMN[column]);

/** What is wrong with a cell, and how to mend it. */
export function faultSentence(t: Translate, { fault, column, values = [], lines = [], most = 0 }: CellFault): string {
  const sentence: Sentence = FAULT[fault];
  return sentence(t, {
    values: values.join(t(m.comma)),
    first: values[0] ?? '',
    second: values[1] ?? '',
    lines: lines.join(t(m.comma)),
    most,
    column: columnName(t, column),
  });
}
