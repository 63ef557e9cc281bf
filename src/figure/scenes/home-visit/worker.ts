import { at } from '../../geometry.ts';
import { drawPerson } from '../../person.ts';
import { CLERK_MAN } from '../../pictures/cast.ts';
import type { Arm, Pose } from '../../pose.ts';
import { circle, d, path, placed } from '../../svg.ts';
import { cigarette } from '../room.ts';
import { spanner } from './tools.ts';

interface Held {
  readonly far: Arm;
  readonly thing: string;
}

const CARD =
  path('fig-line', 'M-2-41L8-30L7.5-41') +
  path('fig-card', 'M1.8-30H13.8V-15H1.8Z') +
  '<path class="fig-tie" stroke-width=".6" d="M1.8-30H13.8V-26H1.8Z"/>' +
  '<path class="fig-print" stroke-width=".9" d="M8.5-22.5H12M8.5-19.5H12M3.6-23.5H6.6V-18H3.6Z"/>';

const PETALS = [0, 72, 144, 216, 288]
  .map((turn) => d`<ellipse class="fig-accent" stroke="none" cy="-2.6" rx="1.6" ry="2" transform="rotate(${turn})"/>`)
  .join('');

/** The customer's own cup, with a flower on it. */
const FLOWERED_CUP = placed(
  path('fig-card', 'M-7.5-8H7.5Q7.5 6 0 6Q-7.5 6-7.5-8ZM-7.5-5C-12-6-12 1-6.5 1') +
    PETALS +
    circle('fig-coat', 0, 0, 1.1),
  22,
  -46,
  1,
  -12,
);

const HELD: Readonly<Record<string, Held>> = {
  proper: { far: { wrist: at(25, -18), hand: 'grip', turn: -12 }, thing: placed(spanner(), 34, -19, 0.62, -24) },
  drinking: { far: { wrist: at(20, -38), hand: 'grip', turn: -46 }, thing: FLOWERED_CUP },
  smoking: { far: { wrist: at(17, -31), hand: 'grip', turn: -40 }, thing: cigarette(29, -43, 142, 0.8) },
};

/** The worker at the kitchen counter, from his head to his shoes. */
export function worker(shows: (spot: string) => string): string {
  const { far, thing } = HELD[shows('hand')]!;
  const near: Arm = { wrist: at(15, -5), hand: 'grip' };
  const roaming = shows('eyes') === 'roaming';
  const pose: Pose = { near, far, nod: roaming ? -4 : 8 };
  const man = drawPerson({
    x: 246,
    y: 252,
    scale: 1.42,
    look: CLERK_MAN,
    pose,
    expression: roaming ? 'away' : 'neutral',
    holds: (shows('card') === 'proper' ? CARD : '') + thing,
  });
  return man + SHOES[shows('shoes')]! + (roaming ? GAZE : '');
}

const COVER =
  path('fig-water', 'M-9-10Q-10.5-4-10 1H14Q15.5-5 8-8L4.5-11Z') + path('fig-line', 'M-9-8.5Q-2-6 5-9M-5-2Q2-4 9-1');
const PRINT =
  '<path class="fig-mud" d="M0 0C3-2.5 9-2.5 11-.5C12 1.5 9 3 6 2.5C3 3 0 2 0 0ZM-6-.5C-4-2-2-1.5-2 .3C-2 2-5 2.3-6 1.2Z"/>';
const MUD = '<path class="fig-mud" d="M-8-4Q-5-7-2-4Q2-6 5-3Q10-3 11 0Q8 2.5-8 1.5Z"/>';

const SHOES: Readonly<Record<string, string>> = {
  proper: placed(COVER, 253, 251) + placed(COVER, 241, 253),
  muddy:
    placed(MUD, 251, 251) +
    placed(MUD, 240, 253) +
    [at(204, 248), at(208, 240), at(222, 251), at(226, 243)].map(({ x, y }) => placed(PRINT, x, y, 1, -4)).join(''),
};

const GAZE = '<path class="fig-faint" stroke-width="1.3" stroke-dasharray="4 4" d="M232 66L150 44"/>';
