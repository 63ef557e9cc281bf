import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { writeDurably } from '../../../src/store/lowdb/write-file.ts';
import { NotKept } from '../../../src/store/store.ts';
import { CHANGES, importPeople, SEVERAL_FILES } from '../../store/lowdb/calls.ts';
import { contentOf, filesIn, fillingDisk, newFolder, opened, staffed } from '../../store/lowdb/folder.ts';
import * as make from '../../support/make.ts';

const { LI_NA, WANG_FANG } = make;

describe.each(Object.entries(CHANGES))('%s on a full disk', (_name, change) => {
  test('is refused whichever of its writes fails, changes nothing, and works once there is room', async () => {
    const [folder, disk] = [await newFolder(), fillingDisk()];
    const store = await staffed(folder, disk.writeFile);
    const before = { content: await contentOf(store), files: await filesIn(folder) };

    let failing = 1;
    for (; ; failing++) {
      disk.set((_file, count) => count === failing);
      const refused = await change(store).then(
        () => undefined,
        (fault: unknown) => fault,
      );
      if (!refused) break;
      expect(refused).toBeInstanceOf(NotKept);
      expect((refused as NotKept).cause).toMatchObject({ code: 'ENOSPC' });
      expect(await contentOf(store)).toEqual(before.content);
      expect(await filesIn(folder)).toEqual(before.files);
    }
    expect(failing).toBeGreaterThan(1);
    const after = await contentOf(store);
    expect(after).not.toEqual(before.content);
    await store.close();
    expect(await contentOf(await opened(folder))).toEqual(after);
  });
});

describe.each(Object.entries(SEVERAL_FILES))('%s on a disk that is full once it is decided', (_name, change) => {
  test('is refused, and a restart still knows nothing of it', async () => {
    const [folder, disk] = [await newFolder(), fillingDisk()];
    const store = await staffed(folder, disk.writeFile);
    const [before, files] = [await contentOf(store), await filesIn(folder)];
    disk.set((_file, count) => count > 1);
    await expect(change(store)).rejects.toThrow(NotKept);
    expect(await contentOf(store)).toEqual(before);
    expect(await filesIn(folder)).toEqual(files);
    await store.close();

    disk.set(() => false);
    const restarted = await opened(folder, disk.writeFile);
    expect(await contentOf(restarted)).toEqual(before);
    await change(restarted);
    expect(await contentOf(restarted)).not.toEqual(before);
  });
});

test('a journal of which the disk says too late that it failed decides nothing', async () => {
  const folder = await newFolder();
  let failing = false;
  const store = await staffed(folder, async (file, text, at) => {
    await writeDurably(file, text, at);
    if (failing && file.endsWith('journal.json')) throw new Error('EIO: i/o error, fsync');
  });
  const before = await contentOf(store);
  failing = true;
  await expect(importPeople(store)).rejects.toThrow(NotKept);
  await store.close();
  expect(await contentOf(await opened(folder))).toEqual(before);
});

test('who reads a record while an import is refused sees nothing of it', async () => {
  const [folder, disk] = [await newFolder(), fillingDisk()];
  await (await staffed(folder)).close();
  const store = await opened(folder, disk.writeFile);
  disk.set((file) => file === 'audit.jsonl');
  const outcome = importPeople(store).catch(() => 'refused');
  for (let over = false; !over; ) {
    over = (await Promise.race([outcome, new Promise((soon) => setImmediate(soon, 'not yet'))])) === 'refused';
    expect((await store.record(LI_NA))?.person).toEqual(make.person());
  }
});

describe('a change that could be neither carried out nor put back', () => {
  /** Li Na's document has room once: for her new profile, and not to put back the old one. */
  const halfDone = async () => {
    const [folder, disk] = [await newFolder(), fillingDisk()];
    const first = await staffed(folder);
    const before = await contentOf(first);
    await first.close();
    const store = await opened(folder, disk.writeFile);
    let room = 1;
    disk.set((file) => file !== 'journal.json' && !(file === 'li-na.json' && room-- > 0));
    await expect(importPeople(store)).rejects.toThrow(NotKept);
    expect(await readFile(join(folder, 'people/li-na.json'), 'utf8')).toContain('城西');
    return { store, disk, before, folder };
  };

  test('is not seen by who reads a record meanwhile', async () => {
    const { store, before } = await halfDone();
    expect(await contentOf(store)).toEqual(before);
  });

  test('makes every other write wait for room', async () => {
    const { store } = await halfDone();
    await expect(store.setLanguage(WANG_FANG, 'en')).rejects.toThrow(NotKept);
    await expect(store.note(make.auditEntry())).rejects.toThrow(NotKept);
  });

  test('is put back by a restart', async () => {
    const { store, before, folder } = await halfDone();
    await store.close();
    expect(Object.keys(await filesIn(folder))).toContain('undo.json');
    expect(await contentOf(await opened(folder))).toEqual(before);
    expect(Object.keys(await filesIn(folder))).not.toContain('undo.json');
  });

  test('is put back by the next write for which there is room', async () => {
    const { store, disk, before, folder } = await halfDone();
    disk.set(() => false);
    await Promise.all([store.setLanguage(LI_NA, 'en'), store.setLanguage(WANG_FANG, 'en')]);
    const staff = [make.officer({ language: 'en' }), make.person({ language: 'en' })];
    expect((await store.people()).map(({ person }) => person)).toEqual(staff);
    expect(await store.audit({ limit: 100 })).toEqual(before.audit);
    expect(Object.keys(await filesIn(folder))).not.toContain('undo.json');
    await store.close();
    const restarted = await opened(folder);
    expect((await restarted.people()).map(({ person }) => person)).toEqual(staff);
    expect(await restarted.audit({ limit: 100 })).toEqual(before.audit);
  });
});
