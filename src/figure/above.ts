import { part } from './parts.ts';
import { d } from './svg.ts';

export interface SeenFromAbove {
  readonly kind: 'staff' | 'guest';
  /** Degrees the body is turned; 0 walks up the picture. */
  readonly turn: number;
  /** Degrees the head turns on the shoulders. */
  readonly head?: number;
  /** An open hand stretched out to show the way. */
  readonly hand?: boolean;
}

/** A walking person seen from above: shoes, shoulders, head with the nose ahead. */
export function fromAbove(x: number, y: number, { kind, turn, head = 0, hand = false }: SeenFromAbove): string {
  const cloth = kind === 'staff' ? 'fig-uniform' : 'fig-coat';
  const body =
    SHOES +
    (hand ? pointing(cloth) : '') +
    `<path class="${cloth}" d="M-24 1C-25-6-19-8.6-11-8.4Q0-6.6 11-8.4C19-8.6 25-6 24 1C23.4 7 17 8.6 9 8.4Q0 9.6-9 8.4C-17 8.6-23.4 7-24 1Z"/>` +
    `<g transform="rotate(${head})">${HEADS[kind]}</g>`;
  return d`<g class="fig-person" stroke-width="1.1" data-above="${kind}" data-turn="${turn}" transform="translate(${x} ${y}) rotate(${turn})">${part(body)}</g>`;
}

const SHOES =
  '<path class="fig-shoe" d="M-10-4C-11-13-10-16-7-16C-4-16-3-13-4-4ZM4-2C3-9 4-12.6 7-12.6C10-12.6 11-9 10-2Z"/>';
const FACE = '<path class="fig-skin" d="M-8.6-3.6C-8-10-4-11.4-2-11.6Q0-14.4 2-11.6C4-11.4 8-10 8.6-3.6Z"/>';
const HEADS = {
  staff: `${FACE}<path class="fig-hair" d="M-9.6-1.6C-8-5.4-4-7.6 0-7.6C4-7.6 8-5.4 9.6-1.6C10 5 6 9.4 0 9.4C-6 9.4-10 5-9.6-1.6Z"/><circle class="fig-hair" cy="10.6" r="4.6"/>`,
  guest: `${FACE}<path class="fig-hair" d="M-9.6-1.6C-8-6-4-8.4 0-8.4C4-8.4 8-6 9.6-1.6C10 5 6 9.4 0 9.4C-6 9.4-10 5-9.6-1.6Z"/>`,
};

const pointing = (cloth: string) =>
  `<path class="fig-skin" d="M30-23C30-29 33-35 36-36C39-36 40-29 36-19Z"/><path class="fig-skin" d="M30-25C27-28 26-31 28-32C30-32 32-28 32-25Z"/><path class="${cloth}" d="M13-3L28-25L37-20L23 5Z"/>`;
