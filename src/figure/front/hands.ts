import { circle, d, path } from '../svg.ts';

/** Fingers from the least to the first: the y they grow from, their length and their turn in degrees. */
const FINGERS = [
  [8.5, 21, 13],
  [3, 27, 9],
  [-3, 30, 5],
  [-8.6, 26, 1],
] as const;
const BACK = 'M25-12.2C17-14 8-12.5-3-9L-4 8C6 12 16 14.5 23 13.5';

/** What is done to the fingers of a hand. */
export interface Adornment {
  /** How far the nails reach over the fingertips, and their colour. */
  readonly nails?: { readonly reach: number; readonly colour: string };
  /** Drawn on a finger, 0 the least, with the middle of the finger at y 0 and its root at x 0. */
  readonly on?: (finger: number) => string;
  /** Drawn on the back of the hand, whose wrist is at 0 0. */
  readonly back?: string;
  /** Spread from the palm, where the hand does not lie on the other. */
  readonly thumb?: boolean;
}

const SHORT_NAILS = { reach: -0.4, colour: 'fig-nail' };

/** The back of a hand, its wrist at 0 0 and its fingers along x. */
export function drawHandBack({ nails = SHORT_NAILS, on, back = '', thumb = false }: Adornment): string {
  const digit = (x: number, y: number, length: number, turn: number, worn = '') =>
    d`<g transform="translate(${x} ${y}) rotate(${turn})"><rect class="fig-skin" y="-3.5" width="${length}" height="7" rx="3.5"/>` +
    d`<path class="${nails.colour}" stroke-width="1" d="${nailPath(length, nails.reach)}"/>${worn}</g>`;
  const fingers = FINGERS.map(([y, length, turn], finger) => digit(21, y, length, turn, on?.(finger)));
  return (thumb ? digit(3, -7, 26, -34) : '') + fingers.join('') + path('fig-skin', BACK) + back;
}

function nailPath(length: number, reach: number): string {
  const [root, tip] = [length - 6, length + reach];
  if (reach < 2) return d`M${root} -1.7Q${root - 1.4} 0 ${root} 1.7L${tip} 2Q${tip + 1} 0 ${tip} -2Z`;
  return d`M${root} -2.5Q${root - 1.6} 0 ${root} 2.5L${tip - 4} 2.6Q${tip + 2} 1 ${tip + 1} 0Q${tip + 2} -1 ${tip - 4} -2.6Z`;
}

const BAND = '<rect class="fig-gold" x="8.5" y="-4" width="3.2" height="8" rx="1" stroke-width="1"/>';

export const PLAIN_RING: Adornment = { on: (finger) => (finger === 1 ? BAND : '') };

const STONES = ['fig-lacquer', 'fig-jade', 'fig-lacquer', 'fig-jade'];
export const MANY_RINGS: Adornment = {
  on: (finger) =>
    `<g transform="translate(${finger % 2 ? 4 : -1} 0)">` +
    '<rect class="fig-gold" x="8" y="-4.5" width="5" height="9" rx="1.5" stroke-width="1"/>' +
    `${circle(STONES[finger]!, 10.5, 0, finger === 0 ? 3 : 4.2)}</g>`,
};

export const RED_NAILS: Adornment = { nails: { reach: 10, colour: 'fig-lacquer' } };
export const PALE_NAILS: Adornment = { nails: { reach: 10, colour: 'fig-nail' } };

/** A star between flames on the back of the hand. */
export const INKED: Adornment = {
  back:
    '<path class="fig-indigo" d="M11-9L13.3-3.3L19.4-2.8L14.7 1.2L16.2 7.2L11 4L5.8 7.2L7.3 1.2L2.6-2.8L8.7-3.3Z"/>' +
    '<path class="fig-indigo" d="M24-10C20-11 17-10 15-7C19-8 21-6 22-3C24-5 25-8 24-10ZM22 11C18 12 17 10 17 7C20 8 22 6 23 3C25 6 24 9 22 11ZM-2-8C2-9 5-8 7-5C3-6 1-4 0-1C-3-3-3-6-2-8ZM-3 7C0 9 4 9 6 7C2 6 0 4 0 1C-3 3-4 5-3 7Z"/>',
};
