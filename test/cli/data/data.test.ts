import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { canonical } from '../../../src/domain/canonical.ts';
import type { MailServer } from '../../../src/domain/mail-server.ts';
import { summaryOf } from '../../../src/domain/people/summary.ts';
import { textOf } from '../../../src/store/archive/line.ts';
import { lowdbArchive } from '../../../src/store/lowdb/archive.ts';
import { Files } from '../../../src/store/lowdb/files.ts';
import { openLowdbStore } from '../../../src/store/lowdb/open.ts';
import { textOf as shardOf } from '../../../src/store/lowdb/summaries/shard.ts';
import { writeDurably } from '../../../src/store/lowdb/write-file.ts';
import { filesIn } from '../../store/lowdb/folder.ts';
import { EVERY_LINE, inOrder, SECRET, textsIn } from '../../support/archive.ts';
import * as make from '../../support/make.ts';
import { archiveFile, data, filledFolder, path } from './run.ts';

describe('export and import', () => {
  test('carry everything over, while a server is using the folder', async () => {
    const folder = await filledFolder();
    const [file, again, copy] = [await path('all.jsonl.gz'), await path('again.jsonl.gz'), await path('data')];
    const store = await openLowdbStore(folder);
    const exported = await data(folder, ['export', file]);
    await store.close();
    expect(exported).toMatchObject({
      code: 0,
      err: '',
      out: expect.stringContaining('3 人 people, 3 行账号 account rows'),
    });
    expect(await data(copy, ['import', file])).toMatchObject({ code: 0, err: '' });
    expect(await data(copy, ['export', again])).toMatchObject({ code: 0 });
    expect((await readFile(again)).equals(await readFile(file))).toBe(true);
    expect((await stat(file)).mode & 0o777).toBe(0o600);
  });

  test('say what else sessions and links need', async () => {
    const file = await archiveFile();
    const warned = async (settings: Record<string, string>) =>
      (await data(await path('data'), ['import', file], settings)).out.includes('! ');
    expect(await warned({})).toBe(false);
    expect(await warned({ LICHENG_SECRET: SECRET })).toBe(false);
    expect(await warned({ LICHENG_SECRET: 'another secret, of thirty-two characters' })).toBe(true);
  });
});

describe('backup and restore', () => {
  test('keep the newest, and bring it back', async () => {
    const folder = await filledFolder();
    const [backups, copy] = [await path('backups'), await path('data')];
    await data(folder, ['backup', backups]);
    await writeFile(join(backups, 'notes.txt'), 'mine');
    await writeFile(join(backups, 'licheng-2020-01-01T00-00-00Z.jsonl.gz'), 'old');
    expect(await data(folder, ['backup', backups, '--keep', '2'])).toMatchObject({ code: 0, err: '' });
    const names = Object.keys(await filesIn(backups)).sort();
    expect(names).toHaveLength(3);
    expect(names.at(-1)).toBe('notes.txt');
    expect(names[0]).toMatch(/^licheng-\d{4}-\d\d-\d\dT\d\d-\d\d-\d\dZ\.jsonl\.gz$/);
    expect(names).not.toContain('licheng-2020-01-01T00-00-00Z.jsonl.gz');
    expect(await data(copy, ['restore', backups])).toMatchObject({
      code: 0,
      out: expect.stringContaining(names[1] ?? ''),
    });
    expect(await textsIn(lowdbArchive(copy))).toEqual(EVERY_LINE.map(textOf));
  });
});

