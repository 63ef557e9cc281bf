import { drawPerson } from '../../person.ts';
import { VISITOR } from '../../pictures/cast.ts';
import { circle, path, placed } from '../../svg.ts';
import { cigarette, crumple, lyingSheet, pile } from '../room.ts';

type States = Readonly<Record<string, string>>;

export const HANDOUTS: States = {
  proper: pile(0, -4),
  scattered: lyingSheet(-16, -6, -18) + lyingSheet(14, -6, 16) + lyingSheet(-4, 4, 40) + lyingSheet(22, 4, -20),
};

const STEAM = '<path class="fig-faint" stroke-width="1.3" d="M-3-19C-7-23 0-26-3-31M4-19C0-23 7-26 4-31"/>';
const TEA =
  path('fig-card', 'M-15 1Q0 7 15 1Q0-5-15 1Z') +
  path('fig-card', 'M-9.5-14H9.5Q9 0 0 0Q-9 0-9.5-14ZM9.5-12C15-13 15-5 8-5') +
  path('fig-coat', 'M-9.5-14Q0-10.5 9.5-14Q0-17-9.5-14Z') +
  path('fig-print', 'M-6-6Q0-3.5 6-6');
const ASHTRAY =
  path('fig-grey', 'M-16-4Q0 2 16-4L13 4Q0 9-13 4Z') +
  path('fig-shoe', 'M-16-4Q0-10 16-4Q0 2-16-4Z') +
  cigarette(-8, -6, -12, 1.15) +
  placed(path('fig-coat', 'M0-1.5H6V1.5H0Z'), 3, -3, 1, 40);

export const CUP: States = { proper: TEA + STEAM, ashtray: ASHTRAY };

const BOTTLE =
  path('fig-shirt', 'M-6.5-22Q-6.5-26-3-28V-32H3V-28Q6.5-26 6.5-22V2Q0 5-6.5 2Z') +
  path('fig-uniform', 'M-3.5-36H3.5V-31.5H-3.5ZM-6.5-18H6.5V-8H-6.5Z');
const CORE =
  path('fig-line', 'M0-13Q1-17 4-18') +
  path('fig-shirt', 'M-6-11Q-1-6-6 3H6Q1-6 6-11Z') +
  path('fig-accent', 'M-10-11Q-4-17 0-13Q4-17 10-11Q6-7 0-9Q-6-7-10-11ZM-9 3Q-4-1 0 1Q4-1 9 3Q5 8 0 6Q-5 8-9 3Z');
const PEEL =
  '<path class="fig-accent" d="M-8-1C-8-8 4-9 6-2C7 3-2 5-2 0C-1-3 2-2 2 0C4-1 3-5-1-5C-6-4-5 5 2 6C-5 8-9 4-8-1Z"/>';
const SHELL = '<path class="fig-coat" d="M-3.5 0Q0-4 3.5 0Q0 1.5-3.5 0Z"/>';

export const TABLE_END: States = {
  proper: BOTTLE,
  litter:
    crumple(-22, -5, 1.2) +
    crumple(19, -6, 1.2, 60) +
    CORE +
    placed(PEEL, -11, 2) +
    [-26, 24, 13, 4, 18].map((x, index) => placed(SHELL, x, 9 - (index % 2) * 5, 1.2, index * 50)).join(''),
};

const PHONE = '<path class="fig-shoe" d="M-15 4L-10-5H14L10 4Z"/>';
const RINGING =
  '<path class="fig-shirt" d="M-11 2.5L-7.5-3.5H9.5L7 2.5Z"/>' +
  circle('fig-right', -1, -0.5, 2) +
  '<path class="fig-motion" stroke-width="1.5" d="M-17-4Q-21-9-17-14M-22-3Q-28-9-22-16M18-4Q22-9 18-14M23-3Q29-9 23-16"/>';

export const PHONES: States = { proper: PHONE + circle('fig-grey', 8, -3, 1.2), lit: '', ringing: PHONE + RINGING };

const BAG = path('fig-line', 'M-10 9Q-5 4-1 9') + path('fig-wood-deep', 'M-14 9H3L4 24H-15Z');

/** The door in the wall, and who stands in it. Its left foot is at 0 0. */
export const DOOR: States = {
  proper:
    path('fig-wood-deep', 'M-4 0V-196H58V0Z') +
    path('fig-wood', 'M0 0V-192H54V0Z') +
    path('fig-line', 'M9-180H45V-112H9Z') +
    circle('fig-ink', 47, -86, 2.6),
  late:
    path('fig-wood-deep', 'M-4 0V-196H58V0Z') +
    path('fig-shade', 'M0 0V-192H54V0Z') +
    path('fig-wood', 'M0 0V-192L-15-184V10Z') +
    drawPerson({ x: 26, y: 16, scale: 1.26, look: VISITOR, expression: 'neutral', holds: BAG }),
};
