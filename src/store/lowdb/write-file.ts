import { writeFile } from 'node:fs';
import { open, stat } from 'node:fs/promises';
import { dirname } from 'node:path';
import { promisify } from 'node:util';
import writeFileAtomic from 'write-file-atomic';
import { coalesced } from '../waiting/coalesced.ts';

/**
 * The one way bytes reach the disk; tests put a full disk here. Without `at` the file is replaced as a whole, or not
 * at all; with it, the file is cut to `at` bytes and `text` added there. Resolved means safe from a loss of power.
 */
export type WriteFile = (file: string, text: string | Uint8Array, at?: number) => Promise<void>;

const MODE = 0o600;

export const writeDurably: WriteFile = (file, text, at) =>
  at === undefined ? replace(file, text) : continueAt(file, text, at);

/**
 * write-file-atomic takes a write for whole that a full disk cut short, and would put the stump in place of the
 * document. So it is given nothing to write, and the temporary file ready filled, by a call that goes on until
 * everything is written. Told the owner, it need not look for one in the file that it replaces.
 */
async function replace(file: string, text: string | Uint8Array): Promise<void> {
  const folder = dirname(file);
  const tmpfileCreated = (temporary: string) => fill(temporary, text);
  await writeFileAtomic(file, NOTHING, { mode: MODE, chown: await ownerOf(folder), tmpfileCreated });
  await syncFolder(folder);
}

/** Its types do not say that it leaves the file alone then. */
const NOTHING = undefined as unknown as string;

/** Takes fewer turns of the event loop than the one in node:fs/promises. */
const fill = promisify(writeFile);

const owners = new Map<string, Promise<{ uid: number; gid: number }>>();

/** Whose folder it is: a server started once as root leaves no documents that nobody else can read. */
function ownerOf(folder: string): Promise<{ uid: number; gid: number }> {
  const known = owners.get(folder);
  if (known) return known;
  const owner = stat(folder);
  owners.set(folder, owner);
  owner.catch(() => owners.delete(folder));
  return owner;
}

async function continueAt(file: string, text: string | Uint8Array, at: number): Promise<void> {
  const handle = await open(file, 'a', MODE);
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
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
