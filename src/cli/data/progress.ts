import { type Counts, NO_LINES } from '../../store/archive/line.ts';
import type { Line } from '../../store/archive.ts';

/** Lines between two looks at the clock of whoever watches. */
const EVERY = 100;

/** Says how far a step is. */
export type Tell = (progress: string) => void;

/** Passes lines on and tells how many there were so far. */
export async function* watched(lines: AsyncIterable<Line>, tell: Tell): AsyncGenerator<Line> {
  const counts = { ...NO_LINES };
  let seen = 0;
  for await (const line of lines) {
    counts[line.kind]++;
    if (seen++ % EVERY === 0) tell(said(counts));
    yield line;
  }
  tell(said(counts));
}

/** `: 42 人 people, 7 行账号 account rows, 19 条审计 audit entries` */
export function said({ person, account, entry }: Counts): string {
  return `: ${person} 人 people, ${account} 行账号 account rows, ${entry} 条审计 audit entries`;
}

/** Notices in passing what an archive does not have in it: the password of the mail server that HR set. */
export class LeftOut {
  #password = false;

  async *through(lines: AsyncIterable<Line>): AsyncGenerator<Line> {
    for await (const line of lines) {
      if (line.kind === 'organisation' && line.value.mailServer?.inForce?.user !== undefined) this.#password = true;
      yield line;
    }
  }

  /** Says what is left to do once it is restored. */
  tell(): void {
    if (!this.#password) return;
    const zh = '文件中没有邮件服务器的密码：恢复后请管理员在“设置”中重新输入，此前不发送邮件。';
    console.log(
      `! ${zh} The file has no password of the mail server: after restoring, an HR officer types it again under Settings; until then nothing goes out by e-mail.`,
    );
  }
}
