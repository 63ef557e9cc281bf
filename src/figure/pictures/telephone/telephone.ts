import { at } from '../../geometry.ts';
import type { Arm } from '../../pose.ts';
import { d, path, placed } from '../../svg.ts';

/** A receiver along x, 26 long, its ear end at the left and its hollow below. */
export const HANDSET = path(
  'fig-tie',
  'M-13-1C-13-5-10-6.4-7-6.4H7C10-6.4 13-5 13-1V4.4Q13 6 11 6H7.4Q5.6 6 5.6 4.4V.4Q5.6-.6 4.6-.6H-4.6Q-5.6-.6-5.6.4V4.4Q-5.6 6-7.4 6H-11Q-13 6-13 4.4Z',
);

/** The near arm with a receiver at the ear, and the receiver, to be held in hip coordinates. */
export const CALLING: Arm = { wrist: at(0, -40), hand: 'grip', turn: -8 };
export const AT_EAR = placed(HANDSET, -6.4, -51, 0.8, 68);

/** A telephone on a table, its middle at 0 0; the receiver lies on it unless somebody has taken it. */
export function telephone(x: number, y: number, scale = 1, taken = false): string {
  const keys = [-6, 0, 6].map((key) => d`M${key - 1.4} -1.2H${key + 1.4}M${key - 1.4} 2H${key + 1.4}`).join('');
  return placed(
    path('fig-shoe', 'M-13-6H13L18 8Q18 10 16 10H-16Q-18 10-18 8Z') +
      path('fig-grey', 'M-9-4H9L11 6H-11Z') +
      `<path class="fig-print" stroke-width="1.6" d="${keys}"/>` +
      (taken ? '' : placed(HANDSET, 0, -8, 1.3)),
    x,
    y,
    scale,
  );
}
