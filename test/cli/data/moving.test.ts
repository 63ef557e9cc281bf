import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { SIGN_INS, seed } from '../../../src/cli/demo/seed.ts';
import type { Library } from '../../../src/domain/library/library.ts';
import { documentRows } from '../../../src/server/better-auth/document/rows.ts';
import { openAccounts } from '../../../src/server/better-auth/open.ts';
import { postgresRows } from '../../../src/server/better-auth/postgres/rows.ts';
import { linksFrom } from '../../../src/server/links.ts';
import { secretIn } from '../../../src/server/settings.ts';
import { openLowdbStore } from '../../../src/store/lowdb/open.ts';
import { openPostgresStore } from '../../../src/store/postgres/open.ts';
import type { Needs } from '../../../src/usecases/needs.ts';
import { acceptInvitation } from '../../../src/usecases/people/accept-invitation.ts';
import { MORNING } from '../../support/clock.ts';
import { realContent, realLibrary } from '../../support/library.ts';
import { auditEntry } from '../../support/make.ts';
import { newDatabase, onServer } from '../../support/postgres.ts';
import { data, path } from './run.ts';

const CLIENT = { address: '192.0.2.1', agent: 'browser' };
const ORIGIN = { origin: 'http://localhost', secure: false };

/** The sample organisation, of which the supervisor is signed in, and somebody was erased. */
interface Sample {
  readonly folder: string;
  readonly secret: string;
  readonly cookies: string;
}

let library: Library;
let sample: Sample;
beforeAll(async () => {
  library = await realLibrary();
  const scratch = await mkdtemp(join(tmpdir(), 'licheng-data-'));
  const folder = join(scratch, 'data');
  const secret = await secretIn(folder);
  await seed(folder, { written: await realContent(), secret, now: MORNING });
  const { needs, close } = await inFolder(folder, secret);
  const leaver = (await needs.store.people()).find(({ person }) => !person.active);
  await needs.store.erase(leaver!.person.id, MORNING, auditEntry({ act: 'person-erased' }));
  const signedIn = await needs.accounts.signIn(SIGN_INS.supervisor, CLIENT);
  await close();
  if (!signedIn.ok) throw new Error('The supervisor cannot sign in.');
  sample = { folder, secret, cookies: signedIn.cookies.map((cookie) => cookie.split(';')[0]).join('; ') };
  return () => rm(scratch, { recursive: true });
}, 120_000);

async function inFolder(folder: string, secret: string) {
  const store = await openLowdbStore(folder);
  return opened(store, openAccounts({ rows: documentRows(store.accounts), secret, ...ORIGIN }), secret);
}

async function inDatabase(url: string, secret: string) {
  const store = await openPostgresStore(url);
  return opened(store, openAccounts({ rows: postgresRows(store.accounts.pool), secret, ...ORIGIN }), secret);
}

function opened(store: Needs['store'], accounts: Needs['accounts'], secret: string) {
  const needs: Needs = {
    ...{ store, accounts, library, libraryUnder: async () => library },
    ...{ links: linksFrom(secret), now: () => MORNING, newId: () => 'new' },
  };
  const close = async () => {
    await accounts.close();
    await store.close();
  };
  return { needs, close };
}

async function moved(
  from: string,
  fromSettings: Record<string, string>,
  to: string,
  toSettings: Record<string, string>,
) {
  const file = await path('all.jsonl');
  expect(await data(from, ['export', file], fromSettings)).toMatchObject({ code: 0, err: '' });
  expect(await data(to, ['import', file], toSettings)).toMatchObject({ code: 0, err: '' });
  return readFile(file, 'utf8');
}

