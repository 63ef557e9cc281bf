import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { copyFile, readdir, readFile, rename, rm, stat, truncate, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test, vi } from 'vitest';
import { Files } from '../../../src/store/lowdb/files.ts';
import { type Entry, entriesIn, textOf } from '../../../src/store/lowdb/summaries/shard.ts';
import { writeDurably } from '../../../src/store/lowdb/write-file.ts';
import * as make from '../../support/make.ts';
import { CHANGES } from './calls.ts';
import { contentOf, fillingDisk, newFolder, opened, staffed } from './folder.ts';

const { LI_NA, WANG_FANG } = make;
const DOCUMENT = 'people/li-na.json';
const FROM_INDEX = '目录';

/** A closed folder whose index is as `change` makes each entry of it. */
async function indexed(change: (entry: Entry) => Entry): Promise<string> {
  const folder = await newFolder();
  await (await staffed(folder)).close();
  await reindex(folder, change);
  return folder;
}

async function reindex(folder: string, change: (entry: Entry) => Entry): Promise<void> {
  for (const shard of await shardsIn(folder)) {
    await writeFile(shard, textOf(entriesIn(await readFile(shard)).map(change)));
  }
}

async function shardsIn(folder: string): Promise<string[]> {
  return (await readdir(join(folder, 'summaries'))).map((name) => join(folder, 'summaries', name));
}

/** What the index says of somebody can be told from what their document says. */
const telling = (entry: Entry): Entry => ({
  ...entry,
  summary: { ...entry.summary, person: { ...entry.summary.person, name: FROM_INDEX } },
});
const old = ({ stamp, ...entry }: Entry): Entry => ({
  ...entry,
  stamp: { ...stamp, changedAt: stamp.changedAt - 10_000 },
});
const oldAndTelling = (entry: Entry) => old(telling(entry));

const namesIn = async (folder: string) =>
  Object.fromEntries((await (await opened(folder)).people()).map(({ person }) => [person.id, person.name]));
const TRUE_NAMES = { [LI_NA]: '李娜', [WANG_FANG]: '王芳' };

