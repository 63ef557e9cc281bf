import type { AccountsRow } from '../accounts-document.ts';
import type { Fields } from './fields.ts';

/** Tables of rows, by name. */
export type Tables = Readonly<Record<string, readonly AccountsRow[]>>;

/** Tables in which the row of before may stay on the disk when one changes: it held nothing but a time. */
const PASSING = new Set(['session', 'verification']);

const START = '{"added":';

/** A line for the end of a document with tables: rows that came, or took the place of those with their ids. */
export function lineOf(added: Tables): string {
  return `\n${JSON.stringify({ added })}`;
}

/**
 * The fields of a document with such lines after it; undefined when the text is none. A last line that was cut off was
 * never confirmed to anybody and counts as absent.
 */
export function withAdditions(text: string): Fields | undefined {
  const [first = '', ...lines] = text.split('\n');
  if (!lines[0] || !(lines[0].startsWith(START) || START.startsWith(lines[0]))) return undefined;
  try {
    const fields = JSON.parse(first) as Fields;
    const tables = new Map(Object.entries(fields.data as Tables).map(([name, rows]) => [name, byId(rows)]));
    for (const [at, line] of lines.entries()) {
      for (const [name, rows] of Object.entries(addedIn(line, at === lines.length - 1))) {
        tables.set(name, new Map([...(tables.get(name) ?? []), ...byId(rows)]));
      }
    }
    const data = Object.fromEntries([...tables].map(([name, rows]) => [name, [...rows.values()]]));
    return { ...fields, data };
  } catch {
    return undefined;
  }
}

function addedIn(line: string, isLast: boolean): Tables {
  try {
    return (JSON.parse(line) as { added: Tables }).added;
  } catch (fault) {
    if (isLast) return {};
    throw fault;
  }
}

function byId(rows: readonly AccountsRow[]): Map<unknown, AccountsRow> {
  return new Map(rows.map((row) => [row.id, row]));
}

/** What the tables were when they were kept last. */
export class KeptTables {
  readonly #tables: Map<string, Map<unknown, AccountsRow>>;
  /** Otherwise rows cannot be told apart. */
  readonly #haveIds: boolean;

  constructor(tables: Tables) {
    this.#tables = new Map(Object.entries(tables).map(([name, rows]) => [name, byId(copies(rows))]));
    this.#haveIds = Object.entries(tables).every(([name, rows]) => this.#tables.get(name)?.size === rows.length);
  }

  /**
   * Copies of the rows that have come since, or changed. Undefined when the tables have to be written as a whole:
   * something was taken away, or a name or a password changed, and what it was before is to leave the disk as well.
   */
  additions(now: Tables): Tables | undefined {
    if (!this.#haveIds) return undefined;
    const added: Record<string, AccountsRow[]> = {};
    for (const name of new Set([...this.#tables.keys(), ...Object.keys(now)])) {
      const rows = now[name] ?? [];
      const kept = this.#tables.get(name) ?? new Map<unknown, AccountsRow>();
      const ids = new Set(rows.map(({ id }) => id));
      const fresh = rows.filter((row) => !isSame(kept.get(row.id), row));
      const changed = fresh.filter(({ id }) => kept.has(id));
      const isOnlyMore = ids.size === rows.length && ids.size === kept.size + fresh.length - changed.length;
      if (!isOnlyMore || (changed.length > 0 && !PASSING.has(name))) return undefined;
      if (fresh.length > 0) added[name] = copies(fresh);
    }
    return added;
  }

  add(added: Tables): void {
    for (const [name, rows] of Object.entries(added)) {
      const kept = this.#tables.get(name) ?? new Map<unknown, AccountsRow>();
      for (const row of rows) kept.set(row.id, row);
      this.#tables.set(name, kept);
    }
  }
}

function copies(rows: readonly AccountsRow[]): AccountsRow[] {
  return rows.map((row) => ({ ...row }));
}

function isSame(kept: AccountsRow | undefined, row: AccountsRow): boolean {
  const columns = Object.keys(row);
  if (!kept || columns.length !== Object.keys(kept).length) return false;
  return columns.every((column) => isSameValue(kept[column], row[column]));
}

function isSameValue(a: unknown, b: unknown): boolean {
  return a === b || (a instanceof Date && b instanceof Date && a.getTime() === b.getTime());
}
