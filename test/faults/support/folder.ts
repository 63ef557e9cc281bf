import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { openSite } from '../../bench/support/site.ts';
import { type Examinee, seat } from './examinees.ts';

/** A data folder with so many people in the middle of an attempt; it is gone after the test. */
export async function seatedFolder(people: number): Promise<{ folder: string; examinees: Examinee[] }> {
  const folder = await mkdtemp(join(tmpdir(), 'licheng-faults-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  const site = await openSite(folder);
  const examinees = await seat(site, people);
  await site.close();
  return { folder, examinees };
}

/** File name → content, of everything in it. */
export async function contentsOf(folder: string): Promise<Record<string, string>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const paths = entries.filter((entry) => entry.isFile()).map(({ parentPath, name }) => join(parentPath, name));
  const contents = await Promise.all(
    paths.toSorted().map(async (path) => [path.slice(folder.length + 1), await readFile(path, 'utf8')] as const),
  );
  return Object.fromEntries(contents);
}
