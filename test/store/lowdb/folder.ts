import { cp, mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { onTestFinished } from 'vitest';
import { type LowdbStore, openLowdbStore, type WriteFile } from '../../../src/store/lowdb/open.ts';
import { writeDurably } from '../../../src/store/lowdb/write-file.ts';
import * as make from '../../support/make.ts';
import { WRITTEN } from './calls.ts';

/** A new folder, which is gone when the test is over. */
export async function newFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'licheng-store-'));
  // A store that a test left open may write its index meanwhile.
  onTestFinished(() => rm(folder, { recursive: true, maxRetries: 5 }));
  return folder;
}

/** A store that is closed after the test, if not before. */
export async function opened(folder: string, writeFile?: WriteFile): Promise<LowdbStore> {
  return closing(await openLowdbStore(folder, writeFile && { writeFile }));
}

/** Has the store closed after the test, if it is not before. */
export function closing(store: LowdbStore): LowdbStore {
  onTestFinished(() => store.close());
  return store;
}

export const OFFICER = make.record({ person: make.officer() });

/** Founded by Wang Fang, with Li Na, who is invited, has an open attempt, and flagged a phrase. */
export async function staffed(folder: string, writeFile?: WriteFile): Promise<LowdbStore> {
  const store = await opened(folder, writeFile);
  await store.found(make.organisation(), OFFICER, make.auditEntry({ act: 'organisation-founded' }));
  const liNa = make.record({ invitation: make.invitation(), attempts: [make.attempt()], flags: [make.flag()] });
  await store.importPeople({ added: [liNa], changed: [] }, make.auditEntry({ act: 'people-imported' }));
  return store;
}

/** Everything the store says. */
export async function contentOf(store: LowdbStore) {
  const people = await store.people();
  return {
    organisation: await store.organisation(),
    people,
    records: await Promise.all(people.map(({ person }) => store.record(person.id))),
    audit: await store.audit({ limit: 1000 }),
    accounts: structuredClone(store.accounts.data),
    written: await store.content([...WRITTEN.keys()][0] ?? ''),
  };
}

/** File name → text, without the lock. */
export async function filesIn(folder: string): Promise<Record<string, string>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const paths = entries
    .filter((entry) => entry.isFile() && entry.name !== 'lock')
    .map(({ parentPath, name }) => join(parentPath, name));
  const texts = await Promise.all(paths.map((path) => readFile(path, 'utf8')));
  return Object.fromEntries(paths.map((path, at) => [path.slice(folder.length + 1), texts[at] ?? '']));
}

/** A disk without room for the writes that `refuses` names; `count` is 1 for the first write since it was set. */
export function fillingDisk() {
  const disk = {
    refuses: (_file: string, _count: number): boolean => false,
    count: 0,
    set(refuses: (file: string, count: number) => boolean) {
      disk.count = 0;
      disk.refuses = refuses;
    },
    writeFile: (async (file, text, at) => {
      if (disk.refuses(basename(file), ++disk.count)) {
        throw Object.assign(new Error('ENOSPC: no space left on device, write'), { code: 'ENOSPC' });
      }
      return writeDurably(file, text, at);
    }) satisfies WriteFile as WriteFile,
  };
  return disk;
}

/**
 * A disk of which copies are taken before and after every write, as a crash at that moment would leave it. It writes
 * one file at a time, so that no copy is taken of a folder in motion.
 */
export function photographedDisk(folder: string) {
  let last: Promise<unknown> = Promise.resolve();
  const disk = {
    images: [] as string[],
    running: false,
    writeFile: ((file, text, at) => {
      const written = last.then(async () => {
        if (disk.running) disk.images.push(await imageOf(folder));
        await writeDurably(file, text, at);
        if (disk.running) disk.images.push(await imageOf(folder));
      });
      last = written.catch(() => {});
      return written;
    }) satisfies WriteFile as WriteFile,
  };
  return disk;
}

export async function imageOf(folder: string): Promise<string> {
  const image = await newFolder();
  await cp(folder, image, { recursive: true });
  return image;
}
