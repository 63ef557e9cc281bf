import { randomInt } from 'node:crypto';
import { close, fchown, fsync, open, rename, type Stats, writeFile } from 'node:fs';
import { open as openHandle, rm, stat } from 'node:fs/promises';
import { dirname } from 'node:path';
import { promisify } from 'node:util';
import { coalesced } from '../waiting/coalesced.ts';

/**
 * The one way bytes reach the disk; tests put a full disk here. Without `at` the file is replaced as a whole, or not
 * at all; with it, the file is cut to `at` bytes and `text` added there. Resolved means safe from a loss of power.
 */
export type WriteFile = (file: string, text: string | Uint8Array, at?: number) => Promise<void>;

const MODE = 0o600;

export const writeDurably: WriteFile = (file, text, at) =>
  at === undefined ? replace(file, text) : continueAt(file, text, at);

/** The file's bytes are safe before its name is: whatever happens, there is the old document or the new one. */
async function replace(file: string, text: string | Uint8Array): Promise<void> {
  const folder = dirname(file);
  const temporary = `${file}.${randomInt(2 ** 47)}`;
  try {
    await fill(temporary, text, await ownerOf(folder));
    await renamed(temporary, file);
  } catch (cause) {
    await rm(temporary, { force: true }).catch(() => {});
    throw cause;
  }
  await syncFolder(folder);
}

async function fill(file: string, text: string | Uint8Array, owner: Owner): Promise<void> {
  const handle = await opened(file, 'wx', MODE);
  try {
    // Goes on until everything is written, which a full disk cuts short.
    await written(handle, text);
    if (!isOurs(owner)) await chowned(handle, owner.uid, owner.gid);
    await synced(handle);
  } finally {
    await closed(handle);
  }
}

// Each takes a third of the time that its namesake in node:fs/promises takes, which matters for ten thousand files.
const [opened, written, synced, closed] = [promisify(open), promisify(writeFile), promisify(fsync), promisify(close)];
const [renamed, chowned] = [promisify(rename), promisify(fchown)];

type Owner = Pick<Stats, 'uid' | 'gid'>;

const owners = new Map<string, Promise<Owner>>();

/** Whose folder it is: a server started once as root leaves no documents that nobody else can read. */
function ownerOf(folder: string): Promise<Owner> {
  const known = owners.get(folder);
  if (known) return known;
  const owner = stat(folder);
  owners.set(folder, owner);
  owner.catch(() => owners.delete(folder));
  return owner;
}

/** Only root can give a file away. */
function isOurs({ uid, gid }: Owner): boolean {
  const { getuid, getgid } = process;
  return getuid?.() !== 0 || (uid === 0 && gid === getgid?.());
}

async function continueAt(file: string, text: string | Uint8Array, at: number): Promise<void> {
  const handle = await openHandle(file, 'a', MODE);
  try {
    await handle.truncate(at);
    const added = handle.appendFile(text).then(() => handle.sync());
    await added.catch(async (cause) => {
      await handle.truncate(at);
      throw cause;
    });
  } finally {
    await handle.close();
  }
  if (at === 0) await syncFolder(dirname(file));
}

const syncs = new Map<string, () => Promise<void>>();

/** Makes the names in a folder (new, renamed, removed) as safe as the files' bytes. Many at once share one sync. */
export function syncFolder(folder: string): Promise<void> {
  const sync = syncs.get(folder) ?? coalesced(() => syncNow(folder));
  syncs.set(folder, sync);
  return sync();
}

async function syncNow(folder: string): Promise<void> {
  // Windows cannot open a folder, and needs no such sync.
  if (process.platform === 'win32') return;
  const handle = await openHandle(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
