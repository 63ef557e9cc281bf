/** One page of a list. */
export interface PageOf<Row> {
  readonly rows: readonly Row[];
  /** On all pages. */
  readonly count: number;
  /** From 1 on; the last one where a later one was asked for. */
  readonly page: number;
  readonly pages: number;
}

/** @param asked any number, as an address may hold it; the page nearest to it is given. */
export function pageOf<Row>(all: readonly Row[], size: number, asked: number): PageOf<Row> {
  const pages = Math.max(1, Math.ceil(all.length / size));
  const page = Math.min(pages, Math.max(1, Math.trunc(asked) || 1));
  return { rows: all.slice((page - 1) * size, page * size), count: all.length, page, pages };
}
