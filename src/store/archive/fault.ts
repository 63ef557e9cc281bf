/**
 * Why a file cannot be taken in: it is something else, was written by newer software, ends too early, is not what was
 * written, or `line` holds something that no store could keep.
 */
export type Reason = 'not-licheng' | 'newer' | 'cut-short' | 'altered' | 'line';

/** `line` counts from 1; `detail` says in English what is wrong with it. */
export class ArchiveFault extends Error {
  override name = 'ArchiveFault';
  readonly reason: Reason;
  readonly line: number | undefined;
  readonly detail: string;
  /** The file it is in; set by whoever knows it. */
  file = '';

  constructor(reason: Reason, { line, detail = '', cause }: { line?: number; detail?: string; cause?: unknown } = {}) {
    super([reason, line, detail].filter(Boolean).join(' '), { cause });
    this.reason = reason;
    this.line = line;
    this.detail = detail;
  }
}
