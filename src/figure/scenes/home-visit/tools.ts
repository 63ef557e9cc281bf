import { path, placed } from '../../svg.ts';

/** Tools lying along x, about 36 long, their middle at 0 0. */
export function spanner(): string {
  return path(
    'fig-grey',
    'M-10-2H10C11-6 16-7.5 20-6L15-2V2L20 6C16 7.5 11 6 10 2H-10C-11 6-16 7.5-20 6L-15 2V-2L-20-6C-16-7.5-11-6-10-2Z',
  );
}

function screwdriver(): string {
  return path('fig-grey', 'M-2-1.3H18L20-.3V.3L18 1.3H-2Z') + path('fig-accent', 'M-20-3.5H-4L-1-1.5V1.5L-4 3.5H-20Z');
}

function pliers(): string {
  return (
    path('fig-grey', 'M4-3L19-3.5V0H4ZM4 3L19 3.5V0H4Z') +
    path('fig-tie', 'M5-3Q-6-9-20-6L-20-3Q-6-5 3 0ZM5 3Q-6 9-20 6L-20 3Q-6 5 3 0Z')
  );
}

function hammer(): string {
  return path('fig-wood-deep', 'M-20-1.7H12V1.7H-20Z') + path('fig-grey', 'M11-8H18V6L14.5 9L11 6Z');
}

const CLOTH = path('fig-water', 'M-58 16L-46-15H60L54 16Z') + path('fig-line', 'M-53 12L-42-11H55L50 12Z');

/** What stands on the floor in front of the worker. */
export const TOOLS: Readonly<Record<string, string>> = {
  proper:
    CLOTH +
    [hammer(), spanner(), screwdriver(), pliers()]
      .map((tool, index) => placed(tool, index * 24 - 34, 0, 0.72, -74))
      .join(''),
  spread:
    placed(hammer(), -48, 6, 0.9, 28) +
    placed(spanner(), -12, -8, 0.9, -20) +
    placed(screwdriver(), 6, 12, 0.9, 12) +
    placed(pliers(), 40, -4, 0.9, -38) +
    placed(path('fig-grey', 'M-5-2.5H5V2.5H-5Z'), 64, 12, 1, 20),
};

const PIPE_END = `${path('fig-grey', 'M-12-3.5H10V3.5H-12Z')}<ellipse class="fig-shoe" cx="10" rx="2" ry="3.5"/>`;
const BOX =
  path('fig-coat', 'M-14-4L-4-10H16L7-4ZM-14-4H7V9H-14ZM7-4L16-10V3L7 9Z') + path('fig-coat', 'M-14-4L-20 0L0 1L7-4Z');
const DUST =
  '<path class="fig-mud" d="M-18 2Q-10-5-2-1Q8-5 18 2Q8 7-4 5Q-14 7-18 2ZM-26 0h3v2h-3ZM22-4h3v2h-3ZM24 5h2v2h-2Z"/>';
const TIED_BAG =
  path('fig-suit', 'M-3-17C-16-12-20 0-15 9Q0 14 15 9C20 0 16-12 3-17Z') +
  path('fig-suit', 'M-3-17Q-10-22-8-26Q-2-23 0-19Q2-23 8-26Q10-22 3-17Z') +
  path('fig-line', 'M-4-17H4M-6-8Q-9 0-7 5M5-9Q9-2 7 4');

export const REMAINS: Readonly<Record<string, string>> = {
  proper: TIED_BAG,
  left:
    placed(DUST, -2, 8, 1.1) +
    placed(BOX, -20, -4) +
    placed(PIPE_END, 16, -6, 1, -24) +
    placed(PIPE_END, 26, 8, 0.8, 16) +
    placed(path('fig-card', 'M-7-4L-2-7L4-4L7 1L1 5L-6 3Z'), 4, 6),
};
