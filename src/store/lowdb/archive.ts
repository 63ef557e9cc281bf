import { createReadStream } from 'node:fs';
import { basename } from 'node:path';
import type { z } from 'astro/zod';
import { keyOf } from '../../domain/reminder/reminder.ts';
import { type Archive, type Line, NothingKept, TABLES, Unreadable } from '../archive.ts';
import { type DocumentKind, MIGRATIONS, migrated } from '../documents/migrations.ts';
import { personSchema } from '../documents/person.ts';
import { accountsSchema, entrySchema, organisationSchema } from '../documents/schema.ts';
import { isDigestOf, NOT_ITS_DIGEST } from '../values/digest.ts';
import { isWhole, linesIn } from '../values/lines.ts';
import { byKey } from '../values/order.ts';
import { ACCOUNTS } from './accounts.ts';
import { ORGANISATION } from './changes.ts';
import { CONTENT, digestsIn, fileOf } from './content.ts';
import { contentOf, isOlder } from './document.ts';
import { Damaged } from './failures.ts';
import { faultsIn } from './faults.ts';
import { Files } from './files.ts';
import { fillFolder } from './fill.ts';
import { REMINDERS, remindersIn } from './reminders/file.ts';
import { takeSnapshot } from './snapshot.ts';
import { AUDIT } from './trail-file.ts';
import { writeDurably } from './write-file.ts';

/** The data folder of a lowdb store, whether a server is using it or not. */
export function lowdbArchive(folder: string): Archive {
  return {
    read: (unreadable = refuse) => linesOf(folder, unreadable),
    faults: () => faultsIn(folder),
    fill: (lines) => fillFolder(folder, lines),
  };
}

type Unreadables = (fault: Unreadable) => void;

function refuse(fault: Unreadable): never {
  throw fault;
}

async function* linesOf(folder: string, unreadable: Unreadables): AsyncGenerator<Line> {
  const snapshot = await takeSnapshot(folder);
  try {
    const files = new Files(snapshot.folder, writeDurably);
    if ((await files.size(ORGANISATION)) === 0) throw new NothingKept(`${folder} holds no organisation.`);
    const organisation = await read(files, ORGANISATION, 'organisation', organisationSchema, unreadable);
    if (organisation) yield { kind: 'organisation', value: organisation };
    yield* contentIn(files, unreadable);
    yield* peopleIn(files, unreadable);
    yield* remindersOf(files, unreadable);
    yield* accountsIn(files, unreadable);
    const secret = (await files.bytes('secret'))?.toString().trim();
    if (secret) yield { kind: 'secret', value: secret };
    yield* entriesIn(files, unreadable);
  } finally {
    await snapshot.remove();
  }
}

async function* contentIn(files: Files, unreadable: Unreadables): AsyncGenerator<Line> {
  for (const digest of digestsIn(await files.list(CONTENT))) {
    const value = (await files.bytes(fileOf(digest)))?.toString() ?? '';
    if (isDigestOf(digest, value)) yield { kind: 'content', digest, value };
    else unreadable(new Unreadable(fileOf(digest), NOT_ITS_DIGEST));
  }
}

async function* peopleIn(files: Files, unreadable: Unreadables): AsyncGenerator<Line> {
  const ids = (await files.list('people')).map((name) => basename(name, '.json')).sort();
  for (const id of ids) {
    const name = `people/${id}.json`;
    const value = await read(files, name, 'person', personSchema, unreadable);
    if (value?.person.id === id) yield { kind: 'person', value };
    else if (value) unreadable(new Unreadable(name, 'It holds the record of somebody else.'));
  }
}

/** Of each as it stands in the latest line; a line whose end is not there yet has not been promised to anybody. */
async function* remindersOf(files: Files, unreadable: Unreadables): AsyncGenerator<Line> {
  const text = (await files.bytes(REMINDERS))?.toString() ?? '';
  const kept = remindersIn(text.slice(0, text.lastIndexOf('\n') + 1), (line) =>
    unreadable(new Unreadable(`${REMINDERS}:${line}`, 'It holds no reminders.')),
  );
  const latest = new Map(kept.map((one) => [keyOf(one), one]));
  for (const value of byKey([...latest.values()])) yield { kind: 'reminder', value };
}

async function* accountsIn(files: Files, unreadable: Unreadables): AsyncGenerator<Line> {
  const accounts = await read(files, ACCOUNTS, 'accounts', accountsSchema, unreadable);
  for (const table of TABLES) {
    const rows = accounts?.data[table] ?? [];
    for (const value of rows.toSorted((a, b) => (String(a.id) < String(b.id) ? -1 : 1))) {
      yield { kind: 'account', table, value };
    }
  }
}

/** An entry whose end is not there yet has not been promised to anybody. */
async function* entriesIn(files: Files, unreadable: Unreadables): AsyncGenerator<Line> {
  if ((await files.size(AUDIT)) === 0) return;
  let number = 0;
  for await (const line of linesIn(createReadStream(files.path(AUDIT)))) {
    if (!isWhole(line)) return;
    number++;
    const entry = entrySchema.safeParse(jsonIn(line));
    if (entry.success) yield { kind: 'entry', value: entry.data };
    else unreadable(new Unreadable(`${AUDIT}:${number}`, 'It is not an entry of the trail.'));
  }
}

/** A document of an earlier version is read as the next start would bring it up to date. */
async function read<T>(
  files: Files,
  name: string,
  kind: DocumentKind,
  schema: z.ZodType<T>,
  unreadable: Unreadables,
): Promise<T | undefined> {
  try {
    const fields = (await files.document(name))?.fields;
    const current = fields && isOlder(fields) ? (migrated(fields, kind, MIGRATIONS) ?? fields) : fields;
    return current && contentOf(current, schema);
  } catch (fault) {
    if (!(fault instanceof Damaged)) throw fault;
    unreadable(new Unreadable(name, fault.message, { cause: fault }));
    return undefined;
  }
}

function jsonIn(line: Buffer): unknown {
  try {
    return JSON.parse(line.toString());
  } catch {
    return undefined;
  }
}
