import { STAFF_COLUMNS, type StaffColumn, type StaffRow } from '../../domain/people/staff-list.ts';
import { tidyCell } from '../../domain/people/staff-text.ts';
import { withoutGuard } from '../export/formula.ts';
import type { Headings } from './headings.ts';
import { type Line, type Note, saidAt } from './staff-file.ts';

/** What people may have in common, so that one merged cell can say it of several. */
const SHARED: ReadonlySet<StaffColumn> = new Set(['department', 'positions', 'hired', 'supervisor']);

/** The rows below the headings that say anything, and what is to be told of them. */
export function rowsBelow(lines: readonly Line[], headings: Headings): { rows: StaffRow[]; notes: Note[] } {
  const below = lines.slice(headings.at + 1);
  const heading = lines[headings.at];
  const places = [...headings.places.values()];
  const listed = below.filter((line) => !places.every((place) => line.cells[place] === heading?.cells[place]));
  const rows = listed.map((line) => rowOf(line, headings)).filter(saysAnything);
  return {
    rows,
    notes: notesOf([
      ['merged', listed.filter((line) => isLent(line, headings)).length],
      ['bare-numbers', bareNumbers(listed, headings)],
      ['no-department', withoutDepartment(rows)],
      ['headings-again', below.length - listed.length],
    ]),
  };
}

function rowOf(line: Line, { places }: Headings): StaffRow {
  const columns = STAFF_COLUMNS.filter((column) => places.has(column));
  const said = (column: StaffColumn, place: number) =>
    SHARED.has(column) ? saidAt(line, place) : (line.cells[place] ?? '');
  const cells = columns.map((column) => {
    const text = said(column, places.get(column) ?? -1);
    return [column, tidyCell(column, withoutGuard(text))] as const;
  });
  const notWorkedOut = columns.filter((column) => line.notWorkedOut?.includes(places.get(column) ?? -1));
  return {
    line: line.line,
    cells: Object.fromEntries(cells),
    ...(notWorkedOut.length > 0 && { notWorkedOut }),
  };
}

function saysAnything({ cells }: StaffRow): boolean {
  return Object.values(cells).some((text) => text !== '');
}

function isLent(line: Line, { places }: Headings): boolean {
  return [...places].some(
    ([column, place]) => SHARED.has(column) && !line.cells[place]?.trim() && line.lent?.has(place),
  );
}

function bareNumbers(lines: readonly Line[], { places }: Headings): number {
  const place = places.get('number') ?? -1;
  const longest = lines.reduce((most, { cells }) => Math.max(most, cells[place]?.length ?? 0), 0);
  return lines.filter(({ bare, cells }) => bare?.includes(place) && (cells[place]?.length ?? 0) < longest).length;
}

function withoutDepartment(rows: readonly StaffRow[]): number {
  const lacking = rows.filter(({ cells }) => cells.department === '').length;
  return lacking < rows.length ? lacking : 0;
}

function notesOf(counts: readonly (readonly [Note['kind'], number])[]): Note[] {
  return counts.flatMap(([kind, rows]) => (rows > 0 ? [{ kind, rows }] : []));
}
