import { describe, expect, test } from 'vitest';
import { NotKept } from '../../../src/store/store.ts';
import * as make from '../../support/make.ts';
import { CHANGES } from './calls.ts';
import { contentOf, fillingDisk, filesIn, newFolder, opened, staffed } from './folder.ts';

const { LI_NA } = make;

describe.each(Object.entries(CHANGES))('%s on a full disk', (_name, change) => {
  test('is refused whichever of its writes fails, changes nothing, and works once there is room', async () => {
    const [folder, disk] = [await newFolder(), fillingDisk()];
    const store = await staffed(folder, disk.writeFile);
    const before = { content: await contentOf(store), files: await filesIn(folder) };

    let failing = 1;
    for (; ; failing++) {
      disk.set((_file, count) => count === failing);
      const refused = await change(store).then(() => undefined, (fault: unknown) => fault);
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

  test('stays refused as long as there is no room, also across a restart', async () => {
    const disk = fillingDisk();
    const folder = await newFolder();
    const store = await staffed(folder, disk.writeFile);
    const before = await contentOf(store);

    disk.set((_file, count) => count > 1);
    const outcome = await change(store).then(() => 'done', () => 'refused');
    if (outcome === 'done') return;
    expect(await contentOf(store)).toEqual(before);
    await expect(store.setLanguage(LI_NA, 'en')).rejects.toThrow(NotKept);
    expect(await contentOf(store)).toEqual(before);
    await store.close();

    disk.set(() => false);
    const restarted = await opened(folder, disk.writeFile);
    expect(await contentOf(restarted)).toEqual(before);
    await change(restarted);
    expect(await contentOf(restarted)).not.toEqual(before);
  });
});

describe('a change that could be neither carried out nor put back', () => {
  /** The import fails at its third document, and putting back the first two fails as well. */
  const halfDone = async () => {
    const [folder, disk] = [await newFolder(), fillingDisk()];
    await (await staffed(folder)).close();
    const store = await opened(folder, disk.writeFile);
    const before = await contentOf(store);
    disk.set((_file, count) => count > 3);
    await expect(CHANGES['importPeople']?.(store)).rejects.toThrow(NotKept);
    return { store, disk, before, folder };
  };

  test('is put back by the next write for which there is room', async () => {
    const { store, disk, before, folder } = await halfDone();
    expect(Object.keys(await filesIn(folder))).toContain('undo.json');
    disk.set(() => false);
    await store.setLanguage(LI_NA, 'en');
    const liNa = make.person({ language: 'en' });
    expect((await store.people()).map(({ person }) => person)).toEqual([make.officer(), liNa]);
    expect((await store.audit({ limit: 100 })).length).toBe(before.audit.length);
    expect(Object.keys(await filesIn(folder))).not.toContain('undo.json');
    await store.close();
    expect((await (await opened(folder)).people()).map(({ person }) => person)).toEqual([make.officer(), liNa]);
  });

  test('is not seen by who reads a record meanwhile', async () => {
    const { store } = await halfDone();
    expect((await store.record(LI_NA))?.person).toEqual(make.person());
    expect((await store.record(make.WANG_FANG))?.person).toEqual(make.officer());
  });
});
