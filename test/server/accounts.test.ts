import { describe, expect, test, vi } from 'vitest';
import type { PersonId } from '../../src/domain/id.ts';
import { documentRows } from '../../src/server/better-auth/document/rows.ts';
import { keepTables } from '../../src/server/better-auth/document/tables.ts';
import { openAccounts } from '../../src/server/better-auth/open.ts';
import type { AccountsDocument, AccountsRow } from '../../src/store/accounts-document.ts';
import { accountsContract, browser } from './accounts-contract.ts';

/** A document whose file is a string, so that a restart reads back what was written and nothing else. */
function openTextFile() {
  let text = '{}';
  let error: Error | undefined;
  const open = (): AccountsDocument => {
    const data: Record<string, AccountsRow[]> = JSON.parse(text);
    const save = async () => {
      const written = JSON.stringify(data);
      await new Promise(setImmediate);
      if (error) throw error;
      text = written;
    };
    return { data, save };
  };
  const failWith = (next: Error | undefined) => {
    error = next;
  };
  return { open, text: () => text, failWith };
}

let secrets = 0;

async function open({ secure } = { secure: false }) {
  const file = openTextFile();
  const secret = `a secret long enough to sign with, number ${secrets++}`;
  const origin = `${secure ? 'https' : 'http'}://training.example.com`;
  const start = () => openAccounts({ rows: documentRows(file.open()), secret, origin, secure });
  return { accounts: start(), reopen: async () => start(), failWith: file.failWith, file };
}

accountsContract('Better Auth in a document', open);

const ana = { id: 'ana' as PersonId, number: 'A-007', name: '安娜' };
const credentials = { number: ana.number, password: 'correct horse battery' };
const client = { address: '192.0.2.1', agent: '浏览器 browser' };

test('no password is written down', async () => {
  const { accounts, file } = await open();
  await accounts.setPassword(ana, credentials.password);
  await accounts.signIn(credentials, client);
  expect(file.text()).toContain('a-007');
  expect(file.text()).not.toContain(credentials.password);
});

test('a session notes where it was opened from', async () => {
  const { accounts, file } = await open();
  await accounts.setPassword(ana, credentials.password);
  await accounts.signIn(credentials, client);
  expect(JSON.parse(file.text()).session).toMatchObject([{ ipAddress: '192.0.2.1', userAgent: 'browser' }]);
});

test('what was answered has been written', async () => {
  const { accounts, reopen } = await open();
  await accounts.setPassword(ana, credentials.password);
  const answer = await accounts.signIn(credentials, client);
  const headers = browser(answer.ok ? answer.cookies : []);
  expect(await (await reopen()).personOf(headers)).toBe(ana.id);
  await accounts.signOut(headers);
  expect(await (await reopen()).personOf(headers)).toBeUndefined();
});

test('the error of a save that failed is what the caller gets', async () => {
  const { accounts, failWith } = await open();
  const full = new Error('disk full');
  failWith(full);
  await expect(accounts.setPassword(ana, credentials.password)).rejects.toBe(full);
});

test('what ran out is not kept for ever', async () => {
  const file = openTextFile();
  const document = file.open();
  document.data.verification = [{ id: 'over', expiresAt: new Date(0) }];
  const rows = documentRows(document);
  const accounts = openAccounts({ rows, secret: 's'.repeat(32), origin: 'http://training.example.com', secure: false });
  vi.useFakeTimers({ toFake: ['Date'] });
  await accounts.setPassword(ana, credentials.password);
  await accounts.signIn(credentials, client);
  vi.setSystemTime(Date.now() + 31 * 24 * 60 * 60 * 1000);
  await accounts.signIn(credentials, client);
  vi.useRealTimers();
  expect(JSON.parse(file.text()).session).toHaveLength(1);
  expect(JSON.parse(file.text()).verification).toEqual([]);
});

test('a short secret is refused', () => {
  const rows = documentRows(openTextFile().open());
  expect(() => openAccounts({ rows, secret: 'short', origin: 'http://localhost', secure: false })).toThrow(RangeError);
});

describe('a change of the tables', () => {
  function openTables() {
    const file = openTextFile();
    const document = file.open();
    const tables = keepTables(document);
    const add = (table: string, id: string) => {
      document.data[table] = [...(document.data[table] ?? []), { id }];
    };
    return { ...tables, document, file, add };
  }

  test('that throws halfway leaves every table as it was', async () => {
    const { change, document, file, add } = openTables();
    await change(async () => add('user', 'ana'));
    const half = change(async () => {
      add('user', 'bo');
      throw new Error('taken');
    });
    await expect(half).rejects.toThrow('taken');
    expect(document.data).toEqual({ user: [{ id: 'ana' }] });
    expect(JSON.parse(file.text())).toEqual(document.data);
  });

  test('made while a save fails is lost with it, and says so', async () => {
    const { change, document, file, add } = openTables();
    await change(async () => add('user', 'ana'));
    file.failWith(new Error('disk full'));
    const later: Promise<void>[] = [];
    const { save } = document;
    document.save = () => {
      later.push(change(async () => add('user', 'cy')));
      later[0]?.catch(() => {});
      document.save = save;
      return save();
    };
    await expect(change(async () => add('user', 'bo'))).rejects.toThrow('disk full');
    await expect(later[0]).rejects.toThrow('disk full');
    expect(document.data).toEqual({ user: [{ id: 'ana' }] });
  });

  test('waits for the one before to be whole', async () => {
    const { change, file, add } = openTables();
    const seen: string[] = [];
    const slow = async (name: string) => {
      seen.push(`${name} begins`);
      add('user', name);
      await new Promise(setImmediate);
      add('account', name);
      seen.push(`${name} ends`);
    };
    await Promise.all([change(() => slow('ana')), change(() => slow('bo'))]);
    expect(seen).toEqual(['ana begins', 'ana ends', 'bo begins', 'bo ends']);
    expect(JSON.parse(file.text()).account).toHaveLength(2);
  });
});
