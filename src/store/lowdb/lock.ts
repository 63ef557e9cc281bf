import { open, readFile, realpath, rm } from 'node:fs/promises';
import { join } from 'node:path';

/** Another process keeps its data in the folder: two at once would undo each other's writes. */
export class FolderInUse extends Error {
  override name = 'FolderInUse';
}

const heldHere = new Set<string>();

/**
 * Claims the folder for this process, by a file `lock` that holds its pid; resolves to what gives it back.
 * A lock whose process is gone is taken over.
 * @throws {FolderInUse}
 */
export async function takeLock(folder: string): Promise<() => Promise<void>> {
  const real = await realpath(folder);
  const file = join(real, 'lock');
  if (heldHere.has(real)) throw inUse(file, process.pid);
  heldHere.add(real);
  try {
    if (!(await create(file))) await takeOver(file);
  } catch (fault) {
    heldHere.delete(real);
    throw fault;
  }
  return async () => {
    await rm(file, { force: true });
    heldHere.delete(real);
  };
}

async function takeOver(file: string): Promise<void> {
  const pid = Number.parseInt(await readFile(file, 'utf8'), 10);
  // Our own pid, in a lock we do not hold, is from before a restart: in a container every start gets the same one.
  const stale = pid === process.pid || !isRunning(pid);
  if (!stale) throw inUse(file, pid);
  await rm(file);
  if (!(await create(file))) throw inUse(file, Number.NaN);
}

/** False when the file exists. */
async function create(file: string): Promise<boolean> {
  try {
    const handle = await open(file, 'wx', 0o600);
    await handle.writeFile(`${process.pid}\n`);
    await handle.sync();
    await handle.close();
    return true;
  } catch (fault) {
    if (codeOf(fault) === 'EEXIST') return false;
    throw fault;
  }
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (fault) {
    return codeOf(fault) !== 'ESRCH';
  }
}

function inUse(file: string, pid: number): FolderInUse {
  const owner = pid > 0 ? `process ${pid}` : 'another process';
  return new FolderInUse(
    `The data folder is in use by ${owner}. Stop that one first, or give this one another folder. ` +
      `If no such process is running Licheng, delete ${file} and start again.`,
  );
}

function codeOf(fault: unknown): unknown {
  return fault instanceof Error && 'code' in fault ? fault.code : undefined;
}
