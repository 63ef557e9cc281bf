import { constants, createReadStream, createWriteStream } from 'node:fs';
import { copyFile, readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { undefinedIfMissing } from './failures.ts';
import { JOURNAL, UNDO } from './journal.ts';

/** Files taken between two looks at the folder. */
const AT_ONCE = 64;
/** Tries at one handful of documents before starting over. */
const TRIES = 20;

/**
 * Takes files of a folder over into a copy. Taking again what is there already costs a look. The files stay as they
 * are: a hard link would be quicker, and would change the times by which the summaries know their documents.
 */
export class Taker {
  readonly #folder: string;
  readonly #copy: string;
  /** File → the version of it in the copy. */
  readonly #taken = new Map<string, string>();

  constructor(folder: string, copy: string) {
    this.#folder = folder;
    this.#copy = copy;
  }

  /** Tells one state of a file, or of the names in a folder, from every other. */
  async version(name: string): Promise<string> {
    const found = await stat(join(this.#folder, name), { bigint: true }).catch(undefinedIfMissing);
    return found ? [found.ino, found.size, found.mtimeNs, found.ctimeNs].join(' ') : 'none';
  }

  /** The documents in a folder within; the copy loses those that are gone. */
  async documentsIn(folder: string): Promise<readonly string[]> {
    const files = (await readdir(join(this.#folder, folder)).catch(undefinedIfMissing)) ?? [];
    const names = new Set(files.filter((file) => file.endsWith('.json')).map((file) => `${folder}/${file}`));
    for (const taken of this.#taken.keys()) {
      if (taken.startsWith(`${folder}/`) && !names.has(taken)) await this.#forget(taken);
    }
    return [...names];
  }

  /** Whether a change of several documents is under way, or was interrupted. */
  async isBusy(): Promise<boolean> {
    const versions = await Promise.all([JOURNAL, UNDO].map((name) => this.version(name)));
    return versions.some((version) => version !== 'none');
  }

  /** Takes files, some at a time, each lot at a moment in which no journal was there, came or went; false when there is none such. */
  async quietly(names: readonly string[]): Promise<boolean> {
    for (let at = 0; at < names.length; at += AT_ONCE) {
      if (!(await this.#lot(names.slice(at, at + AT_ONCE)))) return false;
    }
    return true;
  }

  async #lot(names: readonly string[]): Promise<boolean> {
    for (let left = TRIES; left > 0; left--) {
      const before = await this.version('.');
      if (await this.isBusy()) return false;
      await Promise.all(names.map((name) => this.one(name)));
      if (before === (await this.version('.'))) return true;
    }
    return false;
  }

  async one(name: string): Promise<void> {
    const version = await this.version(name);
    if (this.#taken.get(name) === version) return;
    await this.#forget(name);
    if (version === 'none') return;
    // One that has gone meanwhile came and went with a change that was undone.
    const [from, to] = [join(this.#folder, name), join(this.#copy, name)];
    await copyFile(from, to, constants.COPYFILE_FICLONE).catch(undefinedIfMissing);
    this.#taken.set(name, version);
  }

  /** Takes as much as there is now of a file that only grows. */
  async start(name: string): Promise<void> {
    const found = await stat(join(this.#folder, name)).catch(undefinedIfMissing);
    await this.#forget(name);
    if (!found?.size) return;
    const bytes = createReadStream(join(this.#folder, name), { end: found.size - 1 });
    await pipeline(bytes, createWriteStream(join(this.#copy, name), { mode: 0o600 }));
  }

  async #forget(name: string): Promise<void> {
    this.#taken.delete(name);
    await rm(join(this.#copy, name), { force: true });
  }
}
