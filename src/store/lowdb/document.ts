import type { z } from 'astro/zod';
import { type Adapter, Low } from 'lowdb';
import { SCHEMA } from '../documents/schema.ts';
import { frozen } from '../values/frozen.ts';
import { Damaged } from './failures.ts';
import type { Fields } from './fields.ts';
import type { Files } from './files.ts';
import { jsonOf } from './json.ts';

/** Whether an earlier version of the software wrote a document. */
export function isOlder({ schema }: Fields): boolean {
  return Number.isInteger(schema) && Number(schema) < SCHEMA;
}

/** A document's content, checked. @throws {Damaged} when it is not what the schema says. */
export function contentOf<T>(fields: Fields, schema: z.ZodType<T>): T {
  const { schema: version, ...content } = fields;
  if (typeof version === 'number' && version > SCHEMA) {
    throw new Damaged(`It was written by newer software (schema ${version}; this one knows ${SCHEMA}).`);
  }
  if (isOlder(fields))
    throw new Damaged(`It was written by older software (schema ${version}), and is renewed at start.`);
  if (version !== SCHEMA) throw new Damaged('It carries no schema version.');
  const parsed = schema.safeParse(content);
  if (parsed.success) return parsed.data;
  const [fault] = parsed.error.issues;
  throw new Damaged(`The field "${fault?.path.join('.')}" is not as it should be: ${fault?.message}.`);
}

/** lowdb's door to one document of the data folder. */
class DocumentFile<T extends object> implements Adapter<T | null> {
  /** Bytes of JSON, as last read or written. */
  size = 0;
  readonly #files: Files;
  readonly #name: string;
  readonly #schema: z.ZodType<T>;

  constructor(files: Files, name: string, schema: z.ZodType<T>) {
    this.#files = files;
    this.#name = name;
    this.#schema = schema;
  }

  async read(): Promise<T | null> {
    const document = await this.#files.document(this.#name);
    this.size = document?.size ?? 0;
    return document ? frozen(contentOf(document.fields, this.#schema)) : null;
  }

  async write(data: T | null): Promise<void> {
    const json = jsonOf({ schema: SCHEMA, ...data });
    await this.#files.write(this.#name, json);
    this.size = json.length;
  }
}

/** One document in memory and on the disk. Memory changes only once the disk has the write. */
export class Document<T extends object> {
  readonly #file: DocumentFile<T>;
  readonly #low: Low<T | null>;

  private constructor(file: DocumentFile<T>) {
    this.#file = file;
    this.#low = new Low<T | null>(file, null);
  }

  static async open<T extends object>(files: Files, name: string, schema: z.ZodType<T>): Promise<Document<T>> {
    const document = new Document<T>(new DocumentFile(files, name, schema));
    await document.#low.read();
    return document;
  }

  get data(): T | undefined {
    return this.#low.data ?? undefined;
  }

  get size(): number {
    return this.#file.size;
  }

  async keep(next: T): Promise<void> {
    await this.#file.write(next);
    this.#low.data = next;
  }

  /** The disk has it already. */
  know(data: T): void {
    this.#low.data = data;
  }
}
