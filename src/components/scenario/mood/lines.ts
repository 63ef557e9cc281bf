/** How the lines of runs are told apart without colour: how each is broken, and the shape of its dots, filled or open. */
export const LINES = [
  { dashes: 'none', dot: 'M-4.5 0A4.5 4.5 0 1 0 4.5 0A4.5 4.5 0 1 0-4.5 0Z', open: false },
  { dashes: '9 5', dot: 'M-4.5-4.5H4.5V4.5H-4.5Z', open: true },
  { dashes: '2 5', dot: 'M0-6L5.5 4.5H-5.5Z', open: false },
  { dashes: '12 4 2 4', dot: 'M0-6L6 0L0 6L-6 0Z', open: true },
] as const;

/** How many runs are put side by side. */
export const MOST_RUNS = LINES.length;

export function lineOf(index: number): (typeof LINES)[number] {
  return LINES[index % MOST_RUNS] ?? LINES[0];
}