/** What people notice of a move: nothing. */
async function expectAtHome({ needs, close }: Awaited<ReturnType<typeof inFolder>>) {
  try {
    const { store, accounts } = needs;
    for (const credentials of Object.values(SIGN_INS)) {
      expect(await accounts.signIn(credentials, CLIENT)).toMatchObject({ ok: true });
    }
    const supervisor = await store.personNumbered(SIGN_INS.supervisor.number);
    expect(await accounts.personOf(new Headers({ cookie: sample.cookies }))).toBe(supervisor?.id);

    const invited = (await store.people()).find(
      (one) => one.invitation === 'open' && one.person.active && one.invitationExpiresAt! > MORNING,
    );
    const record = await store.record(invited!.person.id);
    const token = linksFrom(sample.secret).invitation(invited!.person.id, record!.invitation!.nonce);
    expect(await acceptInvitation(needs, { token, password: 'after-the-move' })).toMatchObject({ ok: true });
    const newcomer = { number: invited!.person.number, password: 'after-the-move' };
    expect(await accounts.signIn(newcomer, CLIENT)).toMatchObject({ ok: true, person: invited!.person.id });
  } finally {
    await close();
  }
}

describe('moving house', () => {
  test('from a folder to another', async () => {
    const folder = await path('data');
    const before = await moved(sample.folder, {}, folder, {});
    const again = await path('again.jsonl');
    await data(folder, ['export', again]);
    expect((await readFile(again, 'utf8')) === before).toBe(true);
    await expectAtHome(await inFolder(folder, await secretIn(folder)));
    expect(await data(folder, ['check'])).toMatchObject({ code: 0 });
  });

  test('from a folder to PostgreSQL and back', async () => {
    const url = await newDatabase({ empty: true });
    const folder = await path('data');
    const settings = { DATABASE_URL: url };
    const before = await moved(sample.folder, {}, folder, settings);
    const after = await moved(folder, settings, folder, {});
    expect(after === before).toBe(true);
    const [kept] = await onServer(url, 'select value from secret');
    await expectAtHome(await inDatabase(url, String(kept?.value)));
    expect(await data(folder, ['check'], settings)).toMatchObject({ code: 0, err: '' });
    await expectAtHome(await inFolder(folder, await secretIn(folder)));
  });

  test('by a backup of a database', async () => {
    const [first, second] = [await newDatabase({ empty: true }), await newDatabase({ empty: true })];
    const nowhere = await path('data');
    const [file, backups] = [await path('all.jsonl.gz'), await path('backups')];
    await data(sample.folder, ['export', file]);
    await data(nowhere, ['import', file], { DATABASE_URL: first });
    expect(await data(nowhere, ['backup', backups], { DATABASE_URL: first })).toMatchObject({ code: 0, err: '' });
    expect(await data(nowhere, ['restore', backups], { DATABASE_URL: second })).toMatchObject({ code: 0, err: '' });
    const again = await path('again.jsonl.gz');
    await data(nowhere, ['export', again], { DATABASE_URL: second });
    expect((await readFile(again)).equals(await readFile(file))).toBe(true);
  });
});

describe('a database that cannot be used is refused in one line', () => {
  const refused = async (words: string[], url: string) => {
    const { code, err } = await data(await path('data'), words, { DATABASE_URL: url });
    expect(err).toMatch(/^! [^\n]*\p{Script=Han}[^\n]*$/u);
    expect(code).toBe(2);
    return err;
  };

  test.each([
    ['no address', 'mysql://somewhere/x', 'DATABASE_URL'],
    ['nobody there', 'postgres://x:secret@127.0.0.1:1/x', '127.0.0.1:1'],
  ])('%s', async (_, url, named) => {
    for (const words of [['check'], ['export', await path('a')], ['migrate'], ['import', sample.folder]]) {
      const err = await refused(words, url);
      if (words[0] !== 'import') expect(err).toContain(named);
      expect(err).not.toContain('secret@');
    }
  });

  test('no such database, one without data, and one that is not empty', async () => {
    const file = await path('all.jsonl');
    await data(sample.folder, ['export', file]);
    const url = await newDatabase({ empty: true });
    const missing = new URL(url);
    missing.pathname = '/nowhere';
    expect(await refused(['check'], missing.href)).toContain('"nowhere"');
    expect(await refused(['export', await path('a')], url)).toMatch(/no data here: 127\.0\.0\.1:\d+\/licheng_/);
    expect(await data(await path('data'), ['import', file], { DATABASE_URL: url })).toMatchObject({ code: 0 });
    expect(await refused(['import', file], url)).toContain('data already');
  });
});
