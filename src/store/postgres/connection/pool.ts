import { Pool } from 'pg';
import { addressIn } from './address.ts';
import { cannotUse } from './failures.ts';

export interface PoolOptions {
  /** Connections of this process at most. */
  readonly poolSize?: number;
  /** Milliseconds a statement may take; it is then given up and nothing of it kept. */
  readonly statementTimeout?: number;
  /** Milliseconds to wait for a connection. */
  readonly connectTimeout?: number;
}

export const POOL_SIZE = 10;
export const STATEMENT_TIMEOUT = 15_000;
export const CONNECT_TIMEOUT = 5_000;

/** How much later than the server this process gives a statement up: the server is then taken for lost. */
const GRACE = 2_000;

/** @throws {CannotUse} when the address is wrong or the database does not let this process in. */
export async function openPool(
  url: string,
  { poolSize = POOL_SIZE, statementTimeout = STATEMENT_TIMEOUT, connectTimeout = CONNECT_TIMEOUT }: PoolOptions = {},
): Promise<Pool> {
  const address = addressIn(url);
  const pool = new Pool({
    connectionString: url,
    max: poolSize,
    connectionTimeoutMillis: connectTimeout,
    statement_timeout: statementTimeout,
    query_timeout: statementTimeout + GRACE,
    idle_in_transaction_session_timeout: statementTimeout,
    idleTimeoutMillis: 60_000,
    keepAlive: true,
    application_name: 'licheng',
  });
  // It holds the password.
  Object.defineProperty(pool.options, 'connectionString', { enumerable: false });
  // A connection lost while nobody waits for it is found out by whoever uses it next, or replaced.
  pool.on('error', () => {});
  pool.on('connect', (client) => client.on('error', () => {}));
  try {
    await pool.query('select 1');
    return pool;
  } catch (cause) {
    await pool.end();
    throw cannotUse(cause, address);
  }
}
