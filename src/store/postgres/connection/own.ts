import { addressIn } from './address.ts';
import { Database, type Session, sessionOn } from './database.ts';
import { CannotUse, cannotUse } from './failures.ts';
import { openPool } from './pool.ts';
import { isLost } from './retry.ts';

/** Milliseconds for one statement, and between two. */
const PATIENCE = 600_000;

export const READING = 'begin isolation level repeatable read, read only';
export const WRITING = 'begin';

/** A transaction on a connection of its own, for what takes long and cannot be begun anew. */
export interface Own {
  readonly session: Session;
  readonly build: Database['build'];
  commit(): Promise<void>;
  /** Gives up what was not committed. */
  end(): Promise<void>;
  /** A fault as people should hear of it. */
  said(fault: unknown): unknown;
}

/** @throws {CannotUse} when the address is wrong or the database does not let this process in. */
export async function openOwn(url: string, begin: typeof READING | typeof WRITING): Promise<Own> {
  const address = addressIn(url);
  const pool = await openPool(url, { poolSize: 1, statementTimeout: PATIENCE });
  const client = await pool.connect();
  await client.query(begin);
  const said = (fault: unknown) => {
    if (isLost(fault)) return new CannotUse(`${address.at} was lost, and nothing was changed.`, { cause: fault });
    return cannotUse(fault, address);
  };
  return {
    session: sessionOn(client),
    build: new Database(pool).build,
    said,
    async commit() {
      await client.query('commit').catch((cause) => {
        if (!isLost(cause)) throw cause;
        throw new CannotUse(`${address.at} was lost at the end; "check" tells whether it was kept.`, { cause });
      });
    },
    async end() {
      client.release(true);
      await pool.end();
    },
  };
}
