import { d, path } from '../svg.ts';
import { mirrored } from './head.ts';

const JAW =
  'M63 106C68 112 78 113 84 116C92 112 108 112 116 116C122 113 132 112 137 106C137 118 120 145 100 145C80 145 63 118 63 106Z';

/** A day or three without a razor. */
export function drawStubble(): string {
  const dots = Array.from({ length: 110 }, (_, index) => {
    const [row, column] = [Math.floor(index / 11), index % 11];
    const half = 36 - row * row * 0.36;
    const [x, y] = [
      100 + (column - 5 + (row % 2) / 2) * (half / 5.4),
      110 + row * 3.6 + Math.abs(column - 5) ** 2 * -0.12,
    ];
    const lips = Math.abs(x - 100) < 18 && y > 116 && y < 131;
    return lips ? '' : d`M${x} ${y}l.6 2.2`;
  });
  return `<path class="fig-hair" stroke="none" opacity=".22" d="${JAW}"/><path class="fig-bristle" d="${dots.join('')}"/>`;
}

/** Hair that runs down before the ears to the jaw, in the class of the hair. */
export function drawSideburns(hair: string): string {
  return mirrored(path(hair, 'M59 78C58 96 61 112 67 122C74 124 80 118 80 112C74 108 70 96 70 80Z'));
}

/** Hair on the lip and chin, let grow. */
export const WHISKERS =
  path(
    'fig-hair',
    'M100 115C94 110 84 113 80 124C88 120 96 120 100 119C104 120 112 120 120 124C116 113 106 110 100 115Z',
  ) + path('fig-hair', 'M90 134C96 131 104 131 110 134C112 142 108 152 100 154C92 152 88 142 90 134Z');
