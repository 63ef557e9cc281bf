import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished, vi } from 'vitest';
import { command } from '../../../src/cli/data/command.ts';
import { writeArchive } from '../../../src/store/archive/write.ts';
import { lowdbArchive } from '../../../src/store/lowdb/archive.ts';
import { EVERY_LINE, inOrder } from '../../support/archive.ts';

/** A path in a folder of its own, at which there is nothing yet; gone when the test is over. */
export async function path(name: string): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'licheng-data-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  return join(folder, name);
}

/** `npm run data -- …words` with a data folder and perhaps other settings. */
export async function data(folder: string, words: readonly string[], settings: Record<string, string> = {}) {
  const said = { out: '', err: '' };
  const hear = (into: 'out' | 'err') => (text: string) => {
    said[into] += `${said[into] && '\n'}${text}`;
  };
  const spies = [
    vi.spyOn(console, 'log').mockImplementation(hear('out')),
    vi.spyOn(console, 'error').mockImplementation(hear('err')),
  ];
  try {
    return { code: await command(words, { LICHENG_DATA: folder, ...settings }), ...said };
  } finally {
    for (const spy of spies) spy.mockRestore();
  }
}

export async function filledFolder(): Promise<string> {
  const folder = await path('data');
  await lowdbArchive(folder).fill(inOrder(EVERY_LINE));
  return folder;
}

export async function archiveFile(name = 'archive.jsonl'): Promise<string> {
  const file = await path(name);
  await writeArchive(file, inOrder(EVERY_LINE));
  return file;
}
