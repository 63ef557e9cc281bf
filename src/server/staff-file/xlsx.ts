import { readSheet } from 'read-excel-file/universal';
import { type FileRefusal, type Line, MOST_BYTES, MOST_ROWS } from './staff-file.ts';
import { type ZipEntry, zipEntries } from './zip.ts';

/** Most bytes of a workbook when unpacked. A staff list shrinks to about a tenth; far more is a trap. */
const MOST_UNPACKED = 100 * 1024 * 1024;
/** Most cells between the sheet's corner and its last cell; the reader makes all of them, the empty ones too. */
const MOST_CELLS = 10_000_000;
const WORKBOOK = 'xl/workbook.xml';

type Read = { readonly lines: readonly Line[] } | { readonly refusal: FileRefusal };

/** The lines of a workbook's first visible sheet that hold something. */
export async function xlsxLines(bytes: Uint8Array): Promise<Read> {
  const entries = zipEntries(bytes);
  if (!entries) return { refusal: { reason: 'damaged' } };
  const workbook = entries.find(({ name }) => name === WORKBOOK);
  if (!workbook) return { refusal: { reason: 'not-a-spreadsheet', found: 'archive' } };
  const parts = entries.filter(({ name }) => name.endsWith('.xml') || name.endsWith('.rels'));
  if (parts.reduce((sum, { size }) => sum + size, 0) > MOST_UNPACKED)
    return { refusal: { reason: 'too-large', mostBytes: MOST_BYTES } };
  try {
    if (parts.some(reachesTooFar)) return { refusal: { reason: 'too-many-rows', mostRows: MOST_ROWS } };
    const sheet = firstVisibleSheet(textOf(workbook));
    // Of the package's doors this one reads the zip by its directory, which is what was checked here.
    const rows = await readSheet(new Uint8Array(bytes).buffer, sheet, { trim: false });
    return { lines: rows.map((cells, index) => ({ line: index + 1, cells: cells.map(asText) })).filter(holdsText) };
  } catch {
    return { refusal: { reason: 'damaged' } };
  }
}

/** The place of the sheet among all sheets, from 1. Of a workbook that hides everything, the first. */
function firstVisibleSheet(workbook: string): number {
  const sheets = [...workbook.matchAll(/<(?:\w+:)?sheet\s[^>]*>/g)].map(([tag]) => tag);
  return Math.max(1, sheets.findIndex((tag) => !/\sstate\s*=\s*["'](?:hidden|veryHidden)["']/.test(tag)) + 1);
}

/** A single cell far out makes the reader fill millions of empty ones, enough to use up the server's memory. */
function reachesTooFar(part: ZipEntry): boolean {
  let rows = 0;
  let columns = 0;
  for (const [, reference = ''] of textOf(part).matchAll(/<(?:\w+:)?(?:row|c)\s[^>]*?\br\s*=\s*["']([^"'<]*)["']/g)) {
    const [, letters = '', digits] = /^([A-Z]*)(\d+)$/.exec(reference) ?? [];
    if (!digits) throw new RangeError(`"${reference}" is not a place in a sheet.`);
    rows = Math.max(rows, Number(digits));
    columns = Math.max(
      columns,
      [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0),
    );
  }
  return rows * columns > MOST_CELLS;
}

function textOf(part: ZipEntry): string {
  return new TextDecoder().decode(part.unpack());
}

/** A cell as a person would type it: whole numbers without exponent or decimals, days as 2026-03-09. */
function asText(cell: unknown): string {
  if (cell === null || cell === undefined) return '';
  if (cell instanceof Date) return Number.isNaN(cell.getTime()) ? '' : cell.toISOString().slice(0, 10);
  if (typeof cell === 'number') return Number.isInteger(cell) ? BigInt(cell).toString() : String(cell);
  return String(cell);
}

function holdsText({ cells }: Line): boolean {
  return cells.some((cell) => cell.trim() !== '');
}
