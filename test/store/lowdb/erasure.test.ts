import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { LowdbStore, WriteFile } from '../../../src/store/lowdb/open.ts';
import { NotKept } from '../../../src/store/store.ts';
import { daysOn, MORNING } from '../../support/clock.ts';
import * as make from '../../support/make.ts';
import { contentOf, filesIn, fillingDisk, newFolder, opened, photographedDisk, staffed } from './folder.ts';

const SUN_HAO = make.person({
  id: make.id('sun-hao'),
  number: '00018',
  name: '孙浩',
  active: false,
  leftAt: daysOn(-1),
});
const BELOW = make.person({ id: make.id('below'), number: '00019', name: '陈波', supervisor: SUN_HAO.id });

/** Sun Hao has left; Chen Bo reported to him, and the trail names him. */
async function withLeaver(folder: string, writeFile?: WriteFile): Promise<LowdbStore> {
  const store = await staffed(folder, writeFile);
  const sunHao = make.record({ person: SUN_HAO, attempts: [make.submittedAttempt({ id: make.id('attempt-0') })] });
  const added = [sunHao, make.record({ person: BELOW })];
  await store.importPeople({ added, changed: [] }, make.auditEntry({ act: 'people-imported', after: ['00018'] }));
  await store.note(make.auditEntry({ act: 'person-deactivated', to: SUN_HAO.id, toName: '孙浩', reason: '离职' }));
  return store;
}

const erase = (store: LowdbStore) =>
  store.erase(SUN_HAO.id, MORNING, make.auditEntry({ act: 'person-erased', to: SUN_HAO.id, reason: '本人要求' }));

test('a crash while somebody is erased leaves all of it or nothing, and no name in any file once it is done', async () => {
  const folder = await newFolder();
  const disk = photographedDisk(folder);
  const store = await withLeaver(folder, disk.writeFile);
  const before = await contentOf(store);
  disk.running = true;
  expect(await erase(store)).toBe('erased');
  disk.running = false;
  const after = await contentOf(store);

  const [untouched, ...decided] = disk.images;
  expect(await contentOf(await opened(untouched ?? ''))).toEqual(before);
  expect(decided.length).toBeGreaterThan(4);
  for (const image of decided) {
    const restarted = await opened(image);
    expect(await contentOf(restarted)).toEqual(after);
    expect(await restarted.setAside()).toEqual([]);
    await restarted.close();
    expect(Object.values(await filesIn(image)).join('\n')).not.toMatch(/孙浩|"00018"|离职/);
  }
});

test('on a full disk nobody is erased, whichever write fails, and all is as before', async () => {
  const [folder, disk] = [await newFolder(), fillingDisk()];
  const store = await withLeaver(folder, disk.writeFile);
  const before = { content: await contentOf(store), files: await meantBy(folder) };
  let failing = 1;
  for (; ; failing++) {
    disk.set((_file, count) => count === failing);
    const refused = await erase(store).then(
      () => undefined,
      (fault: unknown) => fault,
    );
    if (!refused) break;
    expect(refused).toBeInstanceOf(NotKept);
    expect(await contentOf(store)).toEqual(before.content);
    expect(await meantBy(folder)).toEqual(before.files);
  }
  expect(failing).toBeGreaterThan(4);
  const after = await contentOf(store);
  await store.close();
  expect(await contentOf(await opened(folder))).toEqual(after);
});

test('a trail of which the disk says too late that it failed gets its names back', async () => {
  const [folder, disk] = [await newFolder(), fillingDisk()];
  let late = false;
  const store = await withLeaver(folder, async (file, text, at) => {
    await disk.writeFile(file, text, at);
    if (!late || !file.endsWith('audit.jsonl')) return;
    late = false;
    throw new Error('EIO: i/o error, fsync');
  });
  const before = await contentOf(store);
  const trail = await readFile(join(folder, 'audit.jsonl'), 'utf8');
  late = true;
  await expect(erase(store)).rejects.toThrow(NotKept);
  expect(await readFile(join(folder, 'audit.jsonl'), 'utf8')).toBe(trail);
  expect(await contentOf(store)).toEqual(before);
  expect(await erase(store)).toBe('erased');
});

/** What the files say, in whatever order a document has its fields. */
async function meantBy(folder: string): Promise<Record<string, unknown>> {
  const files = Object.entries(await filesIn(folder));
  return Object.fromEntries(files.map(([name, text]) => [name, name.endsWith('.json') ? JSON.parse(text) : text]));
}
