import { isReservedNumber } from '../rights/erasure.ts';
import { dayFrom, whyNoDay } from './staff-day.ts';
import {
  type CellFault,
  LONGEST,
  STAFF_COLUMNS,
  type StaffColumn,
  type StaffEntry,
  type StaffRow,
} from './staff-list.ts';
import { positionsIn } from './staff-positions.ts';
import { tidyCell } from './staff-text.ts';

type Cells = StaffRow['cells'];

/** Enough to catch slips; whether the address works, only a letter can tell. */
const EMAIL = /^[^\s@<>()[\]\\,;:"]+@[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+$/u;

/** A long number as spreadsheet programs write it: what they left out, nobody can tell. */
const ROUNDED = /^\d(?:\.\d+)?E\+\d+$/i;

/** Everything wrong in a row's own cells. What concerns other rows (twice, supervisors) is not seen here. */
export function faultsInCells({ cells, notWorkedOut = [] }: StaffRow): CellFault[] {
  return STAFF_COLUMNS.flatMap((column) => {
    const text = tidyCell(column, cells[column] ?? '');
    return notWorkedOut.includes(column)
      ? [{ column, fault: 'not-worked-out', values: [text] } as const]
      : faultsIn(column, text);
  });
}

function faultsIn(column: StaffColumn, text: string): CellFault[] {
  if ([...text].length > LONGEST[column]) return [{ column, fault: 'too-long', most: LONGEST[column] }];
  switch (column) {
    case 'number':
      if (text === '') return [{ column, fault: 'number-missing' }];
      if (ROUNDED.test(text)) return [{ column, fault: 'number-rounded', values: [text] }];
      return isReservedNumber(text) ? [{ column, fault: 'number-reserved', values: [text] }] : [];
    case 'name':
      return text === '' ? [{ column, fault: 'name-missing' }] : [];
    case 'positions': {
      const { unknown } = positionsIn(text);
      return unknown.length > 0 ? [{ column, fault: 'position-unknown', values: unknown }] : [];
    }
    case 'hired':
      return text === '' || dayFrom(text) ? [] : [{ column, fault: whyNoDay(text), values: [text] }];
    case 'email':
      return text === '' || EMAIL.test(text) ? [] : [{ column, fault: 'email-malformed', values: [text] }];
    case 'supervisor':
      return ROUNDED.test(text) ? [{ column, fault: 'number-rounded', values: [text] }] : [];
    case 'department':
      return [];
  }
}

/**
 * What a row says, over what was kept `before`: a column the file lacks stays, an empty cell clears.
 * The number of a known person stays as it is kept. Meaningful when {@link faultsInCells} finds nothing.
 */
export function entryIn(cells: Cells, before: StaffEntry | undefined): StaffEntry {
  const text = (column: StaffColumn) => tidyCell(column, cells[column] ?? '');
  const has = (column: StaffColumn) => cells[column] !== undefined;
  const hired = has('hired') ? dayFrom(text('hired')) : before?.hired;
  const email = has('email') ? text('email') : before?.email;
  const supervisorNumber = has('supervisor') ? text('supervisor') : before?.supervisorNumber;
  return {
    number: before?.number ?? text('number'),
    name: text('name'),
    department: has('department') ? text('department') : (before?.department ?? ''),
    positions: has('positions') ? positionsIn(text('positions')).positions : (before?.positions ?? []),
    ...(hired && { hired }),
    ...(email && { email }),
    ...(supervisorNumber && { supervisorNumber }),
  };
}
