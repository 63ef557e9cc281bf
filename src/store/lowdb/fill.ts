import { mkdir, readdir, readFile, realpath, rename, rm, rmdir, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { scratch, scratchFolder } from '../archive/scratch.ts';
import type { Line } from '../archive.ts';
import { ORGANISATION } from './changes.ts';
import { checkEmpty } from './empty.ts';
import { undefinedIfMissing } from './failures.ts';
import { takeLock } from './lock.ts';
import { syncFolder } from './write-file.ts';
import { writeLines } from './write-lines.ts';

const SECRET = 'secret';

/**
 * Makes a data folder of an archive: a fresh one beside it, whole and on the disk, takes the place of the empty one.
 * A folder that cannot be replaced, since another disk is mounted there or nobody may write beside it, gets the fresh
 * one's files instead, the organisation last.
 *
 * @param besideOf makes a new folder beside one; undefined when that cannot be
 * @throws {FolderInUse}
 * @throws {StoreNotEmpty}
 */
export async function fillFolder(
  named: string,
  lines: AsyncIterable<Line>,
  besideOf: (folder: string) => Promise<string | undefined> = placeBeside,
): Promise<void> {
  const made = await mkdir(named, { recursive: true, mode: 0o700 });
  const folder = await realpath(named);
  const unlock = await takeLock(folder);
  try {
    await checkEmpty(folder);
    const beside = await besideOf(folder);
    const fresh = beside ?? (await scratchFolder(folder, '.licheng-new-'));
    const { remove } = scratch(fresh);
    try {
      await writeLines(fresh, lines, await readFile(join(folder, SECRET), 'utf8').catch(undefinedIfMissing));
      await (beside ? replace(folder, fresh) : moveIn(folder, fresh));
    } finally {
      await remove();
    }
  } catch (fault) {
    await unlock();
    if (made) await rmdir(folder).catch(() => {});
    throw fault;
  }
  await unlock();
}

/** A new folder on the disk on which the data folder is, if there can be one beside it. */
async function placeBeside(folder: string): Promise<string | undefined> {
  const parent = dirname(folder);
  const [own, outer] = await Promise.all([stat(folder), stat(parent)]);
  if (own.dev !== outer.dev) return undefined;
  return scratchFolder(parent, '.licheng-new-').catch(() => undefined);
}

async function replace(folder: string, fresh: string): Promise<void> {
  const empty = `${fresh}-before`;
  const unlock = await takeLock(fresh);
  try {
    await rename(folder, empty);
    await rename(fresh, folder).catch(async (fault) => {
      await rename(empty, folder);
      throw fault;
    });
    await syncFolder(dirname(folder));
    await rm(empty, { recursive: true, force: true });
  } finally {
    await unlock();
  }
}

async function moveIn(folder: string, fresh: string): Promise<void> {
  const names = (await readdir(fresh)).filter((name) => name !== ORGANISATION);
  try {
    for (const name of [...names, ORGANISATION]) {
      await rm(join(folder, name), { recursive: true, force: true });
      await rename(join(fresh, name), join(folder, name));
    }
    await syncFolder(folder);
  } catch (fault) {
    // Nothing but leftovers was there, so what is there now came from here.
    for (const name of [ORGANISATION, ...names]) await rm(join(folder, name), { recursive: true, force: true });
    throw fault;
  }
}
