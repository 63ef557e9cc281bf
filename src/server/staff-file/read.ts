import { STAFF_COLUMNS, type StaffRow } from '../../domain/people/staff-list.ts';
import { tidyCell } from '../../domain/people/staff-text.ts';
import { withoutGuard } from '../export/formula.ts';
import { csvLines } from './csv.ts';
import { decode } from './decode.ts';
import { type Headings, headingsOf } from './headings.ts';
import { isMarkup, sniff } from './sniff.ts';
import { type FileRefusal, HEADING_WITHIN, type Line, MOST_BYTES, MOST_ROWS, type StaffFile } from './staff-file.ts';
import { xlsxLines } from './xlsx.ts';

export type { FileRefusal, StaffFile } from './staff-file.ts';

/**
 * Reads HR's staff list from a CSV text (UTF-8, UTF-16, GB18030; comma, semicolon or tab) or the first visible sheet
 * of an XLSX workbook. What the file is, its content tells; its name is not looked at. Cells come tidied as
 * {@link tidyCell} says and unchecked: planImport does that. Never rejects because of what is in the file.
 */
export async function readStaffFile({ bytes }: { name: string; bytes: Uint8Array }): Promise<StaffFile> {
  if (bytes.length === 0) return refuse({ reason: 'empty' });
  if (bytes.length > MOST_BYTES) return refuse({ reason: 'too-large', mostBytes: MOST_BYTES });
  const kind = sniff(bytes);
  if (kind === 'zip') {
    const read = await xlsxLines(bytes);
    return 'lines' in read ? staffFile(read.lines, { format: 'xlsx' }) : refuse(read.refusal);
  }
  return kind === 'text' ? readText(bytes) : refuse({ reason: 'not-a-spreadsheet', found: kind });
}

function readText(bytes: Uint8Array): StaffFile {
  const decoded = decode(bytes);
  if (!decoded) return refuse({ reason: 'encoding-unknown' });
  if (isMarkup(decoded.text)) return refuse({ reason: 'not-a-spreadsheet', found: 'web-page' });
  const read = csvLines(decoded.text);
  return 'lines' in read ? staffFile(read.lines, { format: 'csv', encoding: decoded.encoding }) : refuse(read.refusal);
}

function staffFile(lines: readonly Line[], source: Pick<StaffFile & { ok: true }, 'format' | 'encoding'>): StaffFile {
  if (lines.length === 0) return refuse({ reason: 'empty' });
  const headings = headingsOf(lines.slice(0, HEADING_WITHIN));
  if ('reason' in headings) return refuse(headings);
  const rows = lines
    .slice(headings.at + 1)
    .map((line) => rowOf(line, headings))
    .filter(saysAnything);
  if (rows.length === 0) return refuse({ reason: 'no-rows' });
  if (rows.length > MOST_ROWS) return refuse({ reason: 'too-many-rows', mostRows: MOST_ROWS });
  return { ok: true, rows, unusedHeadings: headings.unused, ...source };
}

function rowOf({ line, cells }: Line, { places }: Headings): StaffRow {
  const columns = STAFF_COLUMNS.filter((column) => places.has(column));
  const cell = (place = -1) => withoutGuard(cells[place] ?? '');
  return {
    line,
    cells: Object.fromEntries(columns.map((column) => [column, tidyCell(column, cell(places.get(column)))])),
  };
}

function saysAnything({ cells }: StaffRow): boolean {
  return Object.values(cells).some((text) => text !== '');
}

function refuse(refusal: FileRefusal): StaffFile {
  return { ok: false, ...refusal };
}
