import { readFile } from 'node:fs';
import { chmod, mkdir, readdir, rename, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { SCHEMA } from '../documents/schema.ts';
import { Damaged, kept, undefinedIfMissing } from './failures.ts';
import { gate } from './turns.ts';
import { syncFolder, type WriteFile } from './write-file.ts';

/** The top level of a document. In a change, null takes a field away. */
export type Fields = Readonly<Record<string, unknown>>;

/** What a change does to one document; null stands for no document. */
export interface DocumentChange {
  readonly name: string;
  readonly before: Fields | null;
  readonly after: Fields;
}

export const FILES_AT_ONCE = 32;

/** A third of the time that the one in node:fs/promises takes, which matters for ten thousand files. */
const readWhole = promisify(readFile);

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

  async makeFolder(name: string): Promise<void> {
    await mkdir(this.path(name), { recursive: true, mode: 0o700 });
    await chmod(this.path(name), 0o700);
  }

  /** Names of the files in a folder of the data folder, without it. */
  list(name: string): Promise<string[]> {
    return kept(`${name} could not be listed.`, () => readdir(this.path(name)));
  }

  /** Removes what write-file-atomic was filling when the process died. */
  async sweep(folder: string): Promise<void> {
    const left = (await this.list(folder)).filter((name) => /\.json\.\d+$/.test(name));
    for (const name of left) await this.remove(join(folder, name));
  }

  /** In bytes; 0 when there is no such file. */
  size(name: string): Promise<number> {
    return kept(
      `${name} could not be read.`,
      async () => (await stat(this.path(name)).catch(undefinedIfMissing))?.size ?? 0,
    );
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
  writeAt(name: string, text: string, at: number): Promise<void> {
    return kept(`${name} could not be added to.`, () => this.#writeFile(this.path(name), text, at));
  }

  /** Sets some fields of a document and resolves to all of them. Doing it twice is harmless. */
  async merge(name: string, change: Fields): Promise<Fields> {
    const old = (await this.bytes(name))?.toString();
    const fields = merged(old === undefined ? { schema: SCHEMA } : fieldsIn(old), change);
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

function fieldsIn(text: string): Fields {
  try {
    const value: unknown = JSON.parse(text);
    if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value as Fields;
  } catch (cause) {
    throw new Damaged(text === '' ? 'The file is empty.' : 'The file is not JSON; it may be cut off.', { cause });
  }
  throw new Damaged('The file holds no document.');
}

function merged(fields: Fields, change: Fields): Fields {
  return Object.fromEntries(Object.entries({ ...fields, ...change }).filter(([, value]) => value !== null));
}
