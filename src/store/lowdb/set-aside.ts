import { basename } from 'node:path';
import type { Fields } from './fields.ts';
import type { Files } from './files.ts';

interface Note {
  readonly document: string;
  readonly reason: string;
}

const FOLDER = 'damaged';

/** Documents that could not be used: moved to `damaged/`, each with a note of why, until somebody clears them away. */
export class SetAside {
  readonly #files: Files;
  readonly #notes: Note[] = [];

  private constructor(files: Files) {
    this.#files = files;
  }

  /** Knows what earlier runs set aside. */
  static async open(files: Files): Promise<SetAside> {
    const setAside = new SetAside(files);
    await files.makeFolder(FOLDER);
    const names = await files.list(FOLDER);
    for (const name of names.filter((name) => !name.endsWith('.why.json'))) {
      const fields: Fields = (await files.document(`${FOLDER}/${name}.why.json`).catch(() => undefined))?.fields ?? {};
      setAside.report(String(fields.document ?? name), String(fields.reason ?? 'The reason was not kept.'));
    }
    return setAside;
  }

  all(): readonly Note[] {
    return this.#notes.map((note) => ({ ...note }));
  }

  /** Names a fault of a document that stays where it is, once however often it is met. */
  report(document: string, reason: string): void {
    if (this.#notes.some((note) => note.document === document && note.reason === reason)) return;
    this.#notes.push({ document, reason });
  }

  async document(name: string, reason: string): Promise<void> {
    const place = await this.#placeFor(name);
    await this.#files.rename(name, place);
    await this.#explain(place, name, reason);
  }

  /** A piece that nobody was ever told is kept. */
  async fragment(name: string, text: string, reason: string): Promise<void> {
    const place = await this.#placeFor(name);
    await this.#writeIfPossible(place, text);
    await this.#explain(place, name, reason);
  }

  async #explain(place: string, document: string, reason: string): Promise<void> {
    this.report(document, reason);
    await this.#writeIfPossible(`${place}.why.json`, JSON.stringify({ document, reason }));
  }

  /** A disk too full for this must not keep the platform from starting; this run's list has it anyway. */
  async #writeIfPossible(name: string, text: string): Promise<void> {
    await this.#files.write(name, text).catch(() => {});
  }

  async #placeFor(name: string): Promise<string> {
    const taken = new Set(await this.#files.list(FOLDER));
    const file = basename(name);
    for (let copy = 1; ; copy++) {
      const free = copy === 1 ? file : `${copy}-${file}`;
      if (!taken.has(free)) return `${FOLDER}/${free}`;
    }
  }
}
