import { open } from 'node:fs/promises';
import type { AuditEntry, AuditPart, ChainedEntry } from '../../domain/audit.ts';
import { entryOf, holds, sealed, withoutParts } from '../audit/chain.ts';
import { entrySchema } from '../documents/schema.ts';
import { frozen } from '../values/frozen.ts';
import { kept } from './failures.ts';
import type { Files } from './files.ts';
import type { SetAside } from './set-aside.ts';
import { AUDIT, type LineChange } from './trail-file.ts';

/** An entry that is not yet on the disk: `text` for byte `at` of the trail. */
export interface Addition {
  readonly at: number;
  readonly text: string;
  readonly seq: number;
  readonly hash: string;
}

/** The audit trail, one JSON line per entry. Memory holds where the lines are; pages are read from the file. */
export class AuditTrail {
  readonly #files: Files;
  #lines: { readonly seq: number; readonly start: number; readonly end: number }[] = [];
  #end = 0;
  #lastHash = '';
  #rewriting: Promise<unknown> | undefined;
  #rewritten = 0;

  private constructor(files: Files) {
    this.#files = files;
  }

  /** A last line that a crash cut short is set aside; a broken chain is named in the list of what is set aside. */
  static async open(files: Files, setAside: SetAside): Promise<AuditTrail> {
    const trail = new AuditTrail(files);
    const bytes = (await files.bytes(AUDIT)) ?? Buffer.alloc(0);
    const whole = bytes.lastIndexOf('\n') + 1;
    if (whole < bytes.length) {
      await setAside.fragment(AUDIT, bytes.toString('utf8', whole), 'The last entry was cut short.');
      await files.writeAt(AUDIT, '', whole);
    }
    const fault = trail.#take(bytes.subarray(0, whole));
    if (fault) setAside.report(AUDIT, fault);
    return trail;
  }

  /** What has to be written to add an entry; {@link added} follows once it is. */
  addition(entry: AuditEntry): Addition {
    const seq = (this.#lines.at(-1)?.seq ?? 0) + 1;
    const kept = sealed(entry, seq, this.#lastHash);
    return { at: this.#end, text: `${JSON.stringify(kept)}\n`, seq, hash: kept.hash };
  }

  added({ at, text, seq, hash }: Addition): void {
    this.#end = at + Buffer.byteLength(text);
    this.#lines.push({ seq, start: at, end: this.#end });
    this.#lastHash = hash;
  }

  /** The latest `limit` entries before number `before`, newest first. */
  async page(limit: number, before = Number.POSITIVE_INFINITY): Promise<readonly ChainedEntry[]> {
    await this.#rewriting;
    const rewritten = this.#rewritten;
    const past = this.#lines.findLastIndex(({ seq }) => seq < before) + 1;
    const lines = this.#lines.slice(Math.max(0, past - limit), past);
    const [first, last] = [lines[0], lines.at(-1)];
    if (!first || !last) return [];
    const bytes = await this.#read(first.start, last.end);
    // The lines have moved meanwhile.
    if (rewritten !== this.#rewritten) return this.page(limit, before);
    const textOf = ({ start, end }: (typeof lines)[number]) =>
      bytes.toString('utf8', start - first.start, end - first.start);
    return frozen(lines.map((line) => entryOf(entrySchema.parse(JSON.parse(textOf(line))))).toReversed());
  }

  /** The lines that change when entries lose the parts that `choose` names, as far as they still have them. */
  async without(choose: (entry: ChainedEntry) => readonly AuditPart[]): Promise<LineChange[]> {
    const text = (await this.#files.bytes(AUDIT))?.toString('utf8', 0, this.#end) ?? '';
    return text.split(/(?<=\n)/).flatMap((before) => {
      const { data: entry } = entrySchema.safeParse(parsed(before));
      const erased = entry ? choose(entryOf(entry)).filter((part) => entry.parts[part]) : [];
      return entry && erased.length > 0 ? [{ before, after: `${JSON.stringify(withoutParts(entry, erased))}\n` }] : [];
    });
  }

  /** Lets pages wait while `work` replaces the file, and knows the new lines when it has. */
  async rewrite(work: () => Promise<void>): Promise<void> {
    this.#rewritten++;
    const done = work().then(async () => {
      const bytes = (await this.#files.bytes(AUDIT)) ?? Buffer.alloc(0);
      [this.#lines, this.#end, this.#lastHash] = [[], 0, ''];
      this.#take(bytes);
    });
    this.#rewriting = done.catch(() => {});
    await done.finally(() => {
      this.#rewriting = undefined;
    });
  }

  #read(start: number, end: number): Promise<Buffer> {
    return kept(`${AUDIT} could not be read.`, async () => {
      const handle = await open(this.#files.path(AUDIT), 'r');
      try {
        return (await handle.read(Buffer.alloc(end - start), 0, end - start, start)).buffer;
      } finally {
        await handle.close();
      }
    });
  }

  /** Takes in the lines of the file. Returns the first fault of the chain, for people to read. */
  #take(bytes: Buffer): string | undefined {
    const faults: string[] = [];
    for (let start = 0, line = 1; start < bytes.length; start = this.#end, line++) {
      this.#end = bytes.indexOf('\n', start) + 1;
      const fault = this.#takeLine(bytes.toString('utf8', start, this.#end), start);
      if (fault) faults.push(`Line ${line} ${fault}`);
    }
    return faults[0];
  }

  #takeLine(text: string, start: number): string | undefined {
    const entry = entrySchema.safeParse(parsed(text));
    if (!entry.success) return 'is not an entry of the trail: the file was changed by hand or is damaged.';
    const { seq, hash } = entry.data;
    const follows = holds(entry.data, this.#lastHash);
    this.#lines.push({ seq, start, end: this.#end });
    this.#lastHash = hash;
    return follows ? undefined : 'does not follow from the one before: the file was changed by hand or is damaged.';
  }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
