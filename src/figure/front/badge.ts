import { path, placed } from '../svg.ts';

const CARD = `<rect class="fig-card" x="-25" y="-16" width="50" height="32" rx="3"/>${path('fig-print', 'M-6-22H6V-13H-6Z')}`;
const FRONT =
  CARD +
  path('fig-print', 'M-20-9H-5V10H-20ZM-16 10Q-12.5 1-9 10M1-6H20M1 1H20M1 8H14') +
  '<circle class="fig-print" cx="-12.5" cy="-2" r="3.4"/>';
const BACK = CARD + path('fig-print', 'M-14 0H14M-14-3V3M14-3V3');

/** A badge with a photograph, its middle at a place, in a state of the spot `badge` of a scene. */
export function drawBadge(state: string, x: number, y: number, scale = 1): string {
  if (state === 'missing') return '';
  const [card, turn] = state === 'reversed' ? [BACK, 0] : [FRONT, state === 'tilted' ? 28 : 0];
  return `<g stroke-width="1.6">${placed(card, x, y, scale, turn)}</g>`;
}

export const BADGE_STATES = ['proper', 'tilted', 'reversed', 'missing'] as const;
