import type { Block, PdfDocument } from './blocks.ts';
import { fonts } from './fonts.ts';
import { COLOUR, GAP, PAGE, SIZE, SMALLER, WIDTH } from './look.ts';
import { Sheet } from './sheet.ts';
import type { Letters, Style } from './style.ts';
import { drawTable } from './table.ts';

const NAMES = 128;
const INDENT = 14;
/** Of an item of a list, as much stays on one page; a longer one goes on on the next. */
const TOGETHER = 50;
/** Of what follows a heading, as much stays with it: a note and the beginning of a list. */
const WITH_HEADING = 120;

/** Writes a document as A4 pages of PDF, with Noto Sans SC embedded, so that its text can be searched and copied anywhere. */
export async function writePdf(document: PdfDocument): Promise<Uint8Array> {
  const faces = await fonts();
  const sheet = written(document, faces);
  if (!document.onePage || sheet.pages === 1) return sheet.end(document.foot);
  const smaller = written(document, { ...faces, scale: SMALLER });
  return (smaller.pages === 1 ? smaller : sheet).end(document.foot);
}

function written(document: PdfDocument, letters: Letters): Sheet {
  const sheet = new Sheet(document, letters);
  sheet.rule(sheet.y, { width: 28, colour: COLOUR.seal, thick: 3 });
  sheet.down(12);
  sheet.write('P', document.author, { size: SIZE.small, colour: COLOUR.soft });
  sheet.down(2);
  sheet.write('H1', document.title, { face: 'bold', size: SIZE.title });
  sheet.down(GAP);
  for (const block of document.blocks) DRAW[block.kind](sheet, block as never);
  return sheet;
}

/** How each kind of block is drawn. */
const DRAW: { readonly [Kind in Block['kind']]: (sheet: Sheet, block: Extract<Block, { kind: Kind }>) => void } = {
  heading: drawHeading,
  text: (sheet, { text }) => drawParagraph(sheet, text),
  note: (sheet, { text }) => drawParagraph(sheet, text, { size: SIZE.small, colour: COLOUR.soft }),
  notice: (sheet, { text }) => drawParagraph(sheet, text, { face: 'bold', colour: COLOUR.seal }),
  verdict: drawVerdict,
  list: drawList,
  facts: drawFacts,
  table: drawTable,
};

/** A heading stays with what follows it. */
function drawHeading(sheet: Sheet, { text, number }: { text: string; number?: number }): void {
  const style = { face: 'bold', size: SIZE.heading } as const;
  if (!sheet.ensure(sheet.scale < 1 ? WITH_HEADING / 2 : WITH_HEADING)) sheet.down(GAP + 4);
  const top = sheet.y;
  if (number === undefined) sheet.write('H2', text, style);
  else {
    sheet.ornament(() => sheet.draw(String(number), { ...style, colour: COLOUR.seal, width: 20 }));
    sheet.write('H2', text, { ...style, x: PAGE.side + 20, width: WIDTH - 20, y: top });
  }
  sheet.down(4);
}

function drawParagraph(sheet: Sheet, text: string, style: Style = {}): void {
  sheet.write('P', text, style);
  sheet.down(GAP - 2);
}

function drawVerdict(sheet: Sheet, { text, below }: { text: string; below: string }): void {
  sheet.write('P', text, { face: 'bold', size: SIZE.verdict, colour: COLOUR.seal });
  sheet.write('P', below);
  sheet.down(GAP);
}

function drawList(sheet: Sheet, { items }: { items: readonly string[] }): void {
  for (const item of items) {
    sheet.ensure(Math.min(sheet.heightOf(item, { width: WIDTH - INDENT }), TOGETHER));
    const top = sheet.y;
    sheet.ornament(() => sheet.draw('·', { face: 'bold', colour: COLOUR.seal, x: PAGE.side + 4, width: INDENT }));
    sheet.write('P', item, { x: PAGE.side + INDENT, width: WIDTH - INDENT, y: top });
    sheet.down(2);
  }
  sheet.down(GAP - 4);
}

function drawFacts(sheet: Sheet, { facts }: { facts: readonly (readonly [string, string])[] }): void {
  for (const [name, value] of facts) {
    const style = { x: PAGE.side + NAMES, width: WIDTH - NAMES };
    sheet.ensure(sheet.heightOf(value, style));
    const top = sheet.y;
    sheet.write('P', name, { colour: COLOUR.soft, width: NAMES - 10 });
    sheet.write('P', value, { ...style, y: top });
  }
  sheet.down(GAP);
}
