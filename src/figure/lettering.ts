import type { Point } from './geometry.ts';
import { d, escapeXml } from './svg.ts';

export interface TextStyle {
  readonly kind?: 'text' | 'title' | 'printed' | 'number' | 'word-right' | 'word-wrong';
  readonly size?: number;
  readonly anchor?: 'start' | 'middle' | 'end';
}

export function text(
  words: string,
  x: number,
  y: number,
  { kind = 'text', size = 13, anchor = 'middle' }: TextStyle = {},
): string {
  const aligned = anchor === 'start' ? '' : ` text-anchor="${anchor}"`;
  return d`<text class="fig-${kind}" x="${x}" y="${y}" font-size="${size}"${aligned}>${escapeXml(words)}</text>`;
}

/** Roughly how wide a line sets: a Chinese character is square, a Latin one somewhat over half as wide. */
export function widthOf(words: string, size: number): number {
  return [...words].reduce((sum, letter) => sum + (letter > '\u2e7f' ? size : size * 0.57), 0);
}

/** A speech bubble around its middle, with a tail to the mouth of a speaker under it or on its left. */
export function bubble(lines: readonly string[], middle: Point, mouth: Point, size = 13): string {
  const half = Math.max(...lines.map((line) => widthOf(line, size))) / 2 + 8;
  const tall = (lines.length * size * 1.25) / 2 + 5;
  const [left, right, top, foot] = [middle.x - half, middle.x + half, middle.y - tall, middle.y + tall];
  const beside = mouth.x < left && mouth.y < foot;
  const root = beside ? mouth.y : Math.min(right - 14, Math.max(left + 14, mouth.x));
  const under = beside ? '' : d`H${root + 5}L${mouth.x} ${mouth.y}L${root - 4} ${foot}`;
  const aside = beside ? d`V${root + 4}L${mouth.x} ${mouth.y}L${left} ${root - 4}` : '';
  const body = d`M${left + 7} ${top}H${right - 7}Q${right} ${top} ${right} ${top + 7}V${foot - 7}Q${right} ${foot} ${right - 7} ${foot}${under}H${left + 7}Q${left} ${foot} ${left} ${foot - 7}${aside}V${top + 7}Q${left} ${top} ${left + 7} ${top}Z`;
  const first = middle.y - ((lines.length - 1) * size * 1.25) / 2 + size * 0.36;
  const words = lines.map((line, index) => text(line, middle.x, first + index * size * 1.25, { size }));
  return `<path class="fig-bubble" stroke-width="1.1" d="${body}"/>${words.join('')}`;
}

/** Words shouted, in a jagged balloon around a middle. */
export function shout(lines: readonly string[], middle: Point, wide: number, tall: number, size = 13.5): string {
  const points = Array.from({ length: 32 }, (_, place) => {
    const angle = (place * Math.PI) / 16;
    const reach = place % 2 === 0 ? 1 : 0.83;
    return d`${middle.x + Math.cos(angle) * wide * reach} ${middle.y + Math.sin(angle) * tall * reach}`;
  });
  const step = size * 1.27;
  const first = middle.y - ((lines.length - 1) * step) / 2 + size * 0.37;
  const words = lines.map((line, index) => text(line, middle.x, first + index * step, { kind: 'word-wrong', size }));
  return `<path class="fig-bubble" stroke-width="1.2" d="M${points.join('L')}Z"/>${words.join('')}`;
}
