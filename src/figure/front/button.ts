import { circle, d, path } from '../svg.ts';

/** A button of the jacket front, its gap when it is undone, or the thread it hung on. */
export function button(y: number, state: string): string {
  if (state === 'missing') {
    const strands = d`M180 ${y}C174 ${y + 3} 178 ${y + 8} 173 ${y + 12}M180 ${y}C185 ${y + 4} 180 ${y + 9} 184 ${y + 14}M177 ${y - 3}l6 5m0-6l-6 6`;
    return path('fig-thread', strands) + path('fig-line', d`M187 ${y}h8`);
  }
  if (state === 'proper') return circle('fig-shoe', 180, y, 5);
  const gap = d`M180 ${y - 17}Q197 ${y - 2} 180 ${y + 24}Q172 ${y + 2} 180 ${y - 17}Z`;
  return path('fig-shirt', gap) + path('fig-line', d`M186 ${y}l6-1`) + circle('fig-shoe', 169, y + 1, 5);
}
