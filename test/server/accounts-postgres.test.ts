import { expect, onTestFinished, test } from 'vitest';
import { openAccounts } from '../../src/server/better-auth/open.ts';
import { postgresRows } from '../../src/server/better-auth/postgres/rows.ts';
import { openPool } from '../../src/store/postgres/connection/pool.ts';
import { newDatabase, onServer } from '../support/postgres.ts';
import { accountsContract } from './accounts-contract.ts';

const TABLES = ['"user"', 'session', 'account', 'verification'];

let secrets = 0;

async function open({ secure } = { secure: false }) {
  const url = await newDatabase();
  await onServer(
    url,
    `create function refuse() returns trigger language plpgsql as $$
      begin raise exception 'no space left' using errcode = 'disk_full'; end $$`,
    ...TABLES.flatMap((table) => [
      `create trigger full_disk before insert or update or delete on ${table} for each statement execute function refuse()`,
      `alter table ${table} disable trigger full_disk`,
    ]),
  );
  const secret = `a secret long enough to sign with, number ${secrets++}`;
  const origin = `${secure ? 'https' : 'http'}://training.example.com`;
  const start = async () => {
    const pool = await openPool(url);
    onTestFinished(() => pool.end());
    return openAccounts({ rows: postgresRows(pool), secret, origin, secure });
  };
  const failWith = async (error: Error | undefined) => {
    const set = error ? 'enable' : 'disable';
    await onServer(url, ...TABLES.map((table) => `alter table ${table} ${set} trigger full_disk`));
  };
  return { accounts: await start(), reopen: start, failWith, url };
}

accountsContract('Better Auth in PostgreSQL', open);
