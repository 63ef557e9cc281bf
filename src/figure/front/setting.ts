import { type Box, WIDTH } from '../layout.ts';
import { d, path } from '../svg.ts';

export const HEIGHT = 528;

/** Where hair, and the ears beside it, are touched. */
export const TOP: Box = { x: 128, y: 14, width: 104, height: 50 };
export const SIDES: readonly Box[] = [
  { x: 106, y: 132, width: 36, height: 46 },
  { x: 218, y: 132, width: 36, height: 40 },
];
export const EARS: readonly [Box, Box] = [
  { x: 214, y: 70, width: 40, height: 60 },
  { x: 106, y: 70, width: 40, height: 60 },
];

/** The tall mirror at the door to the counter, and whoever stands before it. */
export function inMirror(person: string): string {
  const frame = d`<rect class="fig-wood" stroke-width="1.5" x="1" y="1" width="${WIDTH - 2}" height="${HEIGHT - 2}" rx="12"/>`;
  const glass = d`<rect class="fig-glass" stroke-width="1.5" x="9" y="9" width="${WIDTH - 18}" height="${HEIGHT - 18}" rx="5"/>`;
  const floor = path('fig-floor', 'M10 478H350V514Q350 518 346 518H14Q10 518 10 514Z');
  const gleam = path('fig-gleam', 'M28 118L92 28M28 148L112 28M262 452L332 352M286 452L332 386');
  return `${frame}${glass}${floor}${gleam}<g class="fig-person fig-mirrored" stroke-width="2" transform="translate(0 8)">${person}</g>`;
}
