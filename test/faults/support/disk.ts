import { execFile } from 'node:child_process';
import { mkdtemp, rm, statfs, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** A small disk of its own, in memory. */
export interface Disk {
  readonly folder: string;
  /** Leaves no more than so many bytes free. */
  fill(leaving: number): Promise<void>;
  /** Frees what {@link fill} took. */
  empty(): Promise<void>;
  /** Nothing more can be written, or everything again. */
  setReadOnly(on: boolean): Promise<void>;
  remove(): Promise<void>;
}

/** Undefined where this machine does not let us have one: it takes Linux and its administrator. */
export async function newDisk(megabytes: number): Promise<Disk | undefined> {
  if (process.platform !== 'linux') return undefined;
  const folder = await mkdtemp(join(tmpdir(), 'licheng-disk-'));
  const mounted = await run('mount', ['-t', 'tmpfs', '-o', `size=${megabytes}m,mode=0700`, 'tmpfs', folder]).catch(
    () => undefined,
  );
  if (!mounted) {
    await rm(folder, { recursive: true });
    return undefined;
  }
  const ballast = join(folder, 'ballast');
  return {
    folder,
    async fill(leaving) {
      const { bavail, bsize } = await statfs(folder);
      await writeFile(ballast, Buffer.alloc(Math.max(0, bavail * bsize - leaving)));
    },
    empty: () => rm(ballast),
    setReadOnly: (on) => run('mount', ['-o', `remount,${on ? 'ro' : 'rw'}`, folder]).then(() => {}),
    async remove() {
      await run('umount', [folder]);
      await rm(folder, { recursive: true });
    },
  };
}
