import writeExcel from 'write-excel-file/node';
import { lettersIn } from './letters.ts';
import type { Cell, CellKind, Sheet } from './sheet.ts';
import { wallClock } from './wall-clock.ts';

/** As formats of cells are written in Excel. Text that is text by its format stays text when somebody edits it, be it `=1+1` or `007`. */
const FORMAT = {
  text: '@',
  number: undefined,
  moment: 'yyyy-mm-dd hh:mm:ss',
  day: 'yyyy-mm-dd',
} satisfies Record<CellKind, string | undefined>;

const HEADING = {
  type: String,
  fontWeight: 'bold',
  backgroundColor: '#ece6da',
  format: '@',
  alignVertical: 'center',
} as const;

/** Excel's own limits: characters of a cell, and the width of a column that can still be read beside others. */
const LONGEST = 32_767;
const WIDEST = 60;
const NARROWEST = 8;

/**
 * Sheets as one Excel file: headings frozen with a filter on them, columns as wide as what they say, moments as clocks in
 * the time zone showed them. A text is never taken for a formula, and nothing is put before it.
 */
export async function xlsxOf(sheets: readonly Sheet[], timeZone: string): Promise<Uint8Array> {
  const clock = wallClock(timeZone);
  const written = sheets.map(({ name, columns, rows }) => ({
    sheet: name,
    data: [
      columns.map(({ heading }) => ({ ...HEADING, value: heading })),
      ...rows.map((row) => row.map((cell, at) => cellOf(cell, columns[at]?.kind ?? 'text', clock))),
    ],
    stickyRowsCount: 1,
    columns: columns.map((_, at) => ({ width: widthOf(at, { columns, rows }) })),
    filter: `A1:${columnName(columns.length - 1)}${rows.length + 1}`,
  }));
  return writeExcel(written as never, { features: [FILTER] } as never).toBuffer();
}

function cellOf(cell: Cell, kind: CellKind, clock: (at: Date) => Date) {
  if (cell === undefined || cell === '') return null;
  const format = FORMAT[kind];
  if (typeof cell === 'number') return { type: Number, value: cell };
  if (cell instanceof Date) return { type: Date, value: clock(cell), format: FORMAT.moment };
  if (kind === 'day') return { type: Date, value: new Date(cell), format };
  return { type: String, value: cell.slice(0, LONGEST), format: FORMAT.text };
}

/** In letters, see {@link lettersIn}; of a longer text its longest line counts. */
function widthOf(at: number, { columns, rows }: Pick<Sheet, 'columns' | 'rows'>): number {
  const { heading = '', kind = 'text' } = columns[at] ?? {};
  const widths = rows.map((row) => widthOfCell(row[at], kind));
  // Room for the arrow of the filter.
  const widest = widths.reduce((one, other) => Math.max(one, other), lettersInLongest(heading) + 3);
  return Math.min(WIDEST, Math.max(NARROWEST, widest + 1));
}

function widthOfCell(cell: Cell, kind: CellKind): number {
  if (cell === undefined) return 0;
  if (cell instanceof Date) return FORMAT.moment.length;
  return kind === 'day' ? FORMAT.day.length : lettersInLongest(String(cell));
}

function lettersInLongest(text: string): number {
  return Math.max(...text.split('\n').map(lettersIn));
}

/** Arrows on the headings, which narrow and sort. */
const FILTER = {
  files: {
    transform: {
      'xl/worksheets/sheet{id}.xml': {
        transform: (xml: string, { filter }: { filter: string }) =>
          xml.replace('</sheetData>', `</sheetData><autoFilter ref="${filter}"/>`),
      },
    },
  },
};

/** 0 → A, 25 → Z, 26 → AA. */
function columnName(at: number): string {
  const letter = String.fromCharCode(65 + (at % 26));
  return at < 26 ? letter : columnName(Math.floor(at / 26) - 1) + letter;
}
