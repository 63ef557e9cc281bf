import { drawPerson, type PersonOptions } from '../../person.ts';
import { counter, monitor } from '../../props.ts';
import { path, placed } from '../../svg.ts';
import { CLERK, VISITOR } from '../cast.ts';

export const HEIGHT = 250;
/** Counted from the top of the counter, which hides whoever stands behind it from the hip down. */
const FLOOR = 70;
const SCALE = 1.2;
const TOP = 192;

/** A clerk on the left and a customer on the right of a counter; `on` lies on it, `handed` is between them. Nobody may be at the window. */
export function atWindow(
  clerk: Partial<PersonOptions> | undefined,
  customer: Partial<PersonOptions>,
  { on = '', handed = '', top = TOP }: { readonly on?: string; readonly handed?: string; readonly top?: number } = {},
): string {
  const common = { y: top + FLOOR, scale: SCALE, legless: true } as const;
  return (
    (clerk ? drawPerson({ ...common, x: 46, look: CLERK, badge: true, ...clerk }) : '') +
    drawPerson({ ...common, x: 146, facing: 'left', look: VISITOR, ...customer }) +
    counter(6, top, 165, 60) +
    `<g class="fig-person" stroke-width="1">${placed(monitor(0, 0), 11, top - 4, 1.1) + on + handed}</g>`
  );
}

/** Coins lying or falling. */
export function coin(x: number, y: number, flat = false): string {
  const shape = flat
    ? '<ellipse class="fig-gold" rx="5" ry="2.2"/>'
    : '<circle class="fig-gold" r="4.6"/><path class="fig-line" stroke-width=".8" d="M-1.6-1.6H1.6V1.6H-1.6Z"/>';
  return placed(shape, x, y);
}

/** A printed invoice lying towards the customer. */
export function invoice(x: number, y: number, turn = 0, scale = 1): string {
  return placed(
    path('fig-card', 'M-17 7L-11-7H17L11 7Z') +
      '<path class="fig-print" stroke-width=".9" d="M-6-3H8M-8 0H6M-10 3H0"/>' +
      '<circle class="fig-motion" stroke-width="1" cx="7" cy="2.6" r="2.6"/>',
    x,
    y,
    scale,
    turn,
  );
}
