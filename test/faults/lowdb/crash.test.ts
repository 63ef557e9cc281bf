import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { CHANGES, importPeople } from '../../store/lowdb/calls.ts';
import {
  contentOf,
  filesIn,
  fillingDisk,
  imageOf,
  newFolder,
  opened,
  photographedDisk,
  staffed,
} from '../../store/lowdb/folder.ts';
import * as make from '../../support/make.ts';

describe.each(Object.entries(CHANGES))('a crash during %s', (_name, change) => {
  test('leaves either all of it or nothing, whenever it comes', async () => {
    const folder = await newFolder();
    const disk = photographedDisk(folder);
    const store = await staffed(folder, disk.writeFile);
    const before = await contentOf(store);
    disk.running = true;
    await change(store);
    disk.running = false;
    const after = await contentOf(store);

    const [untouched, ...decided] = disk.images;
    expect(await contentOf(await opened(untouched ?? ''))).toEqual(before);
    for (const image of decided) {
      const restarted = await opened(image);
      expect(await contentOf(restarted)).toEqual(after);
      expect(await restarted.setAside()).toEqual([]);
      expect(Object.keys(await filesIn(image))).not.toContain('journal.json');
    }
  });
});

test('a crash while an import is carried out a second time does no harm either', async () => {
  const folder = await newFolder();
  const disk = photographedDisk(folder);
  const store = await staffed(folder, disk.writeFile);
  disk.running = true;
  await importPeople(store);
  disk.running = false;
  const after = await contentOf(store);

  const [, interrupted = ''] = disk.images;
  const again = photographedDisk(interrupted);
  again.running = true;
  await opened(interrupted, again.writeFile);
  again.running = false;
  expect(again.images.length).toBeGreaterThan(2);
  for (const image of again.images) expect(await contentOf(await opened(image))).toEqual(after);
});

test('a crash while a refused import is put back leaves nothing of it', async () => {
  const [folder, disk] = [await newFolder(), fillingDisk()];
  const store = await staffed(folder, disk.writeFile);
  const before = await contentOf(store);
  disk.set((_file, count) => count > 4);
  await importPeople(store).catch(() => {});
  const restarted = await opened(await imageOf(folder));
  expect(await contentOf(restarted)).toEqual(before);
});

test('a journal that cannot be read keeps the store closed, and says what to do', async () => {
  const folder = await newFolder();
  await (await staffed(folder)).close();
  await writeFile(join(folder, 'journal.json'), '{"schema":1,"documents":[');
  await expect(opened(folder)).rejects.toThrow(/journal\.json.*restore.*backup/i);
});

test('what was being written when the process died is cleared away', async () => {
  const folder = await newFolder();
  await (await staffed(folder)).close();
  const before = await filesIn(folder);
  for (const name of ['people/li-na.json.2875036981', 'accounts.json.1']) await writeFile(join(folder, name), '{"sch');
  const store = await opened(folder);
  expect(await store.setAside()).toEqual([]);
  expect(await filesIn(folder)).toEqual(before);
});

describe('an audit entry cut short by a crash', () => {
  test('is cut off, kept in damaged/, and the trail goes on', async () => {
    const folder = await newFolder();
    const store = await staffed(folder);
    const before = await store.audit({ limit: 10 });
    await store.close();
    const trail = join(folder, 'audit.jsonl');
    const whole = await readFile(trail, 'utf8');
    const stump = '{"at":"2026-03-09T01:00:00.000Z","by":"wang-f';
    await writeFile(trail, whole + stump);

    const restarted = await opened(folder);
    expect(await restarted.audit({ limit: 10 })).toEqual(before);
    expect(await readFile(trail, 'utf8')).toBe(whole);
    expect((await filesIn(folder))['damaged/audit.jsonl']).toBe(stump);
    expect(await restarted.setAside()).toEqual([{ document: 'audit.jsonl', reason: 'The last entry was cut short.' }]);
    await restarted.note(make.auditEntry());
    expect((await restarted.audit({ limit: 10 })).map(({ seq }) => seq)).toEqual([3, 2, 1]);
  });
});