describe('the password of the mail server, which no archive has,', () => {
  const MENTION = 'no password of the mail server';

  /** A store whose mail server asks for a name and a password, or for none. */
  async function withMail(login: object): Promise<string> {
    const folder = await path('data');
    const server = {
      ...{ host: 'smtp.example.com', port: 465, security: 'tls', senderName: '培训', senderAddress: 'a@b.example' },
      ...login,
    } as MailServer;
    const lines = EVERY_LINE.map((line) =>
      line.kind === 'organisation' ? { ...line, value: { ...line.value, mailServer: { inForce: server } } } : line,
    );
    await lowdbArchive(folder).fill(inOrder(lines));
    return folder;
  }

  test('is mentioned when an archive is made, and when it is taken in', async () => {
    const folder = await withMail({ user: 'training', password: '1.sealed', passwordAt: new Date(0) });
    const [file, backups] = [await path('all.jsonl.gz'), await path('backups')];
    expect((await data(folder, ['export', file])).out).toContain(MENTION);
    expect((await data(folder, ['backup', backups])).out).toContain(MENTION);
    expect((await data(await path('data'), ['import', file])).out).toContain(MENTION);
    const copy = await path('data');
    expect((await data(copy, ['restore', backups])).out).toContain(MENTION);
  });

  test('is not mentioned where none is needed', async () => {
    expect((await data(await withMail({}), ['export', await path('all.jsonl.gz')])).out).not.toContain(MENTION);
    expect((await data(await filledFolder(), ['export', await path('all.jsonl.gz')])).out).not.toContain(MENTION);
  });
});

const WRITTEN = EVERY_LINE.flatMap((line) =>
  line.kind === 'content' && line.value.includes('visit') ? [line.digest] : [],
)[0];

