/** What was done to an answer, oldest first. */
export type History<A> = readonly Done<A>[];

export interface Done<A> {
  /** The answer as it was before. */
  readonly before: A;
  /** What was done, as a sentence. */
  readonly what: string;
}

/** The history with one more thing done. */
export function noted<A>(history: History<A>, before: A, what: string): History<A> {
  return [...history, { before, what }];
}

/** What was done last, and the history without it; undefined when there is nothing to undo. */
export function lastOf<A>(history: History<A>): { readonly last: Done<A>; readonly rest: History<A> } | undefined {
  const last = history.at(-1);
  return last && { last, rest: history.slice(0, -1) };
}
