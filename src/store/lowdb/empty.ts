import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { StoreNotEmpty } from '../archive.ts';
import { ACCOUNTS } from './accounts.ts';
import { CONTENT } from './content.ts';
import { Files } from './files.ts';
import { AUDIT } from './trail-file.ts';
import { writeDurably } from './write-file.ts';

/** What a server that was started, and never set up, leaves behind. */
const LEFT = ['secret', 'lock', 'people', 'damaged', 'summaries', CONTENT, ACCOUNTS, AUDIT];

/** @throws {StoreNotEmpty} when there is anything in the folder that somebody could miss */
export async function checkEmpty(folder: string): Promise<void> {
  const files = new Files(folder, writeDurably);
  const names = await readdir(folder);
  const strange = names.filter((name) => !LEFT.includes(name));
  for (const inner of ['people', 'damaged'].filter((name) => names.includes(name))) {
    strange.push(...(await files.list(inner)).map((name) => join(inner, name)));
  }
  if ((await files.size(AUDIT)) > 0) strange.push(AUDIT);
  if (names.includes(ACCOUNTS) && (await hasRows(files))) strange.push(ACCOUNTS);
  if (strange[0]) throw new StoreNotEmpty(join(folder, strange[0]));
}

async function hasRows(files: Files): Promise<boolean> {
  const { data } = (await files.document(ACCOUNTS))?.fields ?? {};
  return Object.values((data ?? {}) as Record<string, unknown[]>).some(({ length }) => length > 0);
}
