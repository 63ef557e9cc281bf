import { circle, d, path, placed } from './svg.ts';

/** A name card lying in the hands, its middle at 0 0; `turn` in degrees. */
export function card(x: number, y: number, turn = 0, scale = 1): string {
  return placed(
    '<path class="fig-card" d="M-7-4.4H7V4.4H-7Z"/><path class="fig-print" stroke-width=".9" d="M-4.6-1.8H1M-4.6.6H4.4M-4.6 2.6H3"/>',
    x,
    y,
    scale,
    turn,
  );
}

/** The card between two hands: the far thumb lies on it, the near hand is drawn over it by its arm. */
export function heldCard(x: number, y: number, turn: number): string {
  return (
    card(x, y, turn, 1.15) +
    placed('<path class="fig-skin" d="M1-8.4C.4-5.4.8-2.6 2.4-2.2C4-2.2 4.4-5 4.4-8Z"/>', x, y, 1, turn)
  );
}

/** A chair seen from the side, its seat under x, for someone facing right. */
export function chair(x: number, y: number, scale = 1): string {
  return placed(
    path(
      'fig-wood-deep',
      'M-14-33H13V-29H-14ZM-14-33L-17-62L-13.4-62.4L-10-33ZM-13-29L-15 0H-12L-9.6-29M12-29L13 0H10L8.6-29',
    ),
    x,
    y,
    scale,
  );
}

/** A desk with a screen on it, from x to x + width, standing on y; the screen is seen from behind its user's left. */
export function desk(x: number, y: number, width: number, screen = true): string {
  const top = y - 56;
  const monitor = screen
    ? path('fig-shoe', d`M${x + width - 20} ${top}H${x + width - 6}L${x + width - 9} ${top - 3}H${x + width - 17}Z`) +
      path(
        'fig-wood-deep',
        d`M${x + width - 14} ${top - 3}L${x + width - 12} ${top - 31}H${x + width - 8.4}L${x + width - 10} ${top - 3}Z`,
      )
    : '';
  return (
    monitor +
    path('fig-wood', d`M${x + 3} ${top + 4}V${y}H${x + width - 3}V${top + 4}`) +
    path('fig-wood-deep', d`M${x} ${top}H${x + width}V${top + 5}H${x}Z`)
  );
}

/** The front of a service counter filling a panel's foot. */
export function counter(x: number, y: number, width: number, height: number): string {
  return (
    path('fig-wood', d`M${x} ${y}H${x + width}V${y + height}H${x}Z`) +
    path('fig-wood-deep', d`M${x - 3} ${y - 4}H${x + width + 3}V${y + 2}H${x - 3}Z`)
  );
}

/** A clock whose hand has gone round by `seconds`, the time shaded. */
export function clock(x: number, y: number, radius: number, seconds: number): string {
  const angle = (seconds * Math.PI) / 30;
  const [dx, dy] = [Math.sin(angle) * radius * 0.82, -Math.cos(angle) * radius * 0.82];
  const wedge = d`M0 0V${-radius * 0.82}A${radius * 0.82} ${radius * 0.82} 0 0 1 ${dx} ${dy}Z`;
  const ticks = [0, 90, 180, 270].map(
    (turn) =>
      d`<path class="fig-stroke" stroke-width="1.2" transform="rotate(${turn})" d="M0 ${-radius + 1.5}V${-radius + 4}"/>`,
  );
  const face = `<circle class="fig-bubble" stroke-width="1.6" r="${radius}"/>`;
  return d`<g data-clock="${seconds}" transform="translate(${x} ${y})">${face}${path('fig-accent', wedge)}${ticks.join('')}<path class="fig-stroke" stroke-width="1.6" d="M0 0L${dx} ${dy}"/>${circle('fig-ink', 0, 0, 1.6)}</g>`;
}

/** An open door with its frame, seen from inside, standing on y. */
export function door(x: number, y: number, width: number, height: number): string {
  return (
    path('fig-shade', d`M${x} ${y}V${y - height}H${x + width}V${y}Z`) +
    d`<path class="fig-stroke" stroke-width="1.6" d="M${x} ${y}V${y - height}H${x + width}V${y}"/>` +
    path('fig-wood', d`M${x + width} ${y}V${y - height}L${x + width + 13} ${y - height + 8}V${y + 5}Z`) +
    circle('fig-ink', x + width + 10, y - height * 0.45, 1.3)
  );
}

/** An open card case with a card half way in. */
export function cardCase(x: number, y: number, scale = 1): string {
  return placed(
    '<path class="fig-card" d="M-6.4-11H6.4V2H-6.4Z"/><path class="fig-print" stroke-width=".7" d="M-4.4-8.6H1M-4.4-6.4H4.4M-4.4-4.4H3"/><path class="fig-tie" d="M-8.6-2H8.6V8.4Q8.6 10 7 10H-7Q-8.6 10-8.6 8.4Z"/><path class="fig-print" stroke-width=".7" d="M-8.6 1H8.6"/>',
    x,
    y,
    scale,
  );
}

/** A screen on a stand, seen from its side; its user sits to the left. */
export function monitor(x: number, y: number): string {
  return (
    path('fig-shoe', d`M${x - 7} ${y}H${x + 7}L${x + 4} ${y - 3}H${x - 4}Z`) +
    path('fig-wood-deep', d`M${x} ${y - 3}L${x + 2} ${y - 31}H${x + 5.6}L${x + 4} ${y - 3}Z`)
  );
}

/** A sheet with lines of writing lying on a counter. */
export function sheet(x: number, y: number): string {
  return placed(
    '<path class="fig-card" d="M-11 3.4L-6-3.4H11L6 3.4Z"/><path class="fig-print" stroke-width=".9" d="M-4.4-1.4H6M-6 .8H2"/>',
    x,
    y,
  );
}

/** A small stand with stars, for rating the service. */
export function ratingPad(x: number, y: number): string {
  const star = 'l1.2 2.5 2.7.3-2 1.9.5 2.7-2.4-1.3-2.4 1.3.5-2.7-2-1.9 2.7-.3Z';
  return placed(
    `<path class="fig-card" d="M-15-7H15L17 5H-17Z"/><path class="fig-accent" d="M-9.5-5${star}M0-5${star}M9.5-5${star}"/>`,
    x,
    y,
  );
}

/** The same thing facing the other way, moved to a place. */
export function mirrored(content: string, x: number, y: number): string {
  return d`<g transform="translate(${x} ${y}) scale(-1 1)">${content}</g>`;
}
