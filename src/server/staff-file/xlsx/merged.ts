import type { Line } from '../staff-file.ts';
import { placeOf } from './rows.ts';
import { attribute, elements } from './xml.ts';

/** Cells that may be lent to in all: in a sound sheet no two merged areas share a cell. */
const MOST_LENT = 500_000;

/** The lines, each with what cells merged over several rows say of it: the value stands in the first row only. */
export function withMerged(lines: readonly Line[], after: string): Line[] {
  const lent = lines.map(() => new Map<number, string>());
  let left = MOST_LENT;
  for (const area of elements(after, 'mergeCell')) {
    const parts = /^\$?([A-Z]+)\$?(\d+):\$?[A-Z]+\$?(\d+)$/.exec(attribute(area, 'ref') ?? '');
    if (!parts) continue;
    const [place, first, last] = [placeOf(parts[1] ?? ''), Number(parts[2]), Number(parts[3])];
    let at = indexFrom(lines, first);
    const text = lines[at]?.line === first ? (lines[at]?.cells[place] ?? '') : '';
    if (text === '') continue;
    for (at++; (lines[at]?.line ?? Infinity) <= last && left-- > 0; at++) lent[at]?.set(place, text);
  }
  return lines.map((line, at) => (lent[at]?.size ? { ...line, lent: lent[at] } : line));
}

/** The first of the lines, which are in order, that is not above `row`. */
function indexFrom(lines: readonly Line[], row: number): number {
  let [low, high] = [0, lines.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((lines[middle]?.line ?? 0) < row) low = middle + 1;
    else high = middle;
  }
  return low;
}
