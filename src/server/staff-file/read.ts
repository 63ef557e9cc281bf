import { csvLines } from './csv.ts';
import { decode } from './decode.ts';
import { headingsOf } from './headings.ts';
import { rowsBelow } from './rows.ts';
import { isMarkup, sniff } from './sniff.ts';
import {
  type FileRefusal,
  HEADING_WITHIN,
  type Line,
  MOST_BYTES,
  MOST_ROWS,
  type Source,
  type StaffFile,
} from './staff-file.ts';
import { xlsxLines } from './xlsx/read.ts';

export type { FileRefusal, StaffFile } from './staff-file.ts';

/**
 * Reads HR's staff list from a CSV text (UTF-8, UTF-16, GB18030; comma, semicolon or tab) or a sheet of an XLSX
 * workbook: the one named, else the first visible one with headings. What the file is, its content tells; its name is
 * not looked at. Cells come tidied as `tidyCell` says and unchecked: planImport does that. Never rejects because of
 * what is in the file.
 */
export async function readStaffFile({
  bytes,
  sheet,
}: {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly sheet?: string | undefined;
}): Promise<StaffFile> {
  if (bytes.length === 0) return refuse({ reason: 'empty' });
  if (bytes.length > MOST_BYTES) return refuse({ reason: 'too-large', mostBytes: MOST_BYTES });
  const kind = sniff(bytes);
  if (kind === 'text') return readText(bytes);
  if (kind !== 'zip') return refuse({ reason: 'not-a-spreadsheet', found: kind });
  const read = await xlsxLines(bytes, sheet);
  if ('refusal' in read) return refuse(read.refusal);
  const { lines, ...source } = read;
  return staffFile(lines, { format: 'xlsx', ...source });
}

function readText(bytes: Uint8Array): StaffFile {
  const decoded = decode(bytes);
  if (!decoded) return refuse({ reason: 'encoding-unknown' });
  if (isMarkup(decoded.text)) return refuse({ reason: 'not-a-spreadsheet', found: 'web-page' });
  const read = csvLines(decoded.text);
  return 'lines' in read ? staffFile(read.lines, { format: 'csv', encoding: decoded.encoding }) : refuse(read.refusal);
}

function staffFile(lines: readonly Line[], source: Source): StaffFile {
  if (lines.length === 0) return refuse({ reason: 'empty' });
  const headings = headingsOf(lines.slice(0, HEADING_WITHIN));
  if ('reason' in headings) return refuse(headings);
  const { rows, notes } = rowsBelow(lines, headings);
  if (rows.length === 0) return refuse({ reason: 'no-rows' });
  if (rows.length > MOST_ROWS) return refuse({ reason: 'too-many-rows', mostRows: MOST_ROWS });
  return {
    ...{ ok: true, rows, notes, unusedHeadings: headings.unused },
    headingLine: lines[headings.at]?.line ?? 1,
    ...source,
  };
}

function refuse(refusal: FileRefusal): StaffFile {
  return { ok: false, ...refusal };
}
