import { rmSync } from 'node:fs';
import { mkdtemp, readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';

/** Milliseconds after which nobody is working in a scratch folder any more. */
const ABANDONED = 24 * 60 * 60 * 1000;

/** A file or folder that goes with `remove`, or with the process when that ends before. */
export function scratch(path: string): { remove(): Promise<void> } {
  const atExit = () => rmSync(path, { recursive: true, force: true });
  process.on('exit', atExit);
  return {
    async remove() {
      await rm(path, { recursive: true, force: true });
      process.off('exit', atExit);
    },
  };
}

/** A new folder of that name and more in a folder, from which those go that were left behind when a machine stopped. */
export async function scratchFolder(parent: string, name: string): Promise<string> {
  for (const found of (await readdir(parent)).filter((one) => one.startsWith(name))) {
    const { mtimeMs } = await stat(join(parent, found));
    if (Date.now() - mtimeMs > ABANDONED) await rm(join(parent, found), { recursive: true, force: true });
  }
  return mkdtemp(join(parent, name));
}
