import { circle, d } from '../../svg.ts';

/** A clock on the wall that shows a time. */
export function clockAt(x: number, y: number, radius: number, hours: number, minutes: number): string {
  const hand = (turn: number, length: number, width: number) =>
    d`<path class="fig-stroke" stroke-width="${width}" d="M0 0L${Math.sin(turn) * length} ${-Math.cos(turn) * length}"/>`;
  const full = Math.PI * 2;
  const ticks = Array.from({ length: 12 }, (_, place) => {
    const [dx, dy] = [Math.sin((place * full) / 12), -Math.cos((place * full) / 12)];
    const [outer, inner] = [radius - 2, radius - (place % 3 === 0 ? 6 : 4)];
    return d`M${dx * outer} ${dy * outer}L${dx * inner} ${dy * inner}`;
  });
  return (
    d`<g data-time="${hours}:${minutes}" transform="translate(${x} ${y})">` +
    d`<circle class="fig-bubble" stroke-width="1.8" r="${radius}"/>` +
    `<path class="fig-stroke" stroke-width="1.2" d="${ticks.join('')}"/>` +
    hand(((hours + minutes / 60) * full) / 12, radius * 0.5, 2.6) +
    hand((minutes * full) / 60, radius * 0.74, 1.8) +
    `${circle('fig-ink', 0, 0, 1.8)}</g>`
  );
}
