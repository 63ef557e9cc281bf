import type { Pool, QueryConfig } from 'pg';
import { RateLimiterPostgres } from 'rate-limiter-flexible';
import { COUNTED, type TryCounters } from '../tries.ts';
import type { Connection } from './connection.ts';

/** Counters in a table that all processes share. What is over is removed every few minutes. */
export function postgresCounters(pool: Pool, { again }: Connection): TryCounters {
  // A try counted twice, when the connection is lost just then, does little harm.
  const storeClient = { query: (statement: QueryConfig) => again(() => pool.query(statement)) };
  const table = { storeClient, storeType: 'pool', tableName: 'sign_in_tries', tableCreated: true };
  return {
    number: new RateLimiterPostgres({ ...COUNTED.number, ...table, clearExpiredByTimeout: true }),
    address: new RateLimiterPostgres({ ...COUNTED.address, ...table, clearExpiredByTimeout: false }),
    person: new RateLimiterPostgres({ ...COUNTED.person, ...table, clearExpiredByTimeout: false }),
  };
}
