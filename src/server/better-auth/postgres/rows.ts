import type { Pool, QueryResultRow } from 'pg';
import type { AccountRows, SessionRow, UserRow } from '../account-rows.ts';
import { postgresAdapter } from './adapter.ts';
import { connectionOn } from './connection.ts';
import { postgresCounters } from './counters.ts';

/** Milliseconds for which a call tries to get a lost database back. */
const PATIENCE = 10_000;

/** The accounts in a database that any number of processes change; its tables are there already. */
export function postgresRows(pool: Pool, patience = PATIENCE): AccountRows {
  const connection = connectionOn(pool, patience);
  /** Looks up one row by a statement that each connection prepares once. */
  const row =
    <Row extends QueryResultRow>(name: string, text: string) =>
    (value: string): Promise<Row | undefined> =>
      connection.again(async () => (await pool.query<Row>({ name, text, values: [value] })).rows[0]);

  const hashOf = row<{ password: string }>(
    'account-hash',
    // The lock waits for a change that is under way, and then sees what it left.
    'select password from account where "userId" = $1 for share',
  );
  return {
    adapter: postgresAdapter(connection),
    counters: postgresCounters(pool, connection),
    userOf: row<UserRow>('account-user-of', 'select id, "personId" from "user" where "personId" = $1'),
    userNamed: row<UserRow>('account-user-named', 'select id, "personId" from "user" where username = $1'),
    hashOf: async ({ id }) => (await hashOf(id))?.password,
    sessionWith: row<SessionRow>(
      'account-session',
      `select session.token, "user"."personId" as person, session."expiresAt"
        from session join "user" on "user".id = session."userId" where session.token = $1`,
    ),
    settled: async () => {},
  };
}
