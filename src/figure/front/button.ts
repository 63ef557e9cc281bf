import { circle, d, path } from '../svg.ts';

/** A button of the jacket front, its gap when it is undone, or the thread it hung on. */
export function button(y: number, state: string): string {
  if (state === 'missing') return path('fig-line', d`M180 ${y}l-4 5m4-5l5 4m-5-4l1 8m-1-8l-5-3m5 3l4-5`);
  if (state === 'proper') return circle('fig-shoe', 180, y, 5);
  const gap = d`M180 ${y - 17}Q197 ${y - 2} 180 ${y + 24}Q172 ${y + 2} 180 ${y - 17}Z`;
  return path('fig-shirt', gap) + path('fig-line', d`M186 ${y}l6-1`) + circle('fig-shoe', 169, y + 1, 5);
}
