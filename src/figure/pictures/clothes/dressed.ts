import { COLUMN } from '../../layout.ts';
import { drawMan } from '../../scenes/appearance-man.ts';
import { drawWoman } from '../../scenes/appearance-woman.ts';
import { d, path } from '../../svg.ts';

/** Spots of the people before the mirror, by the state each is in; every other spot is proper. */
type Wears = Readonly<Record<string, string>>;
const worn = (wears: Wears) => (spot: string) => wears[spot] ?? 'proper';

export const man = (wears: Wears): string => drawMan(worn(wears));
export const woman = (wears: Wears): string => drawWoman(worn(wears));

/** What a camera sees of a drawing: the point x y of it in the top left corner, enlarged. */
export function seen(content: string, x: number, y: number, scale: number): string {
  const stroke = Math.round(13 / scale) / 10;
  return d`<g class="fig-person" stroke-width="${stroke}" transform="translate(${-x * scale} ${-y * scale}) scale(${String(scale)})">${content}</g>`;
}

/** Where the word of judgement ends and a close-up begins, which fills its column from edge to edge. */
const UNDER_VERDICT = 34;

/** A detail in a window of its own below the word of judgement, its middle at x and its top at y of the drawing. */
export function closeUp(content: string, x: number, y: number, scale: number): string {
  return (
    d`<svg y="${UNDER_VERDICT}" width="${COLUMN}" height="400">${seen(content, x - COLUMN / 2 / scale, y, scale)}</svg>` +
    path('fig-frame', d`M0 ${UNDER_VERDICT}H${COLUMN}`)
  );
}
