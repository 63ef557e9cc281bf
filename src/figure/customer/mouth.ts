import { d } from '../svg.ts';
import { between, type Mien } from './mien.ts';

/** The two corners and how far the middle of the upper line hangs below them. */
interface Line {
  readonly left: number;
  readonly right: number;
  readonly y: number;
  readonly curve: number;
}

/** `data-curve` tells the mood, whoever waits; waiting only presses the lips together. */
export function drawMouth({ good, anger, joy, waiting }: Mien): string {
  const half = (14 + joy * 8 + anger * 4) * (1 - waiting * 0.12);
  const line = { left: 100 - half, right: 100 + half, y: 122 - good * 3.5, curve: good * 15 };
  const pressed = 1 - waiting * 0.75;
  const laugh = between(joy, 0.45, 1) * 21 * pressed;
  const snarl = between(anger, 0.4, 1) * 20 * pressed;
  const [colour, teeth] = laugh
    ? ['fig-mouth', `<path class="fig-white" d="${lips(line, 6, line.curve * 0.6 + laugh * 0.5)}"/>`]
    : snarl
      ? ['fig-teeth', bite(line, snarl)]
      : ['fig-feature', ''];
  const shape = lips(line, snarl * 0.1, line.curve * 0.65 + laugh + snarl);
  return (
    d`<path class="${colour}" data-part="mouth" data-curve="${line.curve}" stroke-width="2.8" d="${teeth ? shape : upperOf(line)}"/>` +
    teeth +
    d`<path class="fig-feature" stroke-width="1.4" d="M94 ${132 + (laugh + snarl) * 0.35}q6 ${2.4 - anger * 4} 12 0"/>` +
    drawCorners(line, joy, anger + waiting * (1 - joy))
  );
}

function upperOf({ left, right, y, curve }: Line): string {
  return d`M${left} ${y}Q100 ${y + curve} ${right} ${y}`;
}

/** Closed by a lower line that hangs `depth` below the corners and leaves them `inset` nearer the middle. */
function lips(line: Line, inset: number, depth: number): string {
  const { left, right, y } = line;
  return upperOf(line) + d`C${right - inset} ${y + depth} ${left + inset} ${y + depth} ${left} ${y}Z`;
}

/** Where teeth set on each other meet. */
function bite({ left, right, y, curve }: Line, snarl: number): string {
  const end = y + snarl * 0.2 - 1;
  return d`<path class="fig-feature" stroke-width="1.2" d="M${left + 3} ${end}Q100 ${y + curve * 0.6 + snarl * 0.5} ${right - 3} ${end}"/>`;
}

/** They curl up and out when glad, and run down when not. */
function drawCorners({ left, right, y }: Line, joy: number, down: number): string {
  const tug = down * 4 - joy * 4;
  const from = y - joy * 2;
  return d`<path class="fig-feature" stroke-width="2" d="M${left - 1} ${from}q-3 ${tug * 0.3} -3.4 ${tug}M${right + 1} ${from}q3 ${tug * 0.3} 3.4 ${tug}"/>`;
}