describe('the index of summaries', () => {
  test('stands for documents that have not changed since, which are read when asked for', async () => {
    const folder = await indexed(oldAndTelling);
    expect(await namesIn(folder)).toEqual({ [LI_NA]: FROM_INDEX, [WANG_FANG]: FROM_INDEX });
  });

  test('gives exactly what the documents would', async () => {
    const folder = await newFolder();
    const store = await staffed(folder);
    for (const change of Object.values(CHANGES)) await change(store);
    const content = await contentOf(store);
    await store.close();
    await reindex(folder, old);
    expect(await contentOf(await opened(folder))).toEqual(content);
  });

  test.each<{ because: string; change: (path: string) => Promise<unknown> }>([
    {
      because: 'was changed by hand, to the same length, and given its old time back',
      change: async (path) => {
        const { atime, mtime } = await stat(path);
        await writeFile(path, (await readFile(path, 'utf8')).replace('李娜', '李妮'));
        await utimes(path, atime, mtime);
      },
    },
    {
      because: 'was replaced by another of the same length and time',
      change: async (path) => {
        const { atime, mtime } = await stat(path);
        await writeFile(`${path}.new`, (await readFile(path, 'utf8')).replace('李娜', '李妮'));
        await utimes(`${path}.new`, atime, mtime);
        await rename(`${path}.new`, path);
      },
    },
  ])('says nothing of a document that $because', async ({ change }) => {
    const folder = await indexed(oldAndTelling);
    await change(join(folder, DOCUMENT));
    expect(await namesIn(folder)).toEqual({ [LI_NA]: '李妮', [WANG_FANG]: FROM_INDEX });
  });

  test('says nothing of a document that was cut short: it is set aside', async () => {
    const folder = await indexed(oldAndTelling);
    await truncate(join(folder, DOCUMENT), 100);
    const store = await opened(folder);
    expect(await store.summary(LI_NA)).toBeUndefined();
    expect(await store.setAside()).toEqual([{ document: DOCUMENT, reason: expect.stringMatching(/not JSON/) }]);
  });

  test('does not bring back somebody whose document is gone', async () => {
    const folder = await indexed(oldAndTelling);
    await rm(join(folder, DOCUMENT));
    const store = await opened(folder);
    expect(await store.summary(LI_NA)).toBeUndefined();
    await store.close();
    const texts = await Promise.all((await shardsIn(folder)).map((shard) => readFile(shard, 'utf8')));
    expect(texts.join()).not.toContain(LI_NA);
  });

  test('says nothing of a document changed so shortly before that a later change could bear the same times', async () => {
    expect(await namesIn(await indexed(telling))).toEqual(TRUE_NAMES);
  });

  test.each<{ because: string; change: (path: string, text: string) => Promise<unknown> }>([
    { because: 'cut short', change: (path, { length }) => truncate(path, length - 10) },
    { because: 'empty', change: (path) => truncate(path, 0) },
    { because: 'without a first line', change: (path, text) => writeFile(path, text.slice(text.indexOf('\n') + 1)) },
    { because: 'altered', change: (path, text) => writeFile(path, text.replace(FROM_INDEX, '改过')) },
    { because: 'of another version', change: (path, text) => writeFile(path, text.replace('{"form":', '{"form":1')) },
    { because: 'gone', change: (path) => rm(path) },
  ])('is made anew from the documents when it is $because', async ({ change }) => {
    const folder = await indexed(oldAndTelling);
    const before = await shardsIn(folder);
    for (const shard of before) await change(shard, await readFile(shard, 'utf8'));
    const store = await opened(folder);
    expect((await store.people()).map(({ person }) => person.name)).toEqual(['王芳', '李娜']);
    expect(await store.setAside()).toEqual([]);
    await store.close();
    await reindex(folder, oldAndTelling);
    expect(await namesIn(folder)).toEqual({ [LI_NA]: FROM_INDEX, [WANG_FANG]: FROM_INDEX });
  });

  test('says nothing of what a killed process wrote after it', async () => {
    const folder = await indexed(oldAndTelling);
    const url = new URL('../../../src/store/lowdb/open.ts', import.meta.url).href;
    const script = `
      const { openLowdbStore } = await import(${JSON.stringify(url)});
      const store = await openLowdbStore(${JSON.stringify(folder)});
      await store.setLanguage('${LI_NA}', 'en');
      console.log('kept');
      setInterval(() => {}, 1000);
    `;
    const child = spawn(process.execPath, ['--input-type=module', '--eval', script]);
    await once(child.stdout, 'data');
    child.kill('SIGKILL');
    await once(child, 'exit');

    const store = await opened(folder);
    expect((await store.summary(LI_NA))?.person).toMatchObject({ language: 'en' });
    expect((await store.summary(WANG_FANG))?.person.name).toBe(FROM_INDEX);
  });

  test('comes to the disk by itself, some time after a change', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    try {
      const folder = await newFolder();
      await staffed(folder);
      expect(await shardsIn(folder)).toEqual([]);
      await vi.advanceTimersByTimeAsync(60_000);
      await expect.poll(() => shardsIn(folder), { timeout: 5000 }).toHaveLength(2);
    } finally {
      vi.useRealTimers();
    }
  });

  test('costs nothing but time when the disk has no room for it', async () => {
    const [folder, disk] = [await newFolder(), fillingDisk()];
    disk.set((file) => file.endsWith('.jsonl') && file !== 'audit.jsonl');
    const store = await staffed(folder, disk.writeFile);
    const content = await contentOf(store);
    await store.close();
    expect(await shardsIn(folder)).toEqual([]);
    expect(await contentOf(await opened(folder))).toEqual(content);
  });
});

test('damage that changes neither size nor times is named when the document is read, and set aside on opening', async () => {
  const folder = await indexed(old);
  const path = join(folder, DOCUMENT);
  await copyFile(path, join(folder, 'backup'));
  await truncate(path, 100);
  const { mark = '' } = (await new Files(folder, writeDurably).stamp(DOCUMENT)) ?? {};
  await reindex(folder, (entry) => (entry.id === LI_NA ? { ...entry, stamp: { ...entry.stamp, mark } } : entry));

  const store = await opened(folder);
  expect(await store.setAside()).toEqual([]);
  for (let times = 0; times < 2; times++) await expect(store.record(LI_NA)).rejects.toThrow(/not JSON/);
  expect(await store.setAside()).toEqual([{ document: DOCUMENT, reason: expect.stringMatching(/not JSON/) }]);
  expect(await store.record(WANG_FANG)).toBeDefined();
  await store.close();

  const restarted = await opened(folder);
  expect(await restarted.summary(LI_NA)).toBeUndefined();
  expect(await restarted.setAside()).toEqual([{ document: DOCUMENT, reason: expect.stringMatching(/not JSON/) }]);
});
