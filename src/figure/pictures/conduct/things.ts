import { path, placed } from '../../svg.ts';

/** A red envelope as money is given in, upright, its middle at 0 0. */
export function redEnvelope(x: number, y: number, turn = 0, scale = 1): string {
  return placed(
    path('fig-accent', 'M-9-13H9V13H-9Z') +
      path('fig-line', 'M-9-13Q0-2 9-13') +
      '<circle class="fig-gold" cy="-5" r="3.4"/><path class="fig-line" stroke-width=".8" d="M-1.2-6.2H1.2V-3.8H-1.2Z"/>',
    x,
    y,
    scale,
    turn,
  );
}
