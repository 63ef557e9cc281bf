import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { NotKept } from '../../../src/store/store.ts';
import { WRITTEN } from './calls.ts';
import { filesIn, fillingDisk, newFolder, opened } from './folder.ts';

const [DIGEST = ''] = WRITTEN.keys();
const FILE = `content/${DIGEST}.json`;
const ASIDE = [{ document: FILE, reason: 'It is not what its digest says.' }];

async function keeping(): Promise<string> {
  const folder = await newFolder();
  const store = await opened(folder);
  await store.keepContent(WRITTEN);
  await store.close();
  expect(await readFile(join(folder, FILE), 'utf8')).toBe('{}');
  return folder;
}

test('content found damaged at start is set aside, and kept anew when it comes again', async () => {
  const folder = await keeping();
  await writeFile(join(folder, FILE), '{"a":1}');
  const store = await opened(folder);
  expect(await store.setAside()).toEqual(ASIDE);
  expect(await store.content(DIGEST)).toBeUndefined();
  await store.keepContent(WRITTEN);
  expect(await store.content(DIGEST)).toBe('{}');
  expect(await readFile(join(folder, 'damaged', `${DIGEST}.json`), 'utf8')).toBe('{"a":1}');
});

test('content damaged while a server is running shows when it is read, and is set aside once', async () => {
  const folder = await keeping();
  const store = await opened(folder);
  await writeFile(join(folder, FILE), '');
  expect(await Promise.all([1, 2, 3].map(() => store.content(DIGEST)))).toEqual([undefined, undefined, undefined]);
  expect(await store.setAside()).toEqual(ASIDE);
  expect(await readdir(join(folder, 'content'))).toEqual([]);
  await store.keepContent(WRITTEN);
  expect(await store.content(DIGEST)).toBe('{}');
});

test('content that is kept is not written again', async () => {
  const folder = await keeping();
  const disk = fillingDisk();
  const store = await opened(folder, disk.writeFile);
  disk.set(() => true);
  await store.keepContent(WRITTEN);
  expect(disk.count).toBe(0);
  const more = new Map([...WRITTEN, ['4f53cda18c2baa0c', '[]']]);
  await expect(store.keepContent(more)).rejects.toThrow(NotKept);
  expect(await store.content('4f53cda18c2baa0c')).toBeUndefined();
  disk.set(() => false);
  await store.keepContent(more);
  expect(await store.content('4f53cda18c2baa0c')).toBe('[]');
});

test('what a crash left half written goes, and what is nobody’s stays', async () => {
  const folder = await keeping();
  await writeFile(join(folder, `${FILE}.123456`), '{');
  await writeFile(join(folder, 'content', 'notes.txt'), 'mine');
  const store = await opened(folder);
  expect(await store.setAside()).toEqual([]);
  const names = Object.keys(await filesIn(folder)).filter((name) => name.startsWith('content/'));
  expect(names.toSorted()).toEqual([FILE, 'content/notes.txt']);
});
