import { Pool } from 'pg';
import { describe, expect, test, vi } from 'vitest';
import type { PersonId } from '../../../src/domain/id.ts';
import { PASSWORD_MAX } from '../../../src/domain/people/password.ts';
import type { Accounts } from '../../../src/server/accounts.ts';
import { onServer } from '../../support/postgres.ts';
import { browser } from '../accounts-contract.ts';
import { inTransaction, openOn, openTwo, waitingFor } from './database.ts';

const ana = { id: 'ana' as PersonId, number: 'A-007', name: '安娜' };
const right = 'correct horse battery';
/** Wrong, and quick to refuse, since it is too long to be looked at. */
const hopeless = 'x'.repeat(PASSWORD_MAX + 1);
const office = { address: '192.0.2.1', agent: 'Office browser' };

const signIn = (accounts: Accounts, password = right) => accounts.signIn({ number: ana.number, password }, office);

async function signedIn(accounts: Accounts): Promise<Headers> {
  const answer = await signIn(accounts);
  return browser(answer.ok ? answer.cookies : []);
}

describe('what one process does holds at every other at once', () => {
  test('an account opened', async () => {
    const { one, other } = await openTwo();
    expect(await other.has(ana.id)).toBe(false);
    await one.setPassword(ana, right);
    expect(await other.has(ana.id)).toBe(true);
    expect(await signIn(other)).toMatchObject({ ok: true, person: ana.id });
  });

  test('a session opened, and ended', async () => {
    const { one, other } = await openTwo();
    await one.setPassword(ana, right);
    const headers = await signedIn(one);
    for (const accounts of [one, other]) expect(await accounts.personOf(headers)).toBe(ana.id);
    await other.signOut(headers);
    for (const accounts of [one, other]) expect(await accounts.personOf(headers)).toBeUndefined();
  });

  test('the end of all sessions of a person', async () => {
    const { one, other } = await openTwo();
    await one.setPassword(ana, right);
    const headers = await signedIn(one);
    await other.personOf(headers);
    await one.endSessions(ana.id);
    expect(await other.personOf(headers)).toBeUndefined();
  });

  test('a password changed, which ends the sessions everywhere but here', async () => {
    const { one, other } = await openTwo();
    await one.setPassword(ana, right);
    const [here, elsewhere] = [await signedIn(one), await signedIn(other)];
    for (const headers of [here, elsewhere]) await other.personOf(headers);
    expect(await one.changePassword(here, { current: right, next: 'another password' })).toEqual({ ok: true });
    expect(await other.personOf(elsewhere)).toBeUndefined();
    expect(await other.personOf(here)).toBe(ana.id);
    expect(await signIn(other)).toMatchObject({ ok: false });
    expect(await signIn(other, 'another password')).toMatchObject({ ok: true });
  });

  test('tries at a number', async () => {
    const { one, other } = await openTwo();
    await one.setPassword(ana, right);
    for (let time = 0; time < 5; time += 1) for (const accounts of [one, other]) await signIn(accounts, hopeless);
    for (const accounts of [one, other]) expect(await signIn(accounts)).toMatchObject({ reason: 'too-many-tries' });
  });

  test('guesses of the own password', async () => {
    const { one, other } = await openTwo();
    await one.setPassword(ana, right);
    const headers = await signedIn(one);
    const change = { current: hopeless, next: 'another password' };
    for (let time = 0; time < 5; time += 1)
      for (const accounts of [one, other]) await accounts.changePassword(headers, change);
    expect(await other.changePassword(headers, { ...change, current: right })).toMatchObject({
      reason: 'too-many-tries',
    });
  });
});

describe('at one moment, at two processes', () => {
  test('a first password set twice makes one account', async () => {
    const { url, one, other } = await openTwo();
    const slow = await inTransaction(url);
    await slow.run('lock table account in share mode');
    const set = [one.setPassword(ana, right), other.setPassword(ana, 'another password')];
    await Promise.all([waitingFor(url, 'insert into "account"'), waitingFor(url, 'insert into "user"')]);
    await slow.end();
    await Promise.all(set);
    const entered = [await signIn(one, right), await signIn(other, 'another password')];
    expect(entered.filter(({ ok }) => ok)).toHaveLength(1);
  });

  test('of two changes of a password one counts', async () => {
    const { one, other } = await openTwo();
    await one.setPassword(ana, right);
    const [here, elsewhere] = [await signedIn(one), await signedIn(other)];
    const answers = await Promise.all([
      one.changePassword(here, { current: right, next: 'changed here' }),
      other.changePassword(elsewhere, { current: right, next: 'changed elsewhere' }),
    ]);
    expect(answers.map(({ ok }) => ok).toSorted()).toEqual([false, true]);
  });

  test('tries at a number count together', async () => {
    const { one, other } = await openTwo();
    const tries = await Promise.all(Array.from({ length: 14 }, (_, n) => signIn(n % 2 === 0 ? one : other, hopeless)));
    expect(tries.filter((tried) => !tried.ok && tried.reason === 'too-many-tries')).toHaveLength(4);
  });

  test('who signs in with a password just being replaced is signed in nowhere', async () => {
    const { url, one } = await openTwo();
    await one.setPassword(ana, right);
    const opening = await inTransaction(url);
    await opening.run('lock table session in share mode');
    const late = signIn(one);
    await waitingFor(url, 'insert into "session"');
    const replacing = await inTransaction(url);
    await replacing.run(`update account set password = 'another'`);
    await opening.end();
    await waitingFor(url, 'for share');
    await replacing.end();
    expect(await late).toMatchObject({ ok: false });
    expect(await onServer(url, 'select * from session')).toEqual([]);
  });
});

test('what ran out is not kept for ever', async () => {
  const { url, one } = await openTwo();
  await one.setPassword(ana, right);
  await signIn(one);
  await onServer(
    url,
    `update session set "expiresAt" = now() - interval '1 minute'`,
    `insert into verification (id, identifier, value, "expiresAt", "createdAt", "updatedAt")
      values ('over', 'x', 'x', now() - interval '1 minute', now(), now())`,
  );
  const other = await openOn(url);
  await signIn(other);
  expect(await onServer(url, 'select id from session')).toHaveLength(1);
  expect(await onServer(url, 'select id from verification')).toEqual([]);
});

test('employee numbers that were tried are not written down', async () => {
  const { url, one } = await openTwo();
  await one.signIn({ number: 'E-4711', password: right }, office);
  const tries = await onServer(url, 'select key from sign_in_tries');
  expect(tries).toHaveLength(2);
  expect(JSON.stringify(tries)).not.toMatch(/e-4711|192\.0\.2/i);
});

test('a page of somebody signed in costs one statement', async () => {
  const { one } = await openTwo();
  await one.setPassword(ana, right);
  const headers = await signedIn(one);
  await one.personOf(headers);
  const query = vi.spyOn(Pool.prototype, 'query');
  const connect = vi.spyOn(Pool.prototype, 'connect');
  expect(await one.personOf(headers)).toBe(ana.id);
  expect([query.mock.calls.length, connect.mock.calls.length]).toEqual([1, 1]);
  vi.restoreAllMocks();
});
