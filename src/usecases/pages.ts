/** One page of a list. */
export interface PageOf<Row> {
  readonly rows: readonly Row[];
  /** On all pages. */
  readonly count: number;
  /** From 1 on; the last one where a later one was asked for. */
  readonly page: number;
  readonly pages: number;
}

/** No list is as long as that; a page further out could not be counted to. */
const MOST_PAGES = 1_000_000;

/** @param asked any number, as an address may hold it; from 1 on, and not too far out to be looked for. */
export function pageAsked(asked: number): number {
  return Math.min(MOST_PAGES, Math.max(1, Math.trunc(asked) || 1));
}

/** @param asked any number, as an address may hold it; the page nearest to it is given. */
export function pageOf<Row>(all: readonly Row[], size: number, asked: number): PageOf<Row> {
  const pages = Math.max(1, Math.ceil(all.length / size));
  const page = Math.min(pages, pageAsked(asked));
  return { rows: all.slice((page - 1) * size, page * size), count: all.length, page, pages };
}
