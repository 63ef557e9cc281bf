import { existsSync } from 'node:fs';
import { mkdir, readdir, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as pass } from 'node:timers/promises';
import { ArchiveFault } from '../../store/archive/fault.ts';
import { readArchive } from '../../store/archive/read.ts';
import { writeArchive } from '../../store/archive/write.ts';
import { step } from '../steps.mjs';
import type { Verb } from './call.ts';
import { outside } from './export.ts';
import { LeftOut, said, type Tell, watched } from './progress.ts';

const NAME = /^licheng-\d{4}-\d\d-\d\dT\d\d-\d\d-\d\dZ\.jsonl\.gz$/;

/** Writes an archive named after the time into a folder, reads it back, and removes the oldest ones beyond `--keep`. */
export const backupVerb: Verb = {
  takes: 'folder',
  options: ['keep'],
  async run({ archive, settings }, { path: folder, keep }) {
    outside(settings, folder);
    await mkdir(folder, { recursive: true, mode: 0o700 });
    const file = await freeName(folder);
    const leftOut = new LeftOut();
    await step(
      '备份 Back up',
      (tell: Tell) => writeArchive(file, leftOut.through(watched(archive.read(), tell))),
      (counts) => `${said(counts)} → ${file}`,
    );
    await step('读回核对 Read it back', (tell: Tell) => readBack(file, tell));
    leftOut.tell();
    // A name from the future, by a clock that was wrong once, is no reason to remove the one just made.
    const older = (await backupsIn(folder)).filter((one) => one !== file);
    for (const one of keep === undefined ? [] : older.slice(keep - 1)) {
      await rm(one);
      console.log(`✓ 删除旧备份 Remove an old backup: ${one}`);
    }
    return 0;
  },
};

/** Another backup may have been made in the same second. */
async function freeName(folder: string): Promise<string> {
  for (;;) {
    const file = join(folder, backupNamed(new Date()));
    if (!existsSync(file)) return file;
    await pass(200);
  }
}

/** A file that could not be restored is no backup, and is left under another name. */
async function readBack(file: string, tell: Tell): Promise<void> {
  try {
    for await (const _line of watched(readArchive(file), tell));
  } catch (fault) {
    if (!(fault instanceof ArchiveFault)) throw fault;
    fault.file = `${file}.faulty`;
    await rename(file, fault.file);
    throw fault;
  }
}

/** `licheng-2026-03-09T01-30-00Z.jsonl.gz`: no colons, for the file systems that have none. */
export function backupNamed(at: Date): string {
  return `licheng-${at.toISOString().slice(0, 19).replaceAll(':', '-')}Z.jsonl.gz`;
}

/** The backups in a folder, newest first. */
export async function backupsIn(folder: string): Promise<string[]> {
  const names = (await readdir(folder)).filter((name) => NAME.test(name));
  return names
    .sort()
    .reverse()
    .map((name) => join(folder, name));
}
