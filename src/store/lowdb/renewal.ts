import { dirname } from 'node:path';
import type { z } from 'astro/zod';
import { type DocumentKind, type Migrations, migrated } from '../documents/migrations.ts';
import { contentOf, isOlder } from './document.ts';
import { Damaged } from './failures.ts';
import type { Fields } from './fields.ts';
import type { Files } from './files.ts';

/** Documents as they were before they were brought up to date, by their version, until somebody clears them away. */
const BEFORE = 'before-migration';

interface Renewed {
  readonly fields: Fields;
  /** Whether the file was written anew. */
  readonly renewed: boolean;
}

/** Reads documents on opening, and brings those of earlier versions up to date. */
export class Renewal {
  readonly #files: Files;
  readonly #migrations: Migrations;
  readonly #folders = new Map<string, Promise<void>>();

  constructor(files: Files, migrations: Migrations) {
    this.#files = files;
    this.#migrations = migrations;
  }

  /**
   * The fields of a document, on the disk too as this version writes them; undefined when there is none. The old
   * document is safe in `before-migration/` before the new one takes its place, which happens at once or not at all.
   * @throws {Damaged} when it cannot be brought up to date; it stays as it is.
   */
  async document<T>(name: string, kind: DocumentKind, schema: z.ZodType<T>): Promise<Renewed | undefined> {
    const found = await this.#files.document(name);
    if (!found || !isOlder(found.fields)) return found && { fields: found.fields, renewed: false };
    const fields = this.#migrated(found.fields, kind);
    contentOf(fields, schema);
    await this.#keepOld(name, found.fields);
    await this.#files.write(name, JSON.stringify(fields));
    return { fields, renewed: true };
  }

  #migrated(fields: Fields, kind: DocumentKind): Fields {
    try {
      const next = migrated(fields, kind, this.#migrations);
      if (next) return next;
    } catch (cause) {
      throw new Damaged(`It could not be brought up to date (schema ${fields.schema}): ${String(cause)}.`, { cause });
    }
    throw new Damaged(`It was written by software too old for this one (schema ${fields.schema}).`);
  }

  async #keepOld(name: string, { schema }: Fields): Promise<void> {
    const place = `${BEFORE}/schema-${schema}/${name}`;
    await this.#makeFolder(dirname(place));
    await this.#files.write(place, (await this.#files.bytes(name)) ?? '');
  }

  async #makeFolder(folder: string): Promise<void> {
    const made = this.#folders.get(folder) ?? this.#files.makeFolder(folder);
    this.#folders.set(folder, made);
    await made;
  }
}
