import { type BigIntStats, readFile, stat as statFile } from 'node:fs';
import { chmod, mkdir, readdir, rename, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { gate } from '../waiting/turns.ts';
import { kept, undefinedIfMissing } from './failures.ts';
import { type DocumentChange, type Fields, fieldsIn, merged } from './fields.ts';
import { syncFolder, type WriteFile } from './write-file.ts';

/** What a file is without its content: whoever changes it in whatever way gives it another mark. */
export interface Stamp {
  readonly mark: string;
  /** In milliseconds, by the clock of the file system. */
  readonly changedAt: number;
}

export function stampOf({ size, ino, mtimeNs, ctimeNs, ctimeMs }: BigIntStats): Stamp {
  return { mark: [size, ino, mtimeNs, ctimeNs].join(' '), changedAt: Number(ctimeMs) };
}

export const FILES_AT_ONCE = 32;

/** A third of the time that the one in node:fs/promises takes, which matters for ten thousand files. */
const readWhole = promisify(readFile);
const look = promisify(statFile);

/** The data folder: its files by name, such as `people/x.json`. Every failure is a {@link NotKept}. */
export class Files {
  readonly #folder: string;
  readonly #writeFile: WriteFile;
  readonly #gate = gate(FILES_AT_ONCE);
  readonly #covers = new Map<string, Fields>();
  #uncovered = 0;

  constructor(folder: string, writeFile: WriteFile) {
    this.#folder = folder;
    this.#writeFile = writeFile;
  }

  path(name: string): string {
    return join(this.#folder, name);
  }

  /** With the folders it is in. */
  async makeFolder(name: string): Promise<void> {
    const first = await mkdir(this.path(name), { recursive: true, mode: 0o700 });
    await chmod(this.path(name), 0o700);
    if (!first) return;
    for (let made = this.path(name); made.length >= first.length; made = dirname(made)) await syncFolder(dirname(made));
  }

  /** Names of the files in a folder of the data folder, without it. */
  list(name: string): Promise<string[]> {
    return kept(`${name} could not be listed.`, () => readdir(this.path(name)));
  }

  /** Removes what was being filled when the process died. */
  async sweep(folder: string): Promise<void> {
    const left = (await this.list(folder)).filter((name) => /\.(jsonl?|bin)\.\d+$/.test(name));
    for (const name of left) await this.remove(join(folder, name));
  }

  /** In bytes; 0 when there is no such file. */
  size(name: string): Promise<number> {
    return kept(
      `${name} could not be read.`,
      async () => (await stat(this.path(name)).catch(undefinedIfMissing))?.size ?? 0,
    );
  }

  /** Undefined when there is no such file. */
  stamp(name: string): Promise<Stamp | undefined> {
    return kept(`${name} could not be read.`, async () => {
      const found = await look(this.path(name), { bigint: true }).catch(undefinedIfMissing);
      return found && stampOf(found);
    });
  }

  /** The bytes of a file, undefined when there is none. */
  bytes(name: string): Promise<Buffer | undefined> {
    return kept(`${name} could not be read.`, () => readWhole(this.path(name)).catch(undefinedIfMissing));
  }

  /**
   * A document, with its size in bytes; undefined when there is none. While a change to it is
   * undecided, it looks as it did before.
   * @throws {Damaged} when it is no JSON object.
   */
  async document(name: string): Promise<{ fields: Fields; size: number } | undefined> {
    for (;;) {
      const uncovered = this.#uncovered;
      const bytes = await this.bytes(name);
      // A change that ended while the file was read leaves open whether this is its text or the one before.
      if (uncovered !== this.#uncovered) continue;
      if (!bytes) return undefined;
      const fields = fieldsIn(bytes.toString());
      const cover = this.#covers.get(name);
      return { fields: cover ? merged(fields, cover) : fields, size: bytes.length };
    }
  }

  /** Lets readers see the documents as before the change, until {@link uncover}. */
  cover(changes: readonly DocumentChange[]): void {
    for (const { name, before } of changes) if (before) this.#covers.set(name, before);
  }

  uncover(): void {
    this.#covers.clear();
    this.#uncovered++;
  }

  write(name: string, text: string | Uint8Array): Promise<void> {
    return kept(`${name} could not be written.`, () => this.#gate(() => this.#writeFile(this.path(name), text)));
  }

  /** Cuts the file to `at` bytes and adds the text. */
  writeAt(name: string, text: string | Uint8Array, at: number): Promise<void> {
    return kept(`${name} could not be added to.`, () => this.#writeFile(this.path(name), text, at));
  }

  /** Sets some fields of a document, new with `schema`; resolves to all of them. Doing it twice is harmless. */
  async merge(name: string, change: Fields, schema: number): Promise<Fields> {
    const old = (await this.bytes(name))?.toString();
    const fields = merged(old === undefined ? { schema } : fieldsIn(old), change);
    const text = JSON.stringify(fields);
    if (text !== old) await this.write(name, text);
    return fields;
  }

  remove(name: string): Promise<void> {
    return kept(`${name} could not be removed.`, async () => {
      await rm(this.path(name), { force: true });
      await syncFolder(dirname(this.path(name)));
    });
  }

  /** False when there is no such file. */
  rename(name: string, to: string): Promise<boolean> {
    return kept(`${name} could not be renamed.`, async () => {
      const found = await rename(this.path(name), this.path(to)).then(() => true, undefinedIfMissing);
      await Promise.all([...new Set([name, to])].map((end) => syncFolder(dirname(this.path(end)))));
      return found ?? false;
    });
  }
}
