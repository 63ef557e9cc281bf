import { Client } from 'pg';
import { type Address, addressIn } from '../connection/address.ts';
import { CannotUse, cannotUse, codeOf, UNDEFINED_TABLE, UNIQUE_VIOLATION } from '../connection/failures.ts';
import { MIGRATIONS } from './all.ts';

export interface MigrateOptions {
  /** Milliseconds. */
  readonly connectTimeout?: number;
  /** Tells whoever runs the server something; `console.warn` by default. */
  readonly warn?: (message: string) => void;
}

/** Any number, the same for every version of the program. */
const LOCK = 7_350_421_968;
/** How long one process waits for another that migrates. */
const LOCK_WAIT = '60s';
/** undefined_function and feature_not_supported: engines that have no such locks. */
const NO_LOCKS = ['42883', '0A000'];

/**
 * Brings the tables of a database up to this version of the program, each step once, whole or not at all, whatever
 * number of processes try at the same time. Returns the names of the steps that were done now.
 *
 * @throws {CannotUse} when the address is wrong, nobody answers there, rights are missing, or the tables are from a
 * newer version; nothing was changed then.
 */
export async function migrate(url: string, options: MigrateOptions = {}): Promise<readonly string[]> {
  const { connectTimeout = 10_000, warn = console.warn } = options;
  const address = addressIn(url);
  const client = new Client({ connectionString: url, connectionTimeoutMillis: connectTimeout });
  // A connection that is lost fails the statement under way as well.
  client.on('error', () => {});
  try {
    await client.connect();
    await lock(client, warn);
    return await stepsOn(client, address);
  } catch (cause) {
    throw cannotUse(cause, address);
  } finally {
    // Closing the session gives the lock back.
    await client.end().catch(() => {});
  }
}

async function lock(client: Client, warn: (message: string) => void): Promise<void> {
  try {
    await client.query(`set lock_timeout = '${LOCK_WAIT}'`);
    await client.query('select pg_advisory_lock($1)', [LOCK]);
  } catch (cause) {
    if (!NO_LOCKS.includes(codeOf(cause))) throw cause;
    warn(
      'This database has no advisory locks. Its tables are brought up to date without one: start one process alone first, or run the migration apart.',
    );
  }
}

async function stepsOn(client: Client, { at, database }: Address): Promise<readonly string[]> {
  const done = await doneOn(client);
  const newer = done.filter((name) => !(name in MIGRATIONS));
  if (newer.length > 0) {
    throw new CannotUse(
      `The tables of "${database}" at ${at} are from a newer version of Licheng (${newer.join(', ')}). Install that version; nothing was changed.`,
    );
  }
  const now: string[] = [];
  for (const [name, statements] of Object.entries(MIGRATIONS)) {
    if (!done.includes(name) && (await step(client, name, statements))) now.push(name);
  }
  return now;
}

async function doneOn(client: Client): Promise<string[]> {
  try {
    const { rows } = await client.query<{ name: string }>('select name from migration');
    return rows.map(({ name }) => name);
  } catch (cause) {
    if (codeOf(cause) !== UNDEFINED_TABLE) throw cause;
    await client.query('create table if not exists migration (name text primary key, at timestamptz(3) not null)');
    return [];
  }
}

/** False when another process, on an engine without locks, has done it meanwhile. */
async function step(client: Client, name: string, statements: readonly string[]): Promise<boolean> {
  await client.query('begin');
  try {
    await client.query('insert into migration (name, at) values ($1, now())', [name]);
    for (const statement of statements) await client.query(statement);
    await client.query('commit');
    return true;
  } catch (cause) {
    await client.query('rollback').catch(() => {});
    if (codeOf(cause) === UNIQUE_VIOLATION && (await doneOn(client)).includes(name)) return false;
    throw cause;
  }
}
