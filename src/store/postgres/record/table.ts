/** A row as JSON: columns by name, those left out are null. */
export type Row = Readonly<Record<string, unknown>>;

/** Columns of a table with their types, and those that name a row. */
export interface Table {
  readonly columns: Readonly<Record<string, string>>;
  readonly key: readonly string[];
}

export const MOMENT = 'timestamptz(3)';

/** Entries of `after` that `before` has not got, or has otherwise. */
export function newIn<T>(after: Readonly<Record<string, T>>, before: Readonly<Record<string, T>> = {}): [string, T][] {
  return Object.entries(after).filter(([key, value]) => before[key] !== value);
}
