import { crc32 } from 'node:zlib';
import type { PersonId } from '../../../domain/id.ts';
import { coalesced } from '../../waiting/coalesced.ts';
import { eachOf } from '../../waiting/turns.ts';
import { FILES_AT_ONCE, type Files, type Stamp } from '../files.ts';
import type { Known } from './known.ts';
import { type Entry, entriesIn, textOf } from './shard.ts';

export const SUMMARIES = 'summaries';
const SHARDS = 64;

/** Milliseconds from a change until the disk has it. */
const PATIENCE = 10_000;

/** Each is megabytes of text. */
const WRITTEN_AT_ONCE = 2;

/** Milliseconds within which a file system may give two changes the same time. */
const COARSEST_CLOCK = 2_000;

/**
 * Everybody's summary on the disk, so that opening need not read everybody's document.
 *
 * It is worked out from the documents and never trusted against them: each summary carries the stamp (size, inode and
 * times) of the document it was made from, and counts only while the document still has that stamp. A document changed
 * so shortly before the index was written that a later change could bear the same times does not count either. So a
 * crash, a backup put back, a document changed by hand or a clock set back costs the reading of some documents, and an
 * index that is damaged, missing or of another version costs the reading of all.
 * The index is split by person, so that a change rewrites a small part of it, in the background and on closing.
 */
export class Summaries {
  readonly #files: Files;
  /** As the disk had them, until {@link find} or {@link know} says what became of them. */
  readonly #found = new Map<PersonId, Entry>();
  readonly #shards = Array.from({ length: SHARDS }, () => new Map<PersonId, Entry>());
  readonly #unwritten = new Set<number>();
  #timer: NodeJS.Timeout | undefined;

  private constructor(files: Files) {
    this.#files = files;
  }

  static async open(files: Files): Promise<Summaries> {
    const summaries = new Summaries(files);
    await files.makeFolder(SUMMARIES);
    await files.sweep(SUMMARIES);
    await removeOldMarks(files);
    await eachOf([...summaries.#shards.keys()], FILES_AT_ONCE, (shard) => summaries.#read(shard));
    return summaries;
  }

  /** What is known of a person's document that has this stamp now; undefined when the document has to be read. */
  find(id: PersonId, stamp: Stamp): Known | undefined {
    const entry = this.#found.get(id);
    if (entry?.stamp.mark !== stamp.mark) return undefined;
    this.#found.delete(id);
    this.#shardOf(id).set(id, entry);
    return entry;
  }

  /** The summary of the document that has this stamp. Without one, the document is read on the next opening. */
  know(known: Known, stamp: Stamp | undefined): void {
    const { id } = known.summary.person;
    this.forget(id);
    if (stamp) this.#shardOf(id).set(id, { ...known, id, stamp });
  }

  /** Whether the document that has this stamp is the one that was summarised. */
  isCurrent(id: PersonId, stamp: Stamp): boolean {
    return this.#shardOf(id).get(id)?.stamp.mark === stamp.mark;
  }

  /** The person's document is read on the next opening. */
  forget(id: PersonId): void {
    this.#found.delete(id);
    this.#shardOf(id).delete(id);
    this.#changed(shardOf(id));
  }

  /** Every document was looked at: whoever was found in the index only is nobody's. */
  settle(): void {
    for (const id of [...this.#found.keys()]) this.forget(id);
  }

  async close(): Promise<void> {
    clearTimeout(this.#timer);
    await this.#write();
  }

  /** A disk that refuses costs time on the next opening, and nothing else. */
  readonly #write = coalesced(async () => {
    this.#timer = undefined;
    const shards = [...this.#unwritten];
    this.#unwritten.clear();
    await eachOf(shards, WRITTEN_AT_ONCE, async (shard) => {
      const entries = [...(this.#shards[shard]?.values() ?? [])];
      await this.#files.write(nameOf(shard), textOf(entries)).catch(() => this.#changed(shard));
    });
  });

  #changed(shard: number): void {
    this.#unwritten.add(shard);
    this.#timer ??= setTimeout(this.#write, PATIENCE).unref();
  }

  async #read(shard: number): Promise<void> {
    const writtenAt = (await this.#files.stamp(nameOf(shard)))?.changedAt ?? 0;
    const bytes = (await this.#files.bytes(nameOf(shard))) ?? Buffer.alloc(0);
    for (const entry of entriesIn(bytes)) {
      if (entry.stamp.changedAt < writtenAt - COARSEST_CLOCK) this.#found.set(entry.id, entry);
    }
  }

  #shardOf(id: PersonId): Map<PersonId, Entry> {
    return this.#shards[shardOf(id)] as Map<PersonId, Entry>;
  }
}

/** Files of marks as earlier versions wrote them, which nobody reads any more. */
async function removeOldMarks(files: Files): Promise<void> {
  const old = (await files.list(SUMMARIES)).filter((name) => /^marks-\d+\.jsonl$/.test(name));
  for (const name of old) await files.remove(`${SUMMARIES}/${name}`);
}

/** What is known of people, by the shard they are in. */
export function byShard<T>(people: ReadonlyMap<PersonId, T>): Map<PersonId, T>[] {
  const all = Array.from({ length: SHARDS }, () => new Map<PersonId, T>());
  for (const [id, known] of people) all[shardOf(id)]?.set(id, known);
  return all;
}

function shardOf(id: PersonId): number {
  return crc32(id) % SHARDS;
}

function nameOf(shard: number): string {
  return `${SUMMARIES}/${String(shard).padStart(2, '0')}.jsonl`;
}
