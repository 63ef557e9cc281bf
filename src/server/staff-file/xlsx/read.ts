import { hasHeading } from '../headings.ts';
import { type FileRefusal, HEADING_WITHIN, type Line, MOST_BYTES, MOST_ROWS } from '../staff-file.ts';
import { TooLarge, within } from './budget.ts';
import { withMerged } from './merged.ts';
import { sheetRows } from './rows.ts';
import { type Sheet, type Workbook, workbookOf, workbookPart } from './workbook.ts';
import { zipEntries } from './zip.ts';

/** Most bytes of all that is read of sheets, when unpacked: a million rows with formats and no values are 200 MB. */
const MOST_SHEET = 400 * 1024 * 1024;
/** Most bytes of all that is unpacked at once. A staff list shrinks to about a tenth; far more is a trap. */
const MOST_BESIDE = 64 * 1024 * 1024;
const MOST_LINES = HEADING_WITHIN + MOST_ROWS + 1;

type Read =
  | { readonly lines: readonly Line[]; readonly sheet: string; readonly sheets: readonly string[] }
  | { readonly refusal: FileRefusal };

/**
 * The lines of one sheet that hold something: the one named `wanted`, else the first that can be seen and has headings.
 * Of a workbook that hides every sheet, all count as seen.
 */
export async function xlsxLines(bytes: Uint8Array, wanted?: string): Promise<Read> {
  const entries = zipEntries(bytes);
  if (!entries) return { refusal: { reason: 'damaged' } };
  const bounded = within({ atOnce: MOST_BESIDE, inPieces: MOST_SHEET }, entries);
  const parts = new Map(bounded.map((entry) => [entry.name, entry]));
  try {
    const main = workbookPart(parts);
    if (!main) return { refusal: { reason: 'not-a-spreadsheet', found: 'archive' } };
    const book = workbookOf(main, parts);
    const seen = book.sheets.filter(({ hidden }) => !hidden);
    return await sheetOf(book, seen.length > 0 ? seen : book.sheets, wanted);
  } catch (error) {
    return error instanceof TooLarge ? tooLarge : { refusal: { reason: 'damaged' } };
  }
}

const tooLarge: Read = { refusal: { reason: 'too-large', mostBytes: MOST_BYTES } };

async function sheetOf(book: Workbook, sheets: readonly Sheet[], wanted?: string): Promise<Read> {
  const sheet = sheets.find(({ name }) => name === wanted) ?? (await firstWithHeadings(book, sheets)) ?? sheets[0];
  if (!sheet) return { refusal: { reason: 'damaged' } };
  if (sheet.part.size > MOST_SHEET) return tooLarge;
  const read = await sheetRows(sheet.part, book, { most: MOST_LINES, mostBytes: MOST_SHEET });
  if (read.tooLarge) return tooLarge;
  return { lines: withMerged(read.lines, read.after), sheet: sheet.name, sheets: sheets.map(({ name }) => name) };
}

async function firstWithHeadings(book: Workbook, sheets: readonly Sheet[]): Promise<Sheet | undefined> {
  if (sheets.length < 2) return sheets[0];
  for (const sheet of sheets) {
    const { lines } = await sheetRows(sheet.part, book, { most: HEADING_WITHIN, mostBytes: MOST_BESIDE });
    if (hasHeading(lines)) return sheet;
  }
  return undefined;
}
