import type { Line } from '../staff-file.ts';
import { type Book, type Cell, cellOf } from './cell.ts';
import { attribute, elements, opening } from './xml.ts';
import type { ZipEntry } from './zip.ts';

/** Columns further out hold no part of a staff list; a stray cell there would make every row as long. */
const MOST_COLUMNS = 500;
/** Characters of one row, and of what stands before and after the rows: merged cells, for one. */
const MOST_REST = 16_000_000;
const HOLDS = /<(?:\w+:)?(?:v|is|f)[\s>/]/;

/** What a sheet holds, as far as it was read. */
export interface SheetRows {
  readonly lines: Line[];
  /** What follows the rows. */
  readonly after: string;
  /** Whether the sheet unpacks to more than was allowed. */
  readonly tooLarge: boolean;
}

/**
 * The first `most` lines of a sheet that hold something. It is read piece by piece and rows without values are passed
 * over, since a sheet formatted to its last row has a million of them. Rejects when the sheet is broken.
 */
export async function sheetRows(
  part: ZipEntry,
  book: Book,
  { most, mostBytes }: { most: number; mostBytes: number },
): Promise<SheetRows> {
  const decoder = new TextDecoder();
  const lines: Line[] = [];
  let [rest, bytes, row] = ['', 0, 0];
  for await (const piece of part.pieces()) {
    bytes += piece.length;
    if (bytes > mostBytes) return { lines, after: '', tooLarge: true };
    rest += decoder.decode(piece, { stream: true });
    const taken = rowsIn(rest);
    for (const { attributes, inner } of taken.rows) {
      row = Number(attribute({ attributes }, 'r') ?? row + 1);
      const line = inner !== undefined && HOLDS.test(inner) ? lineOf(row, inner, book) : undefined;
      if (line && lines.push(line) >= most) return { lines, after: '', tooLarge: false };
    }
    rest = rest.slice(taken.end);
    if (rest.length > MOST_REST) return { lines, after: '', tooLarge: true };
  }
  return { lines, after: rest, tooLarge: false };
}

/** The whole rows at the start of a sheet's text, and where the last of them ends. */
function rowsIn(xml: string): { rows: { attributes: string; inner?: string }[]; end: number } {
  const rows: { attributes: string; inner?: string }[] = [];
  const open = opening('row');
  let end = 0;
  for (let tag = open.exec(xml); tag; tag = open.exec(xml)) {
    const [, prefix = '', attributes = '', alone = ''] = tag;
    if (alone) rows.push({ attributes });
    else {
      const closing = `</${prefix}row>`;
      const at = xml.indexOf(closing, open.lastIndex);
      if (at < 0) break;
      rows.push({ attributes, inner: xml.slice(open.lastIndex, at) });
      open.lastIndex = at + closing.length;
    }
    end = open.lastIndex;
  }
  return { rows, end };
}

function lineOf(line: number, xml: string, book: Book): Line | undefined {
  const cells: string[] = [];
  const [notWorkedOut, bare]: number[][] = [[], []];
  let place = -1;
  for (const cell of elements(xml, 'c')) {
    const letters = /^[A-Z]+/.exec(attribute(cell, 'r') ?? '')?.[0];
    place = letters ? placeOf(letters) : place + 1;
    if (place >= MOST_COLUMNS) continue;
    const read: Cell = cellOf(cell, book);
    while (cells.length < place) cells.push('');
    cells[place] = read.text;
    if (read.notWorkedOut) notWorkedOut?.push(place);
    if (read.bare) bare?.push(place);
  }
  return cells.some((text) => text.trim() !== '') ? { line, cells, notWorkedOut, bare } : undefined;
}

/** The place of a column by its letters, from 0. */
export function placeOf(letters: string): number {
  return [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}
