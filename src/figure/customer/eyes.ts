import { d, path } from '../svg.ts';
import type { Mien } from './mien.ts';

/** Both eyes with their lids and brows. In the units of {@link ../front/head.ts}, as is all of the head. */
export function drawEyes(mien: Mien, open: number, lashes: boolean): string {
  return [-1, 1].map((side) => drawEye(side, mien, open, lashes) + drawBrow(side, mien)).join('');
}

/** `open` is how wide the eyes are when calm, 1 for most people. */
function drawEye(side: number, { anger, joy, waiting }: Mien, open: number, lashes: boolean): string {
  const x = 100 + side * 19;
  const y = 92 + anger;
  const [outer, inner] = [x + side * 10.5, x - side * 10];
  const high = 84.5 - (open - 1) * 22 + waiting * 3;
  const upper = d`C${x + side * 6} ${high + anger * 1.5 - joy * 2} ${x - side * 6} ${high + anger * 7 - joy * 2} ${inner} ${y + anger * 1.5}`;
  const lower = d`Q${x} ${100 - anger * 2.5 - joy * 12.5} ${inner} ${y + anger * 1.5}`;
  const start = d`M${outer} ${y}`;
  const [left, right] = [x - side * waiting * 0.4 + waiting * 1.6, 91.4 + anger + waiting * 3.2];
  return (
    path('fig-white', start + upper + d`Q${x} ${100 - anger * 2.5 - joy * 12.5} ${outer} ${y}Z`) +
    d`<circle class="fig-eye" data-part="iris" cx="${left}" cy="${right}" r="${5 * open}"/>` +
    d`<circle class="fig-white" cx="${left + 1.6}" cy="${right - 1.8}" r="1.5"/>` +
    path('fig-bare', `${start}${upper}${d`V78H${outer}Z`}`) +
    path('fig-bare', `${start}${lower}${d`V106H${outer}Z`}`) +
    d`<path class="fig-feature" stroke-width="1.3" d="${start}${lower}"/>` +
    d`<path class="fig-feature" data-part="lid" stroke-width="3.2" d="${start}${upper}${lashes ? d`M${outer} ${y}l${side * 4} -3.4` : ''}"/>`
  );
}

/** Thick within, thin without; the first point is the inner end. */
function drawBrow(side: number, { anger, joy, waiting }: Mien): string {
  const lift = joy * 4 + waiting * (side === 1 ? 7 : 3.5);
  const inner = d`${100 + side * (10 - anger * 3.5)} ${76 + anger * 10 - joy - lift}`;
  const outer = d`${100 + side * 32} ${77 - anger * 6 - lift * 0.7}`;
  const x = 100 + side * 22;
  const arch = 68 + anger * 4 - joy * 4 - lift;
  return `<path class="fig-eye" data-part="brow" d="M${inner}${d`Q${x} ${arch}`} ${outer}${d`Q${x} ${arch + 7 + anger * 2}`} ${inner}${d`l${-side * 0.5} ${4.6 + anger}`}Z"/>`;
}
