import { createReadStream } from 'node:fs';
import type { AuditEntry, AuditPage, ChainCheck, ChainedEntry } from '../../domain/audit.ts';
import { type Erasure, sealed, withoutErased } from '../audit/chain.ts';
import { CHECKED_AT_ONCE, checkedOn, parsed } from '../audit/check.ts';
import { entrySchema } from '../documents/schema.ts';
import { frozen } from '../values/frozen.ts';
import { linesIn } from '../values/lines.ts';
import { coalesced } from '../waiting/coalesced.ts';
import { kept } from './failures.ts';
import type { Files } from './files.ts';
import type { SetAside } from './set-aside.ts';
import { endOf } from './trail/last.ts';
import { linesAt } from './trail/lines.ts';
import { search } from './trail/search.ts';
import { TrailIndex } from './trail/trail-index.ts';
import { AUDIT, type LineChange } from './trail-file.ts';

/** Entries of ten thousand people each are megabytes. */
const CHECKED_BYTES = 4_000_000;

/** Entries that are not yet on the disk: `text` for byte `at` of the trail; the number and hash of the last. */
export interface Addition {
  readonly at: number;
  readonly text: string;
  readonly seq: number;
  readonly hash: string;
}

/**
 * The audit trail, one JSON line per entry. Memory holds an index of where they are and what they are picked by, which
 * is made when somebody first asks, and kept up from then on; entries are read from the file.
 */
export class AuditTrail {
  readonly #files: Files;
  #index = new TrailIndex();
  #end = 0;
  #lastSeq = 0;
  #lastHash = '';
  #rewriting: Promise<unknown> | undefined;

  private constructor(files: Files) {
    this.#files = files;
  }

  /** A last line that a crash cut short is set aside. Whether the chain holds is for {@link check} to say. */
  static async open(files: Files, setAside: SetAside): Promise<AuditTrail> {
    const trail = new AuditTrail(files);
    const fragment = await trail.#findEnd();
    if (fragment !== '') {
      await setAside.fragment(AUDIT, fragment, 'The last entry was cut short.');
      await files.writeAt(AUDIT, '', trail.#end);
    }
    return trail;
  }

  /** What has to be written to add entries, one after the other; {@link added} follows once it is. */
  addition(entries: readonly AuditEntry[]): Addition {
    let [seq, hash, text] = [this.#lastSeq, this.#lastHash, ''];
    for (const entry of entries) {
      const kept = sealed(entry, ++seq, hash);
      hash = kept.hash;
      text += `${JSON.stringify(kept)}\n`;
    }
    return { at: this.#end, text, seq, hash };
  }

  added({ at, text, seq, hash }: Addition): void {
    this.#end = at + Buffer.byteLength(text);
    this.#lastSeq = seq;
    this.#lastHash = hash;
  }

  /** The entries picked, newest first. */
  page(page: AuditPage): Promise<readonly ChainedEntry[]> {
    return this.#reading(async (index) => frozen(await search(this.#files.path(AUDIT), index, page)));
  }

  /** Goes on through the chain from where an earlier check ended. */
  check(from: ChainCheck): Promise<ChainCheck> {
    return this.#reading(async (index) => {
      const places = index.from(from.entries, { lines: CHECKED_AT_ONCE, bytes: CHECKED_BYTES });
      const lines = await Array.fromAsync(linesAt(this.#files.path(AUDIT), places), (line) => line.toString());
      return checkedOn(from, lines);
    });
  }

  /** The lines that change when entries lose what is erased, as far as they still have it. */
  async without(erasure: Erasure): Promise<LineChange[]> {
    const text = (await this.#files.bytes(AUDIT))?.toString('utf8', 0, this.#end) ?? '';
    return text.split(/(?<=\n)/).flatMap((before) => {
      const { data: entry } = entrySchema.safeParse(parsed(before));
      const after = entry && withoutErased(entry, erasure);
      return after ? [{ before, after: `${JSON.stringify(after)}\n` }] : [];
    });
  }

  /** Lets pages wait while `work` replaces the file, and knows the new lines when it has. */
  async rewrite(work: () => Promise<void>): Promise<void> {
    this.#index = new TrailIndex();
    const done = work().then(() => this.#findEnd());
    this.#rewriting = done.catch(() => {});
    await done.finally(() => {
      this.#rewriting = undefined;
    });
  }

  /** Reads by the index as it is when nothing was rewritten meanwhile. */
  #reading<T>(read: (index: TrailIndex) => Promise<T>): Promise<T> {
    return kept(`${AUDIT} could not be read.`, async () => {
      for (;;) {
        await this.#rewriting;
        await this.#catchUp();
        const index = this.#index;
        const answer = await read(index);
        if (index === this.#index && !this.#rewriting) return answer;
      }
    });
  }

  /** Takes the lines added since into the index. */
  readonly #catchUp = coalesced(async () => {
    const index = this.#index;
    if (this.#rewriting || index.end >= this.#end) return;
    const lines = createReadStream(this.#files.path(AUDIT), {
      start: index.end,
      end: this.#end - 1,
      highWaterMark: 1 << 20,
    });
    for await (const line of linesIn(lines)) index.add(line);
  });

  /** Resolves to what comes after the last whole line. */
  async #findEnd(): Promise<string> {
    const size = await this.#files.size(AUDIT);
    const { whole, fragment, last } = await kept(`${AUDIT} could not be read.`, () =>
      endOf(this.#files.path(AUDIT), size),
    );
    this.#end = whole;
    this.#lastSeq = last?.seq ?? 0;
    this.#lastHash = last?.hash ?? '';
    return fragment;
  }
}
