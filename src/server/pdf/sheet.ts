import Kit from 'pdfkit';
import type { PdfDocument } from './blocks.ts';
import type { Face } from './fonts.ts';
import { forgetWords, REMEMBERED } from './forget.ts';
import { BOTTOM, COLOUR, LEADING, PAGE, SIZE, WIDTH } from './look.ts';
import type { Letters, Style } from './style.ts';

/** A4 pages that are written from the top down; what is on them is marked for screen readers. */
export class Sheet {
  readonly #pdf: PDFKit.PDFDocument;
  readonly #root;
  /** Of a long document: what stands at the foot of its pages, and how many there are so far. */
  readonly #long: { readonly foot: string; page: number } | undefined;
  readonly #chunks: Uint8Array[] = [];
  /** By which letters, and what is between lines, are smaller than elsewhere. */
  readonly scale: number;
  readonly #features: PDFKit.Mixins.OpenTypeFeatures[];

  constructor({ title, author, language, madeAt, foot, long }: PdfDocument, { regular, bold, scale = 1 }: Letters) {
    this.scale = scale;
    const { top, bottom, side } = PAGE;
    this.#pdf = new Kit({
      ...{ size: 'A4', margins: { top, bottom, left: side, right: side }, bufferPages: !long },
      ...{ tagged: !long, lang: language, displayTitle: true, pdfVersion: '1.7' as const },
      info: { Title: title, Author: author, CreationDate: madeAt },
      // Else a face of its own is loaded, which has no Chinese.
      font: null as never,
    });
    // As wide as a Chinese character are the face's quotation marks and apostrophe otherwise.
    this.#features = language === 'en' ? ['pwid'] : [];
    this.#pdf.registerFont('regular' satisfies Face, regular).registerFont('bold' satisfies Face, bold);
    this.#long = long ? { foot, page: 1 } : undefined;
    // A structure that is never ended would keep the document from ending.
    this.#root = long ? undefined : this.#pdf.struct('Document');
    if (this.#root) this.#pdf.addStructure(this.#root);
    this.#pdf.on('data', (chunk: Uint8Array) => this.#chunks.push(chunk));
  }

  /** So far; of a long document those that are held. */
  get pages(): number {
    return this.#pdf.bufferedPageRange().count;
  }

  get y(): number {
    return this.#pdf.y;
  }

  down(points: number): void {
    this.#pdf.y += points;
  }

  /** Goes on to a new page when less than `height` is left on this one; tells whether it did. */
  ensure(height: number): boolean {
    if (this.#pdf.y + height <= BOTTOM) return false;
    if (this.#long) this.#foot(this.#long.foot, String(this.#long.page++));
    if (this.#long && this.#long.page % REMEMBERED === 0) forgetWords(this.#pdf);
    this.#pdf.addPage();
    return true;
  }

  heightOf(words: string, style: Style = {}): number {
    return this.#set(style).heightOfString(words, this.#options(style));
  }

  widthOf(words: string, style: Style = {}): number {
    return this.#set(style).widthOfString(words, this.#options({}));
  }

  /** Writes words where the last ended, or at `y`, as a structure such as P or H2; they may go on on the next page. */
  write(tag: string, words: string, style: Style & { readonly y?: number } = {}): void {
    if (!this.#root) this.draw(words, style);
    else this.#root.add(this.#pdf.struct(tag, {}, () => this.draw(words, style)));
  }

  /** Writes rows of cells as one structure. @param draw is given what to call for each row and each of its cells */
  table(draw: (row: () => (tag: 'TH' | 'TD', cell: () => void) => void) => void): void {
    const table = this.#root && this.#pdf.struct('Table');
    if (!table) draw(() => (_, cell) => cell());
    else {
      this.#root.add(table);
      draw(() => {
        const row = this.#pdf.struct('TR');
        table.add(row);
        return (tag, cell) => row.add(this.#pdf.struct(tag, {}, cell));
      });
      table.end();
    }
  }

  /** Only the look of it: inside {@link write} or {@link table}, or as {@link ornament}. */
  draw(words: string, style: Style & { readonly y?: number } = {}): void {
    const { x = PAGE.side, y = this.#pdf.y, colour = COLOUR.ink } = style;
    this.#set(style).fillColor(colour).text(words, x, y, this.#options(style));
    this.#pdf.x = PAGE.side;
  }

  /** What screen readers pass over. */
  ornament(draw: () => void): void {
    if (!this.#long) this.#pdf.markContent('Artifact');
    draw();
    if (!this.#long) this.#pdf.endMarkedContent();
  }

  rule(y: number, { x = PAGE.side, width = WIDTH, colour = COLOUR.line as string, thick = 0.6 } = {}): void {
    this.ornament(() =>
      this.#pdf
        .moveTo(x, y)
        .lineTo(x + width, y)
        .lineWidth(thick)
        .strokeColor(colour)
        .stroke(),
    );
  }

  /** Ends the document, `foot` and the page's number at the foot of every page, with their total but in a long one. */
  async end(foot: string): Promise<Uint8Array> {
    if (this.#long) this.#foot(foot, String(this.#long.page));
    else this.#numberPages(foot);
    await new Promise<void>((resolve, reject) => this.#pdf.on('end', resolve).on('error', reject).end());
    return Buffer.concat(this.#chunks);
  }

  #numberPages(foot: string): void {
    this.#root?.end();
    const { count } = this.#pdf.bufferedPageRange();
    for (let page = 0; page < count; page++) {
      this.#pdf.switchToPage(page);
      this.ornament(() => this.#foot(foot, `${page + 1} / ${count}`));
    }
  }

  /** Below the margin, where words would otherwise open a new page. */
  #foot(foot: string, number: string): void {
    const { margins } = this.#pdf.page;
    const style = { size: SIZE.small, colour: COLOUR.soft, y: BOTTOM + 24 };
    margins.bottom = 0;
    this.draw(foot, { ...style, width: WIDTH - 60 });
    this.draw(number, { ...style, align: 'right' });
    margins.bottom = PAGE.bottom;
  }

  #set({ face = 'regular', size = SIZE.text }: Style): PDFKit.PDFDocument {
    return this.#pdf.font(face).fontSize(size * this.scale);
  }

  #options({ width = WIDTH, align = 'left' }: Style) {
    const features = this.#features;
    return { width, align, lineGap: LEADING * this.scale, ...(features.length > 0 && { features }) };
  }
}
