import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import type { Place } from './place.ts';
import { Refused } from './refused.ts';

/** What a person asked for, after the verb. */
export interface Call {
  /** The file or folder named, absolute; '' for a verb that takes none. */
  readonly path: string;
  /** Whether a file that is there may be replaced. */
  readonly force: boolean;
  /** How many backups to keep; undefined keeps all. */
  readonly keep?: number;
  /** Whether what was found is to be changed, and the reason for everybody affected to read. */
  readonly apply: boolean;
  readonly reason?: string;
  /** Only this course. */
  readonly course?: string;
}

const OPTIONS = {
  force: { type: 'boolean' },
  keep: { type: 'string' },
  course: { type: 'string' },
  apply: { type: 'boolean' },
  reason: { type: 'string' },
} as const;
type Option = keyof typeof OPTIONS;

export interface Verb {
  /** What has to be named, as in `export <file>`; undefined when nothing may be. */
  readonly takes?: 'file' | 'folder';
  readonly options?: readonly Option[];
  /** Resolves to the exit code. */
  run(place: Place, call: Call): Promise<number>;
}

/** Reads what stands after the verb; a relative path counts from where npm was called. @throws {Refused} */
export function callOf(name: string, { takes, options = [] }: Verb, words: readonly string[]): Call {
  const { values, positionals, tokens } = parseArgs({
    args: [...words],
    options: OPTIONS,
    strict: false,
    allowPositionals: true,
    tokens: true,
  });
  const strange = tokens.find((token) => token.kind === 'option' && !options.some((option) => option === token.name));
  if (strange?.kind === 'option') throw new Refused('没有这个选项。', `"${name}" has no such option`, strange.rawName);
  const [path, ...more] = positionals;
  if (takes && !path) {
    const zh = takes === 'file' ? '请写出文件。' : '请写出文件夹。';
    throw new Refused(zh, `Name the ${takes}`, `npm run data -- ${name} <${takes}>`);
  }
  const extra = takes ? more[0] : path;
  if (extra !== undefined) throw new Refused('多写了内容。', 'This is one word too many', extra);
  return {
    path: path ? resolve(process.env.INIT_CWD ?? '.', path) : '',
    force: values.force === true,
    keep: values.keep === undefined ? undefined : keepOf(values.keep),
    apply: values.apply === true,
    reason: wordsOf('reason', values.reason),
    course: wordsOf('course', values.course),
  };
}

function wordsOf(name: string, given: string | boolean | undefined): string | undefined {
  if (typeof given !== 'boolean') return given;
  throw new Refused(`--${name} 之后请写内容。`, 'Write something after', `--${name}`);
}

function keepOf(given: string | boolean): number {
  if (typeof given === 'string' && /^[1-9]\d{0,5}$/.test(given)) return Number(given);
  throw new Refused(
    '--keep 之后请写要保留的份数，从 1 起。',
    'After --keep write how many backups to keep, from 1',
    String(given),
  );
}
