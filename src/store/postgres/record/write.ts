import type { QueryConfig } from 'pg';
import type { Difference } from './difference.ts';
import { CALENDAR, INVITATION, PARTS, type Part, PROFILE, type Rows } from './rows.ts';
import type { Row, Table } from './table.ts';

/** Columns of `person`, by groups that change together. */
export const GROUPS = { profile: PROFILE, invitation: INVITATION, calendar: CALENDAR } as const;
export type Group = keyof typeof GROUPS;

/** Letters of a change token, and how many of the latest a row of `person` keeps. */
export const TOKEN = 12;
export const TOKENS = 8;

/**
 * One statement that writes what changed of one person, if they are still at the revision it was worked out from.
 * It gives one row when it did, none when not.
 */
export function keepStatement(
  { id, revision, change }: { id: string; revision: string; change: string },
  { head, updates, rows }: Difference,
): QueryConfig {
  const values: unknown[] = [id, revision, change];
  const given = (value: unknown) => `$${values.push(value)}`;
  const set = (columns: Row) => Object.entries(columns).map(([column, value]) => `${column} = ${given(value)}`);
  const guarded = `where person.id = $1 and person.revision = $2 returning person.id`;
  const steps = [`kept as (update person set ${[marked('$3'), ...set(head)].join(', ')} ${guarded})`];
  for (const [index, { table, id, set: columns }] of updates.entries()) {
    const which = id === undefined ? '' : ` and ${table}.id = ${given(id)}`;
    steps.push(
      `update${index} as (update ${table} set ${set(columns).join(', ')} from kept where ${table}.person = kept.id${which})`,
    );
  }
  for (const [part, own] of entries(rows)) {
    steps.push(`${part}_ as (${insertion(part, values.push(JSON.stringify(own)), ', kept')})`);
  }
  const text = `with ${steps.join(', ')} select id from kept`;
  return { name: nameOf(text), text, values };
}

const named = new Map<string, string>();

/** A statement with a name is planned once for each connection. There are as many as there are kinds of change. */
function nameOf(text: string): string {
  const name = named.get(text) ?? `keep ${named.size + 1}`;
  named.set(text, name);
  return name;
}

/** One statement that adds rows of several tables, whatever their number. */
export function insertStatement(part: Part, rows: readonly Row[]): QueryConfig {
  return { text: insertion(part, 1), values: [JSON.stringify(rows)] };
}

const NEW_PERSON = { id: 'text', ...PROFILE, ...INVITATION, ...CALENDAR, revision: 'bigint', change: 'text' };

/** Adds rows of `person`, given as JSON. */
export const INSERT_PERSON = `insert into person (${Object.keys(NEW_PERSON).join(', ')})
  select ${Object.keys(NEW_PERSON)
    .map((column) => `x.${column}`)
    .join(', ')} from ${recordset(NEW_PERSON, 1)}`;

/** What every change of a row of `person` does to it. */
export function marked(change: string): string {
  return `revision = person.revision + 1, change = left(${change}::text || person.change, ${TOKEN * TOKENS})`;
}

export function columnsOf(groups: readonly Group[]): Record<string, string> {
  return Object.assign({}, ...groups.map((group) => GROUPS[group]));
}

/** Rows given as JSON text in a parameter, as `x`. */
export function recordset(columns: Readonly<Record<string, string>>, parameter: number): string {
  const typed = Object.entries(columns).map(([column, type]) => `${column} ${type}`);
  return `json_to_recordset($${parameter}) as x(${typed.join(', ')})`;
}

export function assigned(columns: Readonly<Record<string, string>>, from: string): string {
  return Object.keys(columns)
    .map((column) => `${column} = ${from}.${column}`)
    .join(', ');
}

function insertion(part: Part, parameter: number, also = ''): string {
  const { columns, key }: Table = PARTS[part];
  const names = Object.keys(columns);
  const rest = Object.fromEntries(Object.entries(columns).filter(([column]) => !key.includes(column)));
  const again = Object.keys(rest).length > 0 ? `update set ${assigned(rest, 'excluded')}` : 'nothing';
  // A certificate's code is nobody else's: were it taken, the statement has to fail.
  const onConflict = part === 'certificate' ? '' : ` on conflict (${key.join(', ')}) do ${again}`;
  return (
    `insert into ${part} (${names.join(', ')}) select ${names.map((name) => `x.${name}`).join(', ')}` +
    ` from ${recordset(columns, parameter)}${also}${onConflict}`
  );
}

function entries(rows: Rows): [Part, readonly Row[]][] {
  return Object.entries(rows) as [Part, readonly Row[]][];
}
