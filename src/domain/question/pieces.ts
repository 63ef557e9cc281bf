import type { Mark } from './review.ts';

/** A stretch of a text with the same marks from its beginning to its end. */
export interface Piece {
  readonly text: string;
  /** Ids of the parts it is marked for; empty where it is plain. */
  readonly parts: readonly string[];
  /** Nothing that should not be there is marked in it. */
  readonly good: boolean;
}

/** A text cut wherever a mark begins or ends; put together again the pieces are the text. */
export function piecesOf(text: string, marks: readonly Mark[]): Piece[] {
  const cuts = [...new Set([0, text.length, ...marks.flatMap(({ from, to }) => [from, to])])].toSorted((a, b) => a - b);
  return cuts.slice(1).map((to, before) => {
    const from = cuts[before]!;
    const here = marks.filter((mark) => mark.from <= from && to <= mark.to);
    const bad = here.filter(({ good }) => !good);
    return {
      text: text.slice(from, to),
      parts: (bad.length > 0 ? bad : here).map(({ part }) => part),
      good: bad.length === 0,
    };
  });
}
