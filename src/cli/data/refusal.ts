import { ArchiveFault, type Reason } from '../../store/archive/fault.ts';
import { NoQuietMoment, NothingKept, StoreNotEmpty, Unreadable } from '../../store/archive.ts';
import { NotKept } from '../../store/store.ts';
import { CannotOpen, CannotUse, FolderInUse } from './place.ts';
import { Refused } from './refused.ts';

type Words = readonly [zh: string, en: string];

const FILE: Readonly<Record<Reason, Words>> = {
  'not-licheng': ['这不是礼成的数据文件。', 'This is not a file of Licheng data'],
  newer: ['文件由更新版本的礼成写成，请先升级本系统。', 'A newer Licheng wrote this file; update this one first'],
  'cut-short': [
    '文件不完整，请重新复制，或换一份备份。',
    'The file is cut short; copy it again, or take another backup',
  ],
  altered: ['文件被改动过或已损坏，请换一份备份。', 'The file was altered or is damaged; take another backup'],
  line: [
    '文件内容有误，请换一份备份，或在来源系统上运行 check、修正后重新导出。',
    'The file holds what cannot be kept; take another backup, or run "check" where it was made, mend that and export again',
  ],
};

/** What to tell a person about a failure; undefined for one that nobody foresaw. `place` is what the store is known by. */
export function refusalOf(fault: unknown, place: string): Refused | undefined {
  if (fault instanceof Refused) return fault;
  const [words, about] = wordsFor(fault, place) ?? [];
  if (words) return new Refused(...words, about, { cause: fault });
  return fault instanceof NotKept && fault.cause ? refusalOf(fault.cause, place) : undefined;
}

function wordsFor(fault: unknown, place: string): [Words, string] | undefined {
  if (fault instanceof ArchiveFault) {
    const line = fault.line === undefined ? '' : `:${fault.line}`;
    return [FILE[fault.reason], `${fault.file}${line}${fault.detail && ` (${fault.detail})`}`];
  }
  if (fault instanceof StoreNotEmpty)
    return [
      ['已有数据，只能放入空的存储。', 'There is data already; only an empty store takes this in'],
      fault.message,
    ];
  if (fault instanceof FolderInUse)
    return [['服务器正在使用数据文件夹，请先停止它。', 'A server is using the data folder; stop it first'], place];
  if (fault instanceof NothingKept) return [['这里还没有数据。', 'There is no data here'], place];
  if (fault instanceof NoQuietMoment) {
    const zh = '改动一直不停，或有一次改动被中断：请稍后再试，或先启动一次服务器。';
    return [[zh, 'Changes never paused, or one was interrupted; try again later, or start the server once'], place];
  }
  if (fault instanceof Unreadable) {
    const words = ['有内容读不出来，详情请运行 check。', 'Something cannot be read; "check" tells all of it'] as const;
    return [words, `${fault.document} (${fault.message})`];
  }
  if (fault instanceof CannotOpen) return [['数据无法使用。', 'The data cannot be used'], fault.message];
  if (fault instanceof CannotUse) return [['数据库无法使用。', 'The database cannot be used'], fault.message];
  return wordsForFile(fault);
}

function wordsForFile(fault: unknown): [Words, string] | undefined {
  if (!(fault instanceof Error) || !('syscall' in fault)) return undefined;
  if ('code' in fault && fault.code === 'ENOENT' && 'path' in fault)
    return [['没有这个文件或文件夹。', 'There is no such file or folder'], String(fault.path)];
  return [['文件读写失败。', 'A file cannot be read or written'], fault.message];
}
