import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { z } from 'astro/zod';
import { parse } from 'yaml';

/** What authors must mend, one line each: file, field, and what is wrong. */
export type Faults = string[];

/** An entry, and the file it stands in. */
export interface Written<Entry> {
  readonly file: string;
  readonly entry: Entry;
}

/** Names of the files (or folders) of `folder` that `pattern` matches, in order. */
export async function namesIn(folder: string, pattern: RegExp, faults: Faults): Promise<string[]> {
  const names = await orFault(folder, () => readdir(folder), `${folder}: this folder is missing; make it.`, faults);
  return (names ?? []).filter((name) => pattern.test(name)).sort();
}

/** The text of a file; undefined, and the fault said, when it is missing. */
export function readText(path: string, faults: Faults): Promise<string | undefined> {
  return orFault(
    path,
    async () => (await readFile(path, 'utf8')).replace(/^\uFEFF/, ''),
    `${path}: this file is missing; write it.`,
    faults,
  );
}

/** Every entry of every YAML file of a folder. A file holds one entry or a list of them. */
export async function readEntries<Schema extends z.ZodType>(
  folder: string,
  schema: Schema,
  faults: Faults,
): Promise<Written<z.output<Schema>>[]> {
  const names = await namesIn(folder, /\.yaml$/, faults);
  const files = names.map((name) => join(folder, name));
  const entries = await Promise.all(files.map((file) => readWritten(file, schema, faults)));
  return entries.flat();
}

/** The entries of one file, each with that file. */
export async function readWritten<Schema extends z.ZodType>(
  file: string,
  schema: Schema,
  faults: Faults,
): Promise<Written<z.output<Schema>>[]> {
  return (await readEntriesOf(file, schema, faults)).map((entry) => ({ file, entry }));
}

export async function readEntriesOf<Schema extends z.ZodType>(
  path: string,
  schema: Schema,
  faults: Faults,
): Promise<z.output<Schema>[]> {
  const text = await readText(path, faults);
  const content = text === undefined ? undefined : parseYaml(path, text, faults);
  const entries = Array.isArray(content) ? content : content === undefined ? [] : [content];
  return entries.flatMap((entry) => checked(`${path}, ${nameOf(entry)}`, entry, schema, faults));
}

/** The entry in a list of one, or an empty list and the faults said. */
export function checked<Schema extends z.ZodType>(
  where: string,
  entry: unknown,
  schema: Schema,
  faults: Faults,
): z.output<Schema>[] {
  const result = schema.safeParse(entry);
  if (result.success) return [result.data];
  faults.push(...result.error.issues.map(({ path, message }) => `${where}: ${path.join('.') || 'entry'}: ${message}`));
  return [];
}

/** What the text says; undefined, and the fault said, when it is not YAML. */
export function parseYaml(path: string, text: string, faults: Faults): unknown {
  try {
    return parse(text);
  } catch (error) {
    faults.push(`${path}: this is not YAML: ${error instanceof Error ? error.message : error}`);
    return undefined;
  }
}

async function orFault<Read>(
  path: string,
  read: () => Promise<Read>,
  fault: string,
  faults: Faults,
): Promise<Read | undefined> {
  try {
    return await read();
  } catch (error) {
    if (!(error instanceof Error && 'code' in error)) throw error;
    faults.push(
      error.code === 'ENOENT' ? fault : `${path}: this cannot be read (${error.code}); mend what it is, or who may.`,
    );
    return undefined;
  }
}

function nameOf(entry: unknown): string {
  return typeof entry === 'object' && entry !== null && 'id' in entry ? `"${entry.id}"` : 'an entry without an id';
}
