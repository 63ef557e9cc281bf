import { accountsSchema, SCHEMA } from '../documents/schema.ts';
import { NotKept } from '../store.ts';
import { coalesced } from '../waiting/coalesced.ts';
import { KeptTables, lineOf } from './additions.ts';
import { contentOf } from './document.ts';
import type { Files } from './files.ts';

type Rows = Record<string, unknown>[];

/** Sign-in data as plain rows by model name, which Better Auth's memory adapter changes in place. */
export interface AccountsDocument {
  readonly data: Record<string, Rows>;
  /**
   * Writes what `data` is now; call it right after changing. Calls made during a write share one further write.
   * @throws {NotKept} when the disk refused; `data` is then what the disk has, and its arrays are the same ones.
   */
  save(): Promise<void>;
}

export const ACCOUNTS = 'accounts.json';

/** Bytes that may be added to a small file. */
const ROOM = 64_000;

const MODELS = ['user', 'session', 'account', 'verification'];

/** @throws {Damaged} */
export async function openAccounts(files: Files): Promise<{ accounts: AccountsDocument; close(): Promise<void> }> {
  const data: Record<string, Rows> = Object.fromEntries(MODELS.map((model) => [model, []]));
  refill(data, await rowsOnDisk(files));
  let [asked, lost, closed] = [0, 0, false];
  let writing: Promise<unknown> = Promise.resolve();

  let file: File | undefined;

  const write = coalesced(async () => {
    try {
      file = await written(files, data, file);
    } catch (cause) {
      file = undefined;
      refill(data, await rowsOnDisk(files));
      // Changes made while the write ran are put back with the rest, so their saves have to fail too.
      lost = asked;
      throw cause;
    }
  });
  const save = async () => {
    if (closed) throw new NotKept('The store is closed.');
    const mine = ++asked;
    const written = write();
    writing = written.catch(() => {});
    await written;
    if (mine <= lost) throw new NotKept('An earlier write of the accounts failed, which put this change back too.');
  };
  const close = async () => {
    closed = true;
    await writing;
  };
  return { accounts: { data, save }, close };
}

/** The file as this process wrote it: what is in it, its size now, and its size when it was written as a whole. */
interface File {
  readonly kept: KeptTables;
  readonly size: number;
  readonly whole: number;
}

/**
 * Keeps the tables as they are now: what has come is added at the end of the file, so that a sign-in does not rewrite
 * everybody's session, until the file has doubled.
 */
async function written(files: Files, data: Readonly<Record<string, Rows>>, file: File | undefined): Promise<File> {
  const added = file && file.size <= 2 * file.whole + ROOM ? file.kept.additions(data) : undefined;
  if (file && added) {
    if (Object.keys(added).length === 0) return file;
    const line = Buffer.from(lineOf(added));
    await files.writeAt(ACCOUNTS, line, file.size);
    file.kept.add(added);
    return { ...file, size: file.size + line.length };
  }
  const kept = new KeptTables(data);
  const bytes = Buffer.from(JSON.stringify({ schema: SCHEMA, data }));
  await files.write(ACCOUNTS, bytes);
  return { kept, size: bytes.length, whole: bytes.length };
}

async function rowsOnDisk(files: Files): Promise<Record<string, Rows>> {
  const document = await files.document(ACCOUNTS);
  return document ? contentOf(document.fields, accountsSchema).data : {};
}

/** Changes what the arrays hold, and keeps the arrays. */
function refill(data: Record<string, Rows>, kept: Record<string, Rows>): void {
  for (const model of Object.keys({ ...data, ...kept })) {
    const rows = data[model] ?? [];
    data[model] = rows;
    rows.length = 0;
    for (const row of kept[model] ?? []) rows.push(revived(row));
  }
}

/** Dates are the texts under names like `createdAt` and `banExpires`. */
function revived(row: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const isDate = (key: string, value: unknown): value is string =>
    /(?:At|Expires)$/.test(key) && typeof value === 'string' && /^\d{4}-\d\d-\d\dT[\d:.]+Z$/.test(value);
  return Object.fromEntries(
    Object.entries(row).map(([key, value]) => [key, isDate(key, value) ? new Date(value) : value]),
  );
}
