import { execFile } from 'node:child_process';
import { mkdir, readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { describe, expect, test } from 'vitest';
import { holds } from '../../src/store/audit/chain.ts';
import { entrySchema } from '../../src/store/documents/schema.ts';
import type { WriteFile } from '../../src/store/lowdb/open.ts';
import { writeDurably } from '../../src/store/lowdb/write-file.ts';
import { MORNING } from '../support/clock.ts';
import * as make from '../support/make.ts';
import { storeContract } from './contract.ts';
import { CHANGES } from './lowdb/calls.ts';
import { filesIn, newFolder, opened, staffed } from './lowdb/folder.ts';

let folder: string;
const reopen = () => opened(folder);
storeContract('lowdb', {
  reopen,
  open: async () => {
    folder = await newFolder();
    return reopen();
  },
});

describe('the data folder', () => {
  test('is for its owner alone, and so is every file in it', async () => {
    const folder = join(await newFolder(), 'data');
    await mkdir(folder, { mode: 0o755 });
    const store = await staffed(folder);
    await store.accounts.save();
    await writeFile(join(folder, 'people', 'broken.json'), '{', { mode: 0o644 });
    await store.close();
    await (await opened(folder)).setLanguage(make.LI_NA, 'en');
    const entries = await readdir(folder, { recursive: true, withFileTypes: true });
    const own = entries.filter(({ name }) => name !== 'broken.json');
    const modes = await Promise.all(
      own.map(async ({ parentPath, name }) => [name, ((await stat(join(parentPath, name))).mode & 0o777).toString(8)]),
    );
    expect(Object.fromEntries(modes)).toEqual({
      '12.jsonl': '600',
      '34.jsonl': '600',
      'accounts.json': '600',
      'audit.jsonl': '600',
      'broken.json.why.json': '600',
      content: '700',
      damaged: '700',
      'li-na.json': '600',
      lock: '600',
      'organisation.json': '600',
      people: '700',
      summaries: '700',
      'wang-fang.json': '600',
    });
    expect(((await stat(folder)).mode & 0o777).toString(8)).toBe('700');
  });

  test('an id cannot lead out of it', async () => {
    const store = await staffed(await newFolder());
    const escaping = make.record({ person: make.person({ id: make.id('../../etc/passwd'), number: '9' }) });
    await expect(store.importPeople({ added: [escaping], changed: [] }, make.auditEntry())).rejects.toThrow(RangeError);
  });
});

test.each<{ because: string; right: boolean; at: Date }>([
  { because: 'a date that is none', right: true, at: new Date('soon') },
  { because: 'a number that is none', right: Number.NaN as never, at: MORNING },
])('$because is refused before it makes a document that cannot be read again', async ({ right, at }) => {
  const folder = await newFolder();
  const store = await staffed(folder);
  const before = await filesIn(folder);
  const drill = { question: make.id<'question'>('q1'), right };
  await expect(store.answerDrill(make.LI_NA, make.id('handshake'), drill, at)).rejects.toThrow(RangeError);
  expect(await filesIn(folder)).toEqual(before);
});

test('the chain of the audit trail can be checked from the file alone', async () => {
  const folder = await newFolder();
  const store = await staffed(folder);
  for (const change of Object.values(CHANGES)) await change(store);
  await store.close();
  const lines = (await readFile(join(folder, 'audit.jsonl'), 'utf8')).trimEnd().split('\n');
  expect(lines.length).toBeGreaterThan(5);
  let previous = '';
  for (const line of lines) {
    const entry = entrySchema.parse(JSON.parse(line));
    expect(holds(entry, previous)).toBe(true);
    previous = entry.hash;
  }
});

test('different people are written at the same time, but never more than 32 files', async () => {
  const folder = await newFolder();
  let [writing, most] = [0, 0];
  const writeFile: WriteFile = async (...write) => {
    most = Math.max(most, ++writing);
    await writeDurably(...write);
    writing--;
  };
  const store = await staffed(folder, writeFile);
  const people = Array.from({ length: 80 }, (_, n) => make.person({ id: make.id(`p${n}`), number: `p${n}` }));
  await store.importPeople({ added: people.map((person) => make.record({ person })), changed: [] }, make.auditEntry());
  expect(most).toBe(32);
  most = 0;
  await Promise.all(people.map(({ id }) => store.setLanguage(id, 'en')));
  expect(most).toBe(32);
  most = 0;
  await Promise.all(Array.from({ length: 5 }, () => store.setLanguage(make.LI_NA, 'en')));
  expect(most).toBe(1);
});

test.skipIf(process.platform === 'win32').each([
  { write: 'a new text', at: '' },
  { write: 'an addition', at: ', 3' },
])('$write that the disk cuts short is refused and leaves the file as it was', async ({ at }) => {
  const file = join(await newFolder(), 'document.json');
  await writeDurably(file, 'old');
  const url = new URL('../../src/store/lowdb/write-file.ts', import.meta.url).href;
  const script = `
    process.on('SIGXFSZ', () => {});
    const { writeDurably } = await import(${JSON.stringify(url)});
    const writing = writeDurably(${JSON.stringify(file)}, 'x'.repeat(100_000)${at});
    await writing.then(() => console.log('kept'), ({ code }) => console.log(code));
  `;
  const limited = ['-c', 'ulimit -f 8 && exec "$0" --input-type=module --eval "$1"', process.execPath, script];
  // What Node keeps of what it compiles is longer than that as well.
  const env = { ...process.env, NODE_COMPILE_CACHE: '' };
  const { stdout } = await promisify(execFile)('sh', limited, { env });
  expect(stdout.trim()).toBe('EFBIG');
  expect(await readFile(file, 'utf8')).toBe('old');
});
