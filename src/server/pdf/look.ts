/** Ink on paper, one vermilion accent: the colours of src/styles/tokens.css by day. Distances are in points, 72 to the inch. */
export const COLOUR = {
  ink: '#211d18',
  soft: '#5d554a',
  line: '#ddd3c0',
  strong: '#8d8271',
  seal: '#b3321f',
} as const;

export const SIZE = { title: 21, verdict: 17, heading: 13, text: 10, small: 8.5 } as const;

export const PAGE = { width: 595.28, height: 841.89, side: 62, top: 62, bottom: 70 } as const;
export const WIDTH = PAGE.width - 2 * PAGE.side;
export const BOTTOM = PAGE.height - PAGE.bottom;

/** How much smaller letters are where that brings a document onto one page. */
export const SMALLER = 0.75;

/** Between the lines of one paragraph. */
export const LEADING = 3.5;
/** After a paragraph, a list or a table. */
export const GAP = 8;
