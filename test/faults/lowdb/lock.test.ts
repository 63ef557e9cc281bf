import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { FolderInUse } from '../../../src/store/lowdb/open.ts';
import { newFolder, opened, staffed } from '../../store/lowdb/folder.ts';

/** A process that has ended, so that its pid is nobody's. */
async function endedPid(): Promise<number> {
  const child = spawn(process.execPath, ['--version'], { stdio: 'ignore' });
  await once(child, 'exit');
  return child.pid ?? 0;
}

describe('the lock', () => {
  test('refuses a second store on one folder, naming the process and what to do', async () => {
    const folder = await newFolder();
    await staffed(folder);
    const second = opened(folder);
    await expect(second).rejects.toThrow(FolderInUse);
    await expect(second).rejects.toThrow(new RegExp(`process ${process.pid}.*Stop.*delete .*lock`));
  });

  test('refuses when another running process holds it, and leaves that one’s lock alone', async () => {
    const folder = await newFolder();
    const other = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)'], { stdio: 'ignore' });
    try {
      await writeFile(join(folder, 'lock'), `${other.pid}\n`);
      await expect(opened(folder)).rejects.toThrow(`process ${other.pid}`);
      expect(await readFile(join(folder, 'lock'), 'utf8')).toBe(`${other.pid}\n`);
    } finally {
      other.kill();
      await once(other, 'exit');
    }
    await expect(opened(folder)).resolves.toBeDefined();
  });

  test.each([
    { because: 'its process has ended', pid: endedPid },
    { because: 'it names this very process, as after the restart of a container', pid: async () => process.pid },
  ])('is taken over when $because', async ({ pid }) => {
    const folder = await newFolder();
    await writeFile(join(folder, 'lock'), `${await pid()}\n`);
    await opened(folder);
    expect(await readFile(join(folder, 'lock'), 'utf8')).toBe(`${process.pid}\n`);
  });

  test('refuses a lock it cannot make sense of', async () => {
    const folder = await newFolder();
    await writeFile(join(folder, 'lock'), '');
    await expect(opened(folder)).rejects.toThrow(/another process.*delete/);
  });

  test('is given back on closing, after the last write', async () => {
    const folder = await newFolder();
    const store = await staffed(folder);
    const writing = store.setLanguage('li-na' as never, 'en').then(() => 'written');
    await store.close();
    expect(await Promise.race([writing, 'not yet'])).toBe('written');
    const next = await opened(folder);
    expect((await next.record('li-na' as never))?.person.language).toBe('en');
  });

  test('after closing, nothing is kept any more, and closing again does no harm', async () => {
    const folder = await newFolder();
    const store = await staffed(folder);
    await store.close();
    await expect(store.setLanguage('li-na' as never, 'en')).rejects.toThrow('closed');
    await expect(store.accounts.save()).rejects.toThrow('closed');
    await opened(folder);
    await store.close();
    await expect(opened(folder)).rejects.toThrow(FolderInUse);
  });
});
