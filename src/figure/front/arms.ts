import { path } from '../svg.ts';
import { type Adornment, drawHandBack } from './hands.ts';
import { ON_WRIST } from './wrist.ts';

/** Arms of someone whose hands lie folded before the middle, the right one above; drawn for the left of the picture. */
const SLEEVE =
  'M130 147C118 151 107 169 100 198L93 226C89 240 95 249 104 253L131 270L140 250L122 239C119 234 121 226 124 212L132 178';
const FOLDS = 'M94 233L104 235M122 239L114 234';
const FOREARM = 'M96 206L94 226C91 240 96 246 104 250L143 272L150 254L122 239C119 234 121 226 124 210Z';
const WRIST = 'M128 264L145 272L152 254L134 250Z';
const CUFF = 'M131 270L135.5 272.5L144 252L140 250Z';
const SHORT_SLEEVE = 'M130 147C118 151 107 168 100 192L97 204L126 210L132 178';

function rollOf(cloth: string): string {
  return (
    path('fig-shirt', 'M92 211L126 219L125 226L90 218Z') +
    path(cloth, 'M93.5 197Q112 199 130 206L127.5 220Q109 215 90.5 212Z') +
    path('fig-line', 'M92 202Q110 205 129 210.5M91.5 207Q109 210 128 216')
  );
}

export interface Arms {
  /** Rolls up the sleeve on the left of the picture. */
  readonly rolled: boolean;
  /** A state of the wrist that shows something on it. */
  readonly wrist: string;
  readonly hand: Adornment;
  /** The strong stand wider and have larger hands. */
  readonly strong: boolean;
  /** Class of the outermost sleeve. */
  readonly cloth?: string;
}

/** Both arms and hands. */
export function drawArms({ rolled, wrist, hand, strong, cloth = 'fig-uniform' }: Arms): string {
  const long = path('fig-skin', WRIST) + path(cloth, SLEEVE) + path('fig-line', FOLDS) + path('fig-shirt', CUFF);
  const short = path('fig-skin', FOREARM) + path(cloth, SHORT_SLEEVE) + rollOf(cloth);
  const size = strong ? 1.14 : 1;
  const [aside, down] = strong ? [-7, 8] : [0, 0];
  const lower = long + handAt(148, 265, size, 12, {}) + (ON_WRIST[wrist] ?? '');
  const upper = (rolled ? short : long) + handAt(148, 262, size, 8, hand);
  return (
    `<g transform="matrix(-1 0 0 1 ${360 - aside} ${down})">${lower}</g>` +
    `<g transform="translate(${aside} ${down})">${upper}</g>`
  );
}

function handAt(x: number, y: number, size: number, turn: number, hand: Adornment): string {
  return `<g transform="translate(${x} ${y}) rotate(${turn}) scale(${size})">${drawHandBack(hand)}</g>`;
}
