import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { z } from 'astro/zod';
import { parse } from 'yaml';

/** What authors must mend, one line each: file, field, and what is wrong. */
export type Faults = string[];

/** Names of the files (or folders) below `folder` that `pattern` matches, in order. */
export async function namesIn(folder: string, pattern: RegExp): Promise<string[]> {
  const names = await readdir(folder, { withFileTypes: true });
  return names
    .map(({ name }) => name)
    .filter((name) => pattern.test(name))
    .sort();
}

/** Every entry of every YAML file of a folder. A file holds one entry or a list of them. */
export async function readEntries<Schema extends z.ZodType>(
  folder: string,
  schema: Schema,
  faults: Faults,
): Promise<z.output<Schema>[]> {
  const files = await namesIn(folder, /\.yaml$/);
  const entries = await Promise.all(files.map((name) => readEntriesOf(join(folder, name), schema, faults)));
  return entries.flat();
}

export async function readEntriesOf<Schema extends z.ZodType>(
  path: string,
  schema: Schema,
  faults: Faults,
): Promise<z.output<Schema>[]> {
  const content = parseYaml(path, await readFile(path, 'utf8'), faults);
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

function parseYaml(path: string, text: string, faults: Faults): unknown {
  try {
    return parse(text);
  } catch (error) {
    faults.push(`${path}: this is not YAML: ${error instanceof Error ? error.message : error}`);
    return undefined;
  }
}

function nameOf(entry: unknown): string {
  return typeof entry === 'object' && entry !== null && 'id' in entry ? `"${entry.id}"` : 'an entry without an id';
}
