import type { ImportDiff } from './diff.ts';

/** The rows of each list that are shown: more would make the page slow, and nobody reads them. */
export const MOST_SHOWN = 200;

/** The first rows of a list, and how many there are. */
export interface Cut<Row> {
  readonly count: number;
  readonly rows: readonly Row[];
}

export type CutDiff = {
  readonly [Group in keyof ImportDiff]: ImportDiff[Group] extends readonly (infer Row)[] ? Cut<Row> : ImportDiff[Group];
};

/** The diff as a page shows it. */
export function cutDiff({ unchanged, ...lists }: ImportDiff): CutDiff {
  const cut = <Row>(rows: readonly Row[]): Cut<Row> => ({ count: rows.length, rows: rows.slice(0, MOST_SHOWN) });
  return {
    faulty: cut(lists.faulty),
    left: cut(lists.left),
    back: cut(lists.back),
    joined: cut(lists.joined),
    moved: cut(lists.moved),
    changed: cut(lists.changed),
    unchanged,
  };
}
