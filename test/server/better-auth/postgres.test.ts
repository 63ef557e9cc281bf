import { emptyDatabase, onServer } from '../../support/postgres.ts';
import { accountsContract } from '../accounts-contract.ts';
import { openOn } from './database.ts';

const TABLES = ['"user"', 'session', 'account', 'verification'];

let secrets = 0;

/** Every write fails in the database itself, as on a full disk. */
async function open({ secure } = { secure: false }) {
  const url = await emptyDatabase();
  await onServer(
    url,
    `create or replace function refuse() returns trigger language plpgsql as $$
      begin raise exception 'no space left' using errcode = 'disk_full'; end $$`,
    ...TABLES.flatMap((table) => [
      `create or replace trigger full_disk before insert or update or delete on ${table} for each statement execute function refuse()`,
      `alter table ${table} disable trigger full_disk`,
    ]),
  );
  const secret = `a secret long enough to sign with, number ${secrets++}`;
  const start = () => openOn(url, { secret, secure });
  const failWith = async (error: Error | undefined) => {
    const set = error ? 'enable' : 'disable';
    await onServer(url, ...TABLES.map((table) => `alter table ${table} ${set} trigger full_disk`));
  };
  return { accounts: await start(), reopen: start, failWith };
}

accountsContract('Better Auth in PostgreSQL', open);
