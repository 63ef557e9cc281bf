import { lettersIn } from '../export/letters.ts';
import type { PdfTable } from './blocks.ts';
import { COLOUR, GAP, PAGE, SIZE, WIDTH } from './look.ts';
import type { Sheet } from './sheet.ts';
import type { Style } from './style.ts';

const PADDING = 4;
const BETWEEN = 12;
const BETWEEN_DENSE = 6;
const DENSE = 7.5;
/** Kept together with the head: about two rows. */
const WITH_HEAD = 48;
const NARROW = 80;
/** Cells that say more than this are broken into lines. */
const WIDE = 250;

interface Place {
  readonly x: number;
  readonly width: number;
  readonly align: 'left' | 'right';
}

/** Draws a table. Its head stands again on each page it reaches; a row never breaks, so it must fit on one page. */
export function drawTable(sheet: Sheet, { columns, rows, sum, dense }: PdfTable): void {
  const places = placesOf(sheet, { columns, rows, sum, dense });
  const head: Style = { face: 'bold', size: dense ? DENSE : SIZE.small, colour: COLOUR.soft };
  const body: Style = dense ? { size: DENSE } : {};
  const headings = columns.map(({ heading }) => heading);
  sheet.table((row) => {
    const drawHead = (again: boolean) => {
      const height = heightOf(sheet, { cells: headings, places, style: head });
      const draw = () =>
        drawRow(sheet, { cells: headings, places, style: head, height, row: again ? undefined : row() });
      if (again) sheet.ornament(draw);
      else draw();
      sheet.rule(sheet.y, { colour: COLOUR.strong, thick: 0.8 });
    };
    sheet.ensure(WITH_HEAD);
    drawHead(false);
    const drawOne = (cells: readonly string[], style: Style) => {
      const height = heightOf(sheet, { cells, places, style });
      if (sheet.ensure(height)) drawHead(true);
      drawRow(sheet, { cells, places, style, height, row: row() });
    };
    for (const cells of rows) {
      drawOne(cells, body);
      sheet.rule(sheet.y);
    }
    if (sum) drawOne(sum, { ...body, face: 'bold' });
  });
  sheet.down(GAP + 2);
}

interface Row {
  readonly cells: readonly string[];
  readonly places: readonly Place[];
  readonly style: Style;
}

/** @param row begins a row of the structure; none for a head that stands again */
function drawRow(
  sheet: Sheet,
  { cells, places, style, height, row }: Row & { height: number; row?: (tag: 'TH' | 'TD', cell: () => void) => void },
): void {
  const top = sheet.y;
  cells.forEach((cell, at) => {
    const draw = () => sheet.draw(cell, { ...style, ...places[at], y: top + PADDING * sheet.scale });
    if (!row) draw();
    else if (cell !== '') row(style.colour === COLOUR.soft ? 'TH' : 'TD', draw);
  });
  sheet.down(top + height - sheet.y);
}

function heightOf(sheet: Sheet, { cells, places, style }: Row): number {
  const heights = cells.map((cell, at) => sheet.heightOf(cell || ' ', { ...style, ...places[at] }));
  return Math.max(...heights) + 2 * PADDING * sheet.scale - 2;
}

/** So many of a column are measured. */
const MEASURED = 50;

/** Those that are likely to be the widest: measuring ten thousand of each column takes seconds and tens of megabytes. */
function longest(lines: readonly string[]): string[] {
  const all = [...new Set(lines)];
  if (all.length <= MEASURED) return all;
  return all
    .map((line) => ({ line, letters: lettersIn(line) }))
    .sort((one, other) => other.letters - one.letters)
    .slice(0, MEASURED)
    .map(({ line }) => line);
}

/** Narrow columns, and those of numbers, are as wide as the widest cell; the others share the rest by how much they say. */
function placesOf(sheet: Sheet, { columns, rows, sum = [], dense }: Omit<PdfTable, 'kind'>): Place[] {
  const [between, small, normal] = dense ? [BETWEEN_DENSE, DENSE, DENSE] : [BETWEEN, SIZE.small, SIZE.text];
  const natural = columns.map(({ heading, number }, at) => {
    const lines = [...rows, sum].flatMap((cells) => (cells[at] ?? '').split('\n'));
    const ofHead = sheet.widthOf(heading, { face: 'bold', size: small });
    const widths = longest(lines).map((line) => sheet.widthOf(line, { face: 'bold', size: normal }));
    const widest = Math.max(ofHead, ...widths) + 1;
    return number ? widest : Math.min(widest, WIDE);
  });
  const widest = Math.max(...natural.filter((_, at) => !columns[at]?.number));
  const isFixed = (width: number, at: number) => columns[at]?.number || (width <= NARROW && width < widest);
  const total = (fixed: boolean) =>
    natural.filter((width, at) => Boolean(isFixed(width, at)) === fixed).reduce((all, width) => all + width, 0);
  const share = (WIDTH - total(true) - between * (columns.length - 1)) / (total(false) || 1);
  let x: number = PAGE.side;
  return natural.map((wish, at) => {
    const width = isFixed(wish, at) ? wish : wish * share;
    const place: Place = { x, width, align: columns[at]?.number ? 'right' : 'left' };
    x += width + between;
    return place;
  });
}
