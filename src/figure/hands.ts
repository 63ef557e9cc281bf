import type { Point } from './geometry.ts';
import { part } from './parts.ts';
import { d, path, placed } from './svg.ts';

/** Drawn with the wrist at 0 0 and the fingers along x; the thumb is at the top. */
const SHAPES = {
  /** For hands that the picture draws itself. */
  none: '',
  relaxed:
    '<path class="fig-skin" d="M-1-2.5C2-3.4 5-3.2 7-2.4C9-1.6 9.8-.2 9 .9C8 2.2 4 3 -1 2.5M2.5-2.8C4-4.4 6.2-4.4 7-3C7.3-2.2 6.6-1.5 5.4-1.4"/>',
  open: '<path class="fig-skin" d="M-1-2.5C1.5-3.6 4-3.6 6-3L11-2.2C12.4-1.9 12.4-.6 11.4-.5C12.4 0 12 1.2 10.8 1.2C10.6 2.2 9.6 2.4 8.4 2.4C5 3.4 1.5 3.2-1 2.5"/><path class="fig-skin" d="M1.6-3.1C3-6.2 5.6-7.2 6.6-6.3C7.3-5.5 5.8-4.6 5-3.2"/><path class="fig-line" d="M11.2-.5L7.6-.6M10.6 1.2L7.6.9"/>',
  wave: '<path class="fig-skin" d="M-1-2.5C1-3.6 3-4 5-3.8L9.6-4.8C11-4.9 11.2-3.4 10-3L11.6-3C12.9-2.8 12.9-1.3 11.7-1.1L12.2-.8C13.3-.4 13 1 11.8 1L11 1.3C11.8 1.8 11.3 3 10.2 2.9L5.4 3.1C3 3.6 1 3.2-1 2.5"/><path class="fig-skin" d="M1 2.9C2.2 5.6 4.6 7.4 5.8 6.6C6.6 5.9 5.2 4.6 4.8 3"/><path class="fig-line" d="M10-3L6.6-2.2M11.7-1.1L7-.7M11.2 1.2L7 1"/>',
  grip: '<path class="fig-skin" d="M-1-2.5C1-3.6 4-3.6 6-2.8C8.4-2 8.6 1.4 7.2 2.6C5.4 3.6 1.5 3.2-1 2.5"/><path class="fig-line" d="M7.6-.9L5-.5M7.6.8L5 .9"/>',
  /** One finger stretched out, the others closed. */
  point:
    '<path class="fig-skin" d="M-1-2.5C1-3.6 3.4-3.8 5-3.2L13.4-3C15-2.9 15-.7 13.4-.6L8.2-.4C9 1.4 8 3 6.4 3.2C4 3.8 1.5 3.2-1 2.5"/><path class="fig-skin" d="M1.4-3.2C2.6-5.4 5-5.8 6.4-4.6C7-3.8 6.2-3 5-2.8L3.6-1.6"/><path class="fig-line" d="M8.2-.4H5.6M8.2 1.4L5.4 1.4"/>',
  /** Thumb and middle finger pressed together. */
  snap: '<path class="fig-skin" d="M-1-2.5C1-3.4 3-3.4 4.6-3L7-5.4L12.4-9.4C13.8-10.2 14.8-8.6 13.7-7.6L10-3.6L11.4-2.6C12.6-1.8 12-.6 10.8-.8L8.6-1C9.6 1.4 8 3.2 6 3.2C3.6 3.6 1.5 3.2-1 2.5"/><path class="fig-skin" d="M.6-3C1.6-6.4 4.4-8 6.4-8.6C8-9 8.6-7.4 7.4-6.6L4.6-3.6"/><path class="fig-line" d="M8.6-1L6-.6M8 1.2L5.4 1"/>',
} as const;

export type HandShape = keyof typeof SHAPES;

/** A hand at the end of an arm. `flip` puts the thumb on the other side. */
export function drawHand(shape: HandShape, wrist: Point, degrees: number, flip: boolean): string {
  const mirror = flip ? ' scale(1 -1)' : '';
  return d`<g transform="translate(${wrist.x} ${wrist.y}) rotate(${Math.round(degrees)})${mirror}">${part(SHAPES[shape])}</g>`;
}

const CLASP =
  path('fig-skin', 'M10.5-3C7-4.6 3-4.8 0-4L-3.6-2.4L-2.4 2.6C1 4.2 6 4.2 10.5 2.6') +
  path(
    'fig-skin',
    'M-10.5-2.6C-8-4.4-4.6-5-2-4.6L3.4-2.6C5.6-1.4 6 1.8 4.6 3.2C2.8 4.6 0 4.4-2 3.8C-5 3.6-8 3.2-10.5 2.8',
  ) +
  path('fig-skin', 'M-5.6-4.8C-3.4-7.4 0-7.6 2.6-6C3.6-5 2.6-3.8 1.4-4L-2.4-3.6') +
  path('fig-line', 'M4.9-.6L.8-.8M5 1.4L1.2 1.2');

/** Two right hands clasped around a place in the picture, seen from the side. */
export function drawClasp(x: number, y: number, scale: number): string {
  return `<g class="fig-person" stroke-width="1">${placed(CLASP, x, y, scale)}</g>`;
}
