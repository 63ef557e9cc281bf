import { type CellFault, type PlannedRow, STAFF_COLUMNS, type StaffColumn } from '../../domain/people/staff-list.ts';
import { withGuard } from './formula.ts';
import type { Cell, Sheet } from './sheet.ts';
import { wallClock } from './wall-clock.ts';

/** Tells Excel that the file is UTF-8. */
const MARK = '\uFEFF';

/**
 * A table as CSV (RFC 4180: CR LF, quotes doubled) that Excel opens in any language. Texts that look like formulas are
 * made harmless; numbers stay numbers; moments are written in ISO 8601, UTC.
 *
 * @throws {RangeError} when a Date is not a moment.
 */
export function toCsv(headings: readonly string[], rows: readonly (readonly Cell[])[]): string {
  return MARK + [headings, ...rows].map((row) => `${row.map(written).join(',')}\r\n`).join('');
}

function written(cell: Cell): string {
  if (cell === undefined) return '';
  if (typeof cell === 'number') return String(cell);
  const text = cell instanceof Date ? cell.toISOString() : withGuard(cell);
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/**
 * A sheet as CSV; its moments are written as clocks in the time zone showed them, and texts of digits so that Excel keeps
 * them as they are, unless it is for another program.
 */
export function sheetCsv({ columns, rows, forPrograms }: Sheet, timeZone: string): string {
  const clock = wallClock(timeZone);
  const written = (cell: Cell, at: number) => {
    if (cell instanceof Date) return clock(cell).toISOString().slice(0, 19).replace('T', ' ');
    return typeof cell === 'string' && columns[at]?.kind === 'text' && !forPrograms ? keptAsText(cell) : cell;
  };
  return toCsv(
    columns.map(({ heading }) => heading),
    rows.map((row) => row.map(written)),
  );
}

/**
 * The faulty rows of a plan as CSV, for HR to mend and import again: the columns their file had, and the reasons last.
 * A column the file lacked stays out, since an empty one would clear what is kept.
 *
 * @param sentence says a fault in the reader's language.
 * @param headings must be ones that readStaffFile knows, except that of the reasons.
 */
export function faultyRowsCsv(
  plan: readonly PlannedRow[],
  sentence: (fault: CellFault) => string,
  headings: Readonly<Record<StaffColumn | 'reasons', string>>,
): string {
  const faulty = plan.flatMap((row) => (row.outcome === 'faulty' ? [row] : []));
  const columns = STAFF_COLUMNS.filter((column) => faulty.some(({ row }) => row.cells[column] !== undefined));
  return toCsv(
    [...columns.map((column) => headings[column]), headings.reasons],
    faulty.map(({ row, faults }) => [
      ...columns.map((column) => keptAsText(row.cells[column] ?? '')),
      faults.map(sentence).join('\n'),
    ]),
  );
}

/** A tab after the digits keeps spreadsheet programs from reading 00012 as 12, 12E3 as 12000, or a long number as 1.2E+17. */
function keptAsText(text: string): string {
  return /^(?:0\d+|\d{12,}|\d+E\d+)$/i.test(text) ? `${text}\t` : text;
}
