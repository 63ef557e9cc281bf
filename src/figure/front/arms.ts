import { circle, path } from '../svg.ts';
import { type Adornment, drawHandBack } from './hands.ts';

/** Arms of someone whose hands lie folded before the middle, the right one above; drawn for the left of the picture. */
const SLEEVE =
  'M130 147C114 149 106 168 100 198L93 226C89 240 95 249 104 253L131 270L140 250L122 239C119 234 121 226 124 212L132 178';
const FOLDS = 'M94 233L104 235M122 239L114 234';
const FOREARM = 'M96 206L94 226C91 240 96 246 104 250L143 272L150 254L122 239C119 234 121 226 124 210Z';
const WRIST = 'M128 264L145 272L152 254L134 250Z';
const CUFF = 'M131 270L135.5 272.5L144 252L140 250Z';
const SHORT_SLEEVE = 'M130 147C114 149 106 168 100 192L97 204L126 210L132 178';
const ROLL =
  path('fig-shirt', 'M92 211L126 219L125 226L90 218Z') +
  path('fig-uniform', 'M93.5 197Q112 199 130 206L127.5 220Q109 215 90.5 212Z') +
  path('fig-line', 'M92 202Q110 205 129 210.5M91.5 207Q109 210 128 216');

const WATCH =
  path('fig-shoe', 'M138 253.5L146 257L141 269L133 265Z') +
  circle('fig-gold', 139.5, 261, 7.6) +
  circle('fig-white', 139.5, 261, 5.4) +
  path('fig-line', 'M139.5 257.5V261H142');
const HOOPS = [0, 4.5, 9]
  .map(
    (shift) =>
      `<ellipse class="fig-hoop" cx="${137 + shift}" cy="${259 + shift / 2.5}" rx="3.2" ry="11.5" transform="rotate(24 ${137 + shift} ${259 + shift / 2.5})"/>`,
  )
  .join('');
const BEADS = [
  [134, 265, 4.6],
  [136.5, 259.5, 5.2],
  [139.5, 253.5, 4.8],
  [141, 269, 4.6],
  [143.5, 263.5, 5.2],
  [146.5, 257.5, 4.6],
]
  .map(([x, y, r], index) => circle(index < 3 ? 'fig-wood-deep' : 'fig-jade', x!, y!, r!))
  .join('');

const ON_WRIST: Readonly<Record<string, string>> = { watch: WATCH, bangles: HOOPS, bracelets: BEADS };

export interface Arms {
  readonly rolled: boolean;
  /** A state of the wrist that shows something on it. */
  readonly wrist: string;
  readonly hand: Adornment;
  /** Drawn on the bare forearm. */
  readonly strong: boolean;
}

/** Both arms and hands. The strong stand wider and have larger hands. */
export function drawArms({ rolled, wrist, hand, strong }: Arms): string {
  const left = rolled
    ? path('fig-skin', FOREARM) + path('fig-uniform', SHORT_SLEEVE) + ROLL
    : path('fig-skin', WRIST) + path('fig-uniform', SLEEVE) + path('fig-line', FOLDS) + path('fig-shirt', CUFF);
  const right =
    path('fig-skin', WRIST) +
    path('fig-uniform', SLEEVE) +
    path('fig-line', FOLDS) +
    path('fig-shirt', CUFF) +
    (ON_WRIST[wrist] ?? '');
  const size = strong ? 1.14 : 1;
  const [aside, down] = strong ? [-7, 8] : [0, 0];
  const under = `<g transform="matrix(-1 0 0 1 ${360 - aside} ${down})">${right}${handAt(148, 265, size, 12, {})}</g>`;
  return `${under}<g transform="translate(${aside} ${down})">${left}${handAt(148, 262, size, 8, hand)}</g>`;
}

function handAt(x: number, y: number, size: number, turn: number, hand: Adornment): string {
  return `<g transform="translate(${x} ${y}) rotate(${turn}) scale(${size})">${drawHandBack(hand)}</g>`;
}
