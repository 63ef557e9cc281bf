import { isWoman, type Look } from './look.ts';
import { part } from './parts.ts';
import { path } from './svg.ts';

/** Colour class of an outfit. */
export function clothOf({ outfit }: Look): string {
  return `fig-${outfit}`;
}

/** Trunks end below the hip, or at the belt when a skirt of the same cloth hangs from it. */
const BODY = {
  man: 'M-3.4-41C-8-40-11.4-39-12.2-34C-12.6-26-10.4-20-10-14L-10.8 6.5Q0 8.5 10.8 6.5L10-14C11.4-22 12.4-28 11.8-34C11-38.6 7.4-40 4.6-41Z',
  woman:
    'M-3-41C-7.4-40-10.6-39-11.4-34.4C-11.8-27-8.6-21-8.2-16C-8.6-8-10.4-2-10.8 4.5Q0 6.5 10.4 4.5C10.2-2 8.8-8 8.6-16C9.8-20 12.4-24 11.8-29C11.6-33 11-39 4.4-41Z',
  coat: 'M-3.4-41C-8-40-11.6-39-12.4-34C-12.8-26-10.6-20-10.2-11Q0-9 10.4-11C11.6-22 12.6-28 12-34C11.2-38.6 7.4-40 4.6-41Z',
  dress:
    'M-3-41C-7.4-40-10.6-39-11.4-34.4C-11.8-27-8.4-21-8-14Q0-12 8.4-14C9.6-20 12.2-24 11.6-29C11.4-33 11-39 4.4-41Z',
};

const NECK = path('fig-skin', 'M-3-47L-3.2-40.6C-1-37 3-37 5-40.6L4.4-46Z');
const SHIRT = path('fig-shirt', 'M-3-42.6L1.6-39L6-42.6L7-40.4L4-21L-2.8-40Z');
const LAPELS = path('fig-line', 'M-3-42L-4.6-33.4L-2-32L4-20.5L8-32.6L9.4-34L6.6-41.4M4-20.5L4.2 7');
const TIE = path('fig-tie', 'M.5-39.4L3.6-39.4L3-36.2L4.8-26L3.9-22.4L2-26.4L1.5-36.2Z');
const SCARF = path('fig-tie', 'M-2.8-42.4C0-39 4-39 6.2-42.4L6.8-39.8L4-37L6.4-32.4L2.6-35L.4-31.8L.8-37L-2.8-40Z');
const BADGE = '<path class="fig-badge" d="M6-29.4L10.8-29.8V-26.4L6-26Z"/>';

/** Trunk without arms and head, in hip coordinates, so that it can lean as one piece. */
export function drawTrunk(look: Look, badge: boolean): string {
  return part(NECK + path(clothOf(look), bodyOf(look)) + FRONTS[look.outfit](isWoman(look))) + (badge ? BADGE : '');
}

function bodyOf(look: Look): string {
  if (look.outfit === 'coat' || look.outfit === 'dress') return BODY[look.outfit];
  return isWoman(look) ? BODY.woman : BODY.man;
}

const FRONTS: Readonly<Record<Look['outfit'], (woman: boolean) => string>> = {
  uniform: (woman) => SHIRT + (woman ? SCARF : TIE) + LAPELS,
  suit: (woman) => SHIRT + (woman ? '' : TIE) + LAPELS,
  coat: () =>
    path('fig-shirt', 'M-3-42.4L2-35L6.4-42.4Z') +
    path('fig-line', 'M-3.4-42.4L-5.4-35.6L2-33.4L9-35.6L6.6-42.2M2.4-33.4L3.2-11M6-27V-26M6.2-18V-17'),
  dress: () => path('fig-skin', 'M-3-41.4Q1.6-32 5.4-41.2Z') + path('fig-line', 'M3.6-18L5.2-24'),
};
