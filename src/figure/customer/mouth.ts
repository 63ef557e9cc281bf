import { d } from '../svg.ts';
import { between, type Mien } from './mien.ts';

/** `data-curve` is how far the middle of the mouth hangs below its corners: it tells the mood, whoever waits. */
export function drawMouth({ good, anger, joy, waiting }: Mien): string {
  const curve = good * 15;
  const pressed = 1 - waiting * 0.75;
  const half = (14 + joy * 8 + anger * 4) * (1 - waiting * 0.12);
  const y = 122 - good * 3.5;
  const [left, right] = [100 - half, 100 + half];
  const laugh = between(good, 0.25, 1) * 21 * pressed;
  const snarl = between(anger, 0.4, 1) * 20 * pressed;
  const upper = d`M${left} ${y}Q100 ${y + curve} ${right} ${y}`;
  const open = laugh + snarl;
  const lower = d`C${right - snarl * 0.1} ${y + curve * 0.65 + open} ${left + snarl * 0.1} ${y + curve * 0.65 + open} ${left} ${y}Z`;
  const teeth = laugh
    ? d`<path class="fig-white" d="${upper}C${right - 6} ${y + curve * 0.6 + laugh * 0.5} ${left + 6} ${y + curve * 0.6 + laugh * 0.5} ${left} ${y}Z"/>`
    : d`<path class="fig-feature" stroke-width="1.2" d="M${left + 3} ${y + snarl * 0.2 - 1}Q100 ${y + curve * 0.6 + snarl * 0.5} ${right - 3} ${y + snarl * 0.2 - 1}"/>`;
  return (
    `<path class="${laugh ? 'fig-mouth' : snarl ? 'fig-teeth' : 'fig-feature'}" data-part="mouth" data-curve="${d`${curve}`}" stroke-width="2.8" d="${upper}${open ? lower : ''}"/>` +
    (open ? teeth : '') +
    d`<path class="fig-feature" stroke-width="1.4" d="M94 ${132 + laugh * 0.35 + snarl * 0.35}q6 ${2.4 - anger * 4} 12 0"/>` +
    dimples(left, right, y, joy, anger + waiting * (1 - joy))
  );
}

/** Short lines at the corners: they curl up and out when glad, and run down when not. */
function dimples(left: number, right: number, y: number, joy: number, down: number): string {
  const tug = down * 4 - joy * 4;
  return d`<path class="fig-feature" stroke-width="2" d="M${left - 1} ${y - joy * 2}q-3 ${tug * 0.3} -3.4 ${tug}M${right + 1} ${y - joy * 2}q3 ${tug * 0.3} 3.4 ${tug}"/>`;
}
