import { existsSync, realpathSync, statSync } from 'node:fs';
import { basename, dirname, join, relative, sep } from 'node:path';
import type { Settings } from '../../server/settings.ts';
import { writeArchive } from '../../store/archive/write.ts';
import { step } from '../steps.mjs';
import type { Verb } from './call.ts';
import { LeftOut, said, type Tell, watched } from './progress.ts';
import { Refused } from './refused.ts';

/** Writes everything into one file, also while a server is running. */
export const exportVerb: Verb = {
  takes: 'file',
  options: ['force'],
  async run({ archive, settings }, { path, force }) {
    if (existsSync(path) && statSync(path).isDirectory())
      throw new Refused('这是文件夹，请写出文件。', 'This is a folder; name a file', path);
    if (existsSync(path) && !force)
      throw new Refused('文件已存在，加 --force 才会覆盖。', 'The file exists already; --force replaces it', path);
    outside(settings, path);
    const leftOut = new LeftOut();
    const write = (tell: Tell) => writeArchive(path, leftOut.through(watched(archive.read(), tell)));
    await step('导出 Export', write, (counts) => `${said(counts)} → ${path}`);
    leftOut.tell();
    return 0;
  },
};

/** What is kept outside must not stand among the data: whoever loses one would lose the other. @throws {Refused} */
export function outside({ data, database }: Settings, path: string): void {
  if (database) return;
  const inner = relative(real(data), real(path));
  if (inner === '' || !(inner === '..' || inner.startsWith(`..${sep}`)))
    throw new Refused('请写在数据文件夹之外。', 'Name a place outside the data folder', path);
}

/** Without links on the way, as far as the way is there. */
function real(path: string): string {
  if (existsSync(path) || dirname(path) === path) return realpathSync(path);
  return join(real(dirname(path)), basename(path));
}
