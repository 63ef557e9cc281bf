import { describe, expect, test } from 'vitest';
import type { PersonId } from '../../../src/domain/id.ts';
import { NotKept, NotSure } from '../../../src/store/store.ts';
import { addressOf, emptyDatabase, newDatabase, onServer } from '../../support/postgres.ts';
import { browser } from '../accounts-contract.ts';
import { inTransaction, openOn, waitingFor } from './database.ts';

const ana = { id: 'ana' as PersonId, number: 'A-007', name: '安娜' };
const right = 'correct horse battery';
const credentials = { number: ana.number, password: right };
const office = { address: '192.0.2.1', agent: 'Office browser' };

const ALL =
  'select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()';

async function openAna(at: () => Promise<string> = emptyDatabase, patience?: number) {
  const url = await at();
  const accounts = await openOn(url, { patience });
  await accounts.setPassword(ana, right);
  const answer = await accounts.signIn(credentials, office);
  return { url, accounts, headers: browser(answer.ok ? answer.cookies : []) };
}

/** Nobody gets in any more, and who was in is out; until what is returned is called. */
async function shut(url: string): Promise<() => Promise<unknown>> {
  const name = new URL(url).pathname.slice(1);
  const server = addressOf(url, 'postgres');
  await onServer(server, `alter database ${name} allow_connections false`);
  await onServer(server, `select pg_terminate_backend(pid) from pg_stat_activity where datname = '${name}'`);
  return () => onServer(server, `alter database ${name} allow_connections true`);
}

describe('connections that are lost', () => {
  test('are replaced, and nobody notices', async () => {
    const { url, accounts, headers } = await openAna();
    await onServer(url, ALL);
    expect(await accounts.personOf(headers)).toBe(ana.id);
    await onServer(url, ALL);
    expect(await accounts.signIn(credentials, office)).toMatchObject({ ok: true });
    await onServer(url, ALL);
    await accounts.signOut(headers);
    expect(await accounts.personOf(headers)).toBeUndefined();
  });

  test('in the middle of setting a password, it is set all the same, once', async () => {
    const { url, accounts } = await openAna();
    const other = await inTransaction(url);
    await other.run('update account set password = password');
    const set = accounts.setPassword(ana, 'another password');
    const waiting = await waitingFor(url, 'update "account"');
    await onServer(url, `select pg_terminate_backend(${waiting})`);
    await other.end();
    await set;
    expect(await accounts.signIn({ ...credentials, password: 'another password' }, office)).toMatchObject({ ok: true });
    expect(await onServer(url, 'select * from "user"')).toHaveLength(1);
  });

  test('in the middle of opening a session, leave it unsure whether somebody is signed in', async () => {
    const { url, accounts } = await openAna();
    const other = await inTransaction(url);
    await other.run('lock table session in share mode');
    const signIn = accounts.signIn(credentials, office);
    const refused = expect(signIn).rejects.toThrow(NotSure);
    const waiting = await waitingFor(url, 'insert into "session"');
    await onServer(url, `select pg_terminate_backend(${waiting})`);
    await refused;
    await other.end();
  });
});

test('while the database is away everything says that nothing was kept, and works again afterwards', async () => {
  const { url, accounts, headers } = await openAna(newDatabase, 200);
  /** Has not seen the cookie yet, so Better Auth is asked. */
  const fresh = await openOn(url, { patience: 200 });
  const open = await shut(url);
  const asked = [
    accounts.personOf(headers),
    fresh.personOf(headers),
    accounts.signIn(credentials, office),
    accounts.signOut(headers),
    accounts.setPassword(ana, 'another password'),
    accounts.changePassword(headers, { current: right, next: 'another password' }),
    accounts.endSessions(ana.id),
    accounts.has(ana.id),
  ];
  const answers = await Promise.allSettled(asked);
  for (const answer of answers) expect(answer).toMatchObject({ status: 'rejected', reason: expect.any(NotKept) });
  await open();
  expect(await accounts.personOf(headers)).toBe(ana.id);
});
