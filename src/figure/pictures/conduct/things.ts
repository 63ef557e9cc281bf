import { d, path, placed } from '../../svg.ts';

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

/** A clock on the wall that shows an hour and minutes. */
export function clockAt(x: number, y: number, radius: number, hour: number, minutes: number): string {
  const hand = (turn: number, share: number) => {
    const angle = (turn * Math.PI) / 180;
    return d`M${x} ${y}l${Math.sin(angle) * radius * share} ${-Math.cos(angle) * radius * share}`;
  };
  const ticks = [0, 90, 180, 270].map((turn) => {
    const angle = (turn * Math.PI) / 180;
    const [dx, dy] = [Math.sin(angle) * radius, -Math.cos(angle) * radius];
    return d`M${x + dx * 0.75} ${y + dy * 0.75}L${x + dx * 0.92} ${y + dy * 0.92}`;
  });
  return (
    d`<circle class="fig-shirt" cx="${x}" cy="${y}" r="${radius}"/>` +
    `<path class="fig-print" stroke-width="1" d="${ticks.join('')}"/>` +
    `<path class="fig-print" stroke-width="2.2" d="${hand(hour * 30 + minutes / 2, 0.5)}"/>` +
    `<path class="fig-print" stroke-width="1.5" d="${hand(minutes * 6, 0.76)}"/>`
  );
}
