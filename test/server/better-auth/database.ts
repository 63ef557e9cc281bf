import { setTimeout as pass } from 'node:timers/promises';
import { Client } from 'pg';
import { onTestFinished } from 'vitest';
import type { Accounts } from '../../../src/server/accounts.ts';
import { openAccounts } from '../../../src/server/better-auth/open.ts';
import { postgresRows } from '../../../src/server/better-auth/postgres/rows.ts';
import { openPool } from '../../../src/store/postgres/connection/pool.ts';
import { emptyDatabase, onServer } from '../../support/postgres.ts';

/** Accounts of one process; `patience` in milliseconds. */
export async function openOn(
  url: string,
  { secret = 'a secret that all processes of the test share', secure = false, patience = 10_000 } = {},
): Promise<Accounts> {
  const pool = await openPool(url);
  onTestFinished(() => pool.end());
  const origin = `${secure ? 'https' : 'http'}://training.example.com`;
  return openAccounts({ rows: postgresRows(pool, patience), secret, origin, secure });
}

/** Two processes on one database, with nobody in it. */
export async function openTwo(): Promise<{ url: string; one: Accounts; other: Accounts }> {
  const url = await emptyDatabase();
  return { url, one: await openOn(url), other: await openOn(url) };
}

/** A connection of somebody else, in a transaction. `end` commits. */
export async function inTransaction(
  url: string,
): Promise<{ run(statement: string): Promise<void>; end(): Promise<void> }> {
  const client = new Client({ connectionString: url });
  await client.connect();
  await client.query('begin');
  const end = async () => {
    await client.query('commit');
    await client.end();
  };
  return { run: async (statement) => void (await client.query(statement)), end };
}

const WAITING = `select pid from pg_stat_activity
  where datname = current_database() and wait_event_type = 'Lock' and query like '%TEXT%'`;

/** Resolves once a statement with that text waits for a lock; to the process of the server that waits. */
export async function waitingFor(url: string, text: string): Promise<number> {
  for (;;) {
    const [waiting] = await onServer(url, WAITING.replace('TEXT', text));
    if (waiting) return Number(waiting.pid);
    await pass(10);
  }
}
