import { ArchiveFault } from '../../store/archive/fault.ts';
import { readArchive } from '../../store/archive/read.ts';
import { step } from '../steps.mjs';
import type { Verb } from './call.ts';
import type { Place } from './place.ts';
import { LeftOut, type Tell, watched } from './progress.ts';

/** Takes a whole archive into an empty store. */
export const importVerb: Verb = {
  takes: 'file',
  async run(place, { path }) {
    await takeIn('导入 Import', place, path);
    return 0;
  },
};

/** Fills the store from a file, and says what else has to be set for links and sessions to work as before. */
export async function takeIn(name: string, { archive, settings }: Place, file: string): Promise<void> {
  const seen = { secret: '', said: '' };
  const leftOut = new LeftOut();
  async function* lines(tell: Tell) {
    for await (const line of watched(readArchive(file), (progress) => tell((seen.said = progress)))) {
      if (line.kind === 'secret') seen.secret = line.value;
      yield line;
    }
  }
  await step(
    name,
    (tell) => archive.fill(leftOut.through(lines(tell))).catch((fault) => thrownWith(file, fault)),
    () => `${seen.said} ← ${file}`,
  );
  leftOut.tell();
  if (settings.database) {
    const zh = '使用这个数据库的服务器若在运行，请重新启动。';
    console.log(`! ${zh} Servers that are running on this database have to be started again.`);
  }
  const other = settings.secret !== undefined && seen.secret !== '' && settings.secret !== seen.secret;
  if (other)
    console.log(
      '! LICHENG_SECRET 与文件中的不同：请去掉它，否则旧的登录和链接失效。LICHENG_SECRET differs from the secret in the file; leave it out, or sessions and links from before stop working.',
    );
  if (!seen.secret)
    console.log(
      '! 文件中没有密钥：请沿用原来的 LICHENG_SECRET，否则旧的登录和链接失效。The file holds no secret; set LICHENG_SECRET as it was, or sessions and links from before stop working.',
    );
}

/** What no line of the file could tell by itself is about the file as well. */
function thrownWith(file: string, fault: unknown): never {
  if (fault instanceof ArchiveFault) fault.file = file;
  throw fault;
}