describe('check', () => {
  test('is content with a sound store, also while a server is using it', async () => {
    const folder = await filledFolder();
    const store = await openLowdbStore(folder);
    expect(await data(folder, ['check'])).toMatchObject({ code: 0, out: expect.stringContaining('3 人 people') });
    await store.close();
    expect(await data(folder, ['check'])).toMatchObject({ code: 0 });
  });

  const edit = async (file: string, from: string | RegExp, to: string) => {
    const text = await readFile(file, 'utf8');
    expect(text).toMatch(from);
    await writeFile(file, text.replace(from, to));
  };

  test.each([
    [
      'a document that cannot be read',
      'people/li-na.json',
      '"hr":false',
      '"hr":0',
      'people/li-na.json (The field "person.hr"',
    ],
    ['a record of somebody else', 'people/li-na.json', '"id":"li-na"', '"id":"li-si"', 'people/li-na.json (It holds'],
    ['two people with one number', 'people/li-na.json', '"00017"', '"00001"', '00001 (li-na, wang-fang)'],
    [
      'a supervisor who is not there',
      'people/-odd_1.json',
      '"supervisor":"wang-fang"',
      '"supervisor":"nobody"',
      'nobody (',
    ],
    ['a gap in the attempts', 'people/-odd_1.json', '"number":2', '"number":3', 'meeting-people ('],
    [
      'an attempt handed in without result',
      'people/-odd_1.json',
      '"submittedAt":',
      '"submitedAt":',
      'people/-odd_1.json',
    ],
    ['an account of nobody', 'accounts.json', '"personId":"wang-fang"', '"personId":"nobody"', '00001'],
    ['a session of no account', 'accounts.json', '"id":"s1","userId":"u1"', '"id":"s1","userId":"u2"', 'session s1'],
    [
      'content that was changed',
      `content/${WRITTEN}.json`,
      'visit',
      'visits',
      `content/${WRITTEN}.json (It is not what`,
    ],
    ['a changed audit entry', 'audit.jsonl', '第3次', '第4次', ': 3'],
    ['an audit line that is none', 'audit.jsonl', '{"seq":2', '{"seq":"2"', 'audit.jsonl:2'],
  ])('names %s', async (_, file, from, to, said) => {
    const folder = await filledFolder();
    await edit(join(folder, file), from, to);
    const { code, out } = await data(folder, ['check']);
    expect(out).toContain(`✗ `);
    expect(out).toContain(said);
    expect(code).toBe(1);
  });

  test('names a certificate that two people have', async () => {
    const folder = await filledFolder();
    const odd = JSON.parse(await readFile(join(folder, 'people/-odd_1.json'), 'utf8'));
    const file = join(folder, 'people/li-na.json');
    const { certificates: _, ...liNa } = JSON.parse(await readFile(file, 'utf8'));
    await writeFile(file, JSON.stringify({ ...liNa, certificates: odd.certificates }));
    expect(await data(folder, ['check'])).toMatchObject({
      code: 1,
      out: expect.stringContaining('certificate-of-li-na'),
    });
  });

  test.each([
    ['practised', { rehearsals: { visit: make.rehearsal({ runs: [] }) } }],
    ['practised before', { rehearsals: { visit: make.rehearsal({ current: make.run({ version: '' }) }) } }],
    [
      'asked in a paper',
      { attempts: [make.attempt({ paper: { ...make.attempt().paper, versions: { visit: 'version-1' } } })] },
    ],
  ])('names once a version of a role-play that was %s and is not kept', async (_, change) => {
    const folder = await filledFolder();
    const file = join(folder, 'people/li-na.json');
    const document = JSON.parse(await readFile(file, 'utf8'));
    await writeFile(file, JSON.stringify({ ...document, ...change }));
    const { code, out } = await data(folder, ['check']);
    expect(out.match(/visit \(version-1\)/g)).toHaveLength(1);
    expect(code).toBe(1);
  });

  test('names once an edition that papers refer to, and questions and norms of one, that are not kept', async () => {
    const folder = await filledFolder();
    const edition = canonical({ norms: 'feedfeedfeedfeed', questions: { greeting: 'beefbeefbeefbeef' } });
    const digest = createHash('sha256').update(edition).digest('hex').slice(0, 16);
    const store = await openLowdbStore(folder);
    await store.keepContent(new Map([[digest, edition]]));
    await store.close();
    const file = join(folder, 'people/li-na.json');
    const document = JSON.parse(await readFile(file, 'utf8'));
    const drawnFrom = (number: number, edition: string) =>
      make.submittedAttempt({
        ...{ id: make.id(`attempt-${number}`), number },
        paper: { ...make.attempt().paper, edition },
      });
    const attempts = [digest, digest, 'gone'].map((name, at) => drawnFrom(at + 1, name));
    await writeFile(file, JSON.stringify({ ...document, attempts }));
    const { code, out } = await data(folder, ['check']);
    const named = [...out.matchAll(/✗ .*: (meeting-people.*)/g)].map(([, what]) => what);
    expect(named).toEqual([
      'meeting-people, norms (feedfeedfeedfeed)',
      'meeting-people, greeting (beefbeefbeefbeef)',
      'meeting-people (gone)',
    ]);
    expect(code).toBe(1);
  });

  test('names what was set aside', async () => {
    const folder = await filledFolder();
    await writeFile(join(folder, 'people/somebody.json'), '{');
    await (await openLowdbStore(folder)).close();
    expect(await data(folder, ['check'])).toMatchObject({ code: 1, out: expect.stringContaining('somebody.json') });
  });

  test('names a summary that says something else than the record, unless the record has changed since', async () => {
    const folder = await filledFolder();
    const files = new Files(folder, writeDurably);
    const stamp = (await files.stamp('people/li-na.json'))!;
    const summary = summaryOf(make.record({ person: make.person({ department: '别的部门' }) }));
    await files.makeFolder('summaries');
    const shard = join(folder, 'summaries', '0.json');
    await writeFile(shard, shardOf([{ id: make.LI_NA, stamp, summary }]));
    expect(await data(folder, ['check'])).toMatchObject({ code: 1, out: expect.stringContaining(': li-na') });
    await writeFile(shard, shardOf([{ id: make.LI_NA, stamp: { ...stamp, mark: 'before' }, summary }]));
    expect(await data(folder, ['check'])).toMatchObject({ code: 0 });
  });
});

test('migrate leaves what is up to date as it is', async () => {
  const folder = await filledFolder();
  const before = await textsIn(lowdbArchive(folder));
  expect(await data(folder, ['migrate'])).toMatchObject({ code: 0, err: '' });
  expect(await textsIn(lowdbArchive(folder))).toEqual(before);
});

test('the command ends with the code of what it did', () => {
  const ended = (...words: string[]) =>
    spawnSync(process.execPath, ['src/cli/data.ts', ...words], {
      env: { LICHENG_DATA: '/nowhere/data' },
      encoding: 'utf8',
    });
  expect(ended('check')).toMatchObject({ status: 2, stderr: expect.stringContaining('There is no data here') });
});
