import { statSync } from 'node:fs';
import { backupsIn } from './backup.ts';
import type { Verb } from './call.ts';
import { takeIn } from './import.ts';
import { Refused } from './refused.ts';

/** Takes the newest backup of a folder, or the one named, into an empty store. */
export const restoreVerb: Verb = {
  takes: 'folder',
  async run(place, { path }) {
    await takeIn('恢复 Restore', place, statSync(path).isDirectory() ? await newestIn(path) : path);
    return 0;
  },
};

async function newestIn(folder: string): Promise<string> {
  const [newest] = await backupsIn(folder);
  if (newest) return newest;
  throw new Refused('文件夹里没有备份。', 'There is no backup in this folder', folder);
}
