import { appendFile, mkdir, readdir, readFile, stat, utimes, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { textOf } from '../../../src/store/archive/line.ts';
import { type Line, NothingKept, StoreNotEmpty, Unreadable } from '../../../src/store/archive.ts';
import { lowdbArchive } from '../../../src/store/lowdb/archive.ts';
import { Files } from '../../../src/store/lowdb/files.ts';
import { fillFolder } from '../../../src/store/lowdb/fill.ts';
import { FolderInUse } from '../../../src/store/lowdb/open.ts';
import { writeDurably } from '../../../src/store/lowdb/write-file.ts';
import { EVERY_LINE, inOrder, textsIn } from '../../support/archive.ts';
import { SEVERAL_FILES } from './calls.ts';
import { filesIn, newFolder, opened, photographedDisk, staffed } from './folder.ts';

async function filled(folder: string, lines: readonly Line[] = EVERY_LINE): Promise<string> {
  await lowdbArchive(folder).fill(inOrder(lines));
  return folder;
}

async function* failing() {
  yield* EVERY_LINE;
  throw new Error('the file ends here');
}

/** What may be left over beside a folder: nothing. */
const neighbours = async (folder: string) =>
  (await readdir(dirname(folder))).filter((name) => name.startsWith('.licheng-'));

describe('a folder filled from an archive', () => {
  test('gives the same archive again, and a store that opens with an unbroken trail', async () => {
    const folder = await filled(join(await newFolder(), 'data'));
    expect(await textsIn(lowdbArchive(folder))).toEqual(EVERY_LINE.map(textOf));
    const store = await opened(folder);
    expect(await store.setAside()).toEqual([]);
    expect(await store.people()).toHaveLength(3);
    expect((await store.audit({ limit: 9 })).map(({ erased }) => erased?.length ?? 0)).toEqual([0, 3, 0]);
    expect(store.accounts.data.session).toHaveLength(1);
    expect(await neighbours(folder)).toEqual([]);
  });

  test('is for its owner only', async () => {
    const folder = await filled(join(await newFolder(), 'data'));
    const modes = await Promise.all(
      ['.', 'people', 'secret', 'accounts.json', 'audit.jsonl', 'organisation.json'].map(
        async (name) => (await stat(join(folder, name))).mode & 0o77,
      ),
    );
    expect(modes).toEqual([0, 0, 0, 0, 0, 0]);
  });

  test('may have been opened before without being founded; its secret gives way, and stays if the archive has none', async () => {
    const before = async () => {
      const folder = await newFolder();
      await (await opened(folder)).close();
      await writeFile(join(folder, 'secret'), 'made by a server that nobody set up');
      return folder;
    };
    const secretIn = (folder: string) => readFile(join(folder, 'secret'), 'utf8');
    const [first, second] = [await before(), await before()];
    await filled(first);
    expect(await secretIn(first)).toBe(EVERY_LINE.find((line) => line.kind === 'secret')?.value);
    await filled(
      second,
      EVERY_LINE.filter(({ kind }) => kind !== 'secret'),
    );
    expect(await secretIn(second)).toBe('made by a server that nobody set up');
  });

  test('keeps to itself when something is there already', async () => {
    const founded = await newFolder();
    await (await staffed(founded)).close();
    const foreign = await newFolder();
    await writeFile(join(foreign, 'notes.txt'), 'mine');
    for (const folder of [founded, foreign]) {
      const before = await filesIn(folder);
      await expect(filled(folder)).rejects.toThrow(StoreNotEmpty);
      expect(await filesIn(folder)).toEqual(before);
    }
  });

  test('is refused while a server has the folder', async () => {
    const folder = await newFolder();
    await opened(folder);
    await expect(filled(folder)).rejects.toThrow(FolderInUse);
  });

  test('gets its files one by one where nothing can stand beside it, and stays empty when that fails', async () => {
    const folder = await newFolder();
    const nowhere = async () => undefined;
    await expect(fillFolder(folder, failing(), nowhere)).rejects.toThrow('the file ends here');
    expect(await readdir(folder)).toEqual([]);
    await (await opened(folder)).close();
    await fillFolder(folder, inOrder(EVERY_LINE), nowhere);
    expect(await textsIn(lowdbArchive(folder))).toEqual(EVERY_LINE.map(textOf));
    expect((await readdir(folder)).filter((name) => name.startsWith('.') || name === 'lock')).toEqual([]);
    expect(await (await opened(folder)).people()).toHaveLength(3);
  });

  test.each(['absent', 'empty'])('stays %s when the archive turns out to be faulty at its end', async (state) => {
    const folder = join(await newFolder(), 'data');
    if (state === 'empty') await mkdir(folder);
    await expect(lowdbArchive(folder).fill(failing())).rejects.toThrow('the file ends here');
    expect(await readdir(dirname(folder))).toEqual(state === 'empty' ? [basename(folder)] : []);
    if (state === 'empty') expect(await readdir(folder)).toEqual([]);
  });
});

describe('a folder that is read', () => {
  test('stays as it is to the last time of its files, with a server at work in it or without', async () => {
    const folder = await newFolder();
    const store = await staffed(folder);
    const files = new Files(folder, writeDurably);
    const look = async () => [await filesIn(folder), await files.stamp('people/li-na.json'), await files.stamp('.')];
    const before = await look();
    const during = await textsIn(lowdbArchive(folder));
    expect(await look()).toEqual(before);
    await store.close();
    expect(await textsIn(lowdbArchive(folder))).toEqual(during);
    expect(await neighbours(folder)).toEqual([]);
  });

  test.each(Object.entries(SEVERAL_FILES))('is never caught in the middle of %s', async (_, change) => {
    const folder = await newFolder();
    const disk = photographedDisk(folder);
    const store = await staffed(folder, disk.writeFile);
    const before = await textsIn(lowdbArchive(folder));
    disk.running = true;
    await change(store);
    disk.running = false;
    const after = await textsIn(lowdbArchive(folder));
    const [untouched = '', ...images] = disk.images;
    expect(await textsIn(lowdbArchive(untouched))).toEqual(before);
    // An image with a journal never becomes quiet by itself; the server that opens it finishes the change.
    for (const image of images.filter((_image, at) => at % 3 === 0)) {
      await (await opened(image)).close();
      expect(await textsIn(lowdbArchive(image))).toEqual(after);
    }
  });

  test('is whole without an audit entry that is only half there', async () => {
    const folder = await newFolder();
    await (await staffed(folder)).close();
    const whole = await textsIn(lowdbArchive(folder));
    await appendFile(join(folder, 'audit.jsonl'), '{"seq":3,"at":"2026-');
    expect(await textsIn(lowdbArchive(folder))).toEqual(whole);
  });

  test('names a document that cannot be read, and one that is somebody else’s', async () => {
    const folder = await filled(join(await newFolder(), 'data'));
    await writeFile(join(folder, 'people/li-na.json'), '{"schema":1');
    await expect(textsIn(lowdbArchive(folder))).rejects.toThrow(Unreadable);
    const faults: string[] = [];
    await writeFile(join(folder, 'people/li-si.json'), await readFile(join(folder, 'people/wang-fang.json')));
    await Array.fromAsync(lowdbArchive(folder).read(({ document }) => faults.push(document)));
    expect(faults).toEqual(['people/li-na.json', 'people/li-si.json']);
  });

  test('takes away the copy that a machine left beside the folder when it stopped, and nobody else’s', async () => {
    const folder = await filled(join(await newFolder(), 'data'));
    const [left, used] = ['.licheng-copy-left', '.licheng-copy-used'].map((name) => join(dirname(folder), name));
    for (const one of [left!, used!]) await mkdir(one);
    const yesterday = new Date(Date.now() - 25 * 60 * 60 * 1000);
    await utimes(left!, yesterday, yesterday);
    await textsIn(lowdbArchive(folder));
    expect(await neighbours(folder)).toEqual(['.licheng-copy-used']);
  });

  test('gives nothing before the organisation is founded', async () => {
    await expect(textsIn(lowdbArchive(await newFolder()))).rejects.toThrow(NothingKept);
  });
});
