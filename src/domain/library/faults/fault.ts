import type { Library } from '../library.ts';

/** A part of the library: norms, questions … */
export type Part = Exclude<keyof Library, 'version' | 'versions' | 'editions' | 'off' | 'voided'>;

/** Something an author must mend, and where it stands. */
export interface Fault {
  readonly part: Part;
  /** The entry's id. */
  readonly id: string;
  readonly field: string;
  /** What is wrong, and what to do about it where that is not plain. */
  readonly mend: string;
}

/** The ids among these that nothing known has, each once. */
export function missing<Id extends string>(ids: readonly Id[], known: ReadonlyMap<string, unknown>): Id[] {
  return [...new Set(ids)].filter((id) => !known.has(id));
}

/** The ids that stand here more than once, each once. */
export function twice(all: readonly { readonly id: string }[]): string[] {
  const ids = all.map(({ id }) => id);
  return [...new Set(ids.filter((id, index) => ids.indexOf(id) !== index))];
}
