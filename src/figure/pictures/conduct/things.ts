import type { Point } from '../../geometry.ts';
import { text } from '../../lettering.ts';
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

/** Words shouted, in a jagged balloon around a middle. */
export function shout(lines: readonly string[], middle: Point, wide: number, tall: number): string {
  const points = Array.from({ length: 32 }, (_, place) => {
    const angle = (place * Math.PI) / 16;
    const reach = place % 2 === 0 ? 1 : 0.84;
    return d`${middle.x + Math.cos(angle) * wide * reach} ${middle.y + Math.sin(angle) * tall * reach}`;
  });
  const first = middle.y - (lines.length - 1) * 8.5 + 5;
  const words = lines.map((line, index) =>
    text(line, middle.x, first + index * 17, { kind: 'word-wrong', size: 13.5 }),
  );
  return `<path class="fig-bubble" stroke-width="1.2" d="M${points.join('L')}Z"/>${words.join('')}`;
}
