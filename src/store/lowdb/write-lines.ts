import { open } from 'node:fs/promises';
import type { KeptReminder } from '../../domain/reminder/kept.ts';
import type { AccountsRow } from '../accounts-document.ts';
import type { Line, Table } from '../archive.ts';
import { SCHEMA } from '../documents/schema.ts';
import { ACCOUNTS } from './accounts.ts';
import { ORGANISATION } from './changes.ts';
import { CONTENT, fileOf } from './content.ts';
import { FILES_AT_ONCE, Files } from './files.ts';
import { nameOf } from './person-name.ts';
import { linesOf, REMINDERS } from './reminders/file.ts';
import { AUDIT } from './trail-file.ts';
import { writeDurably } from './write-file.ts';

/** Writes everything into a new folder, with the secret given unless the lines bring their own. */
export async function writeLines(folder: string, lines: AsyncIterable<Line>, secret?: string): Promise<void> {
  const files = new Files(folder, writeDurably);
  await files.makeFolder('people');
  await files.makeFolder(CONTENT);
  const reminders: KeptReminder[] = [];
  const tables: Partial<Record<Table, AccountsRow[]>> = {};
  const writes = openWrites(files);
  const trail = await open(files.path(AUDIT), 'a', 0o600);
  let signing = secret?.trim();
  try {
    for await (const line of lines) {
      if (line.kind === 'organisation')
        await writes.add(ORGANISATION, JSON.stringify({ schema: SCHEMA, ...line.value }));
      if (line.kind === 'content') await writes.add(fileOf(line.digest), line.value);
      if (line.kind === 'person')
        await writes.add(nameOf(line.value.person.id), JSON.stringify({ schema: SCHEMA, ...line.value }));
      if (line.kind === 'reminder') reminders.push(line.value);
      if (line.kind === 'account') (tables[line.table] ??= []).push(line.value);
      if (line.kind === 'secret') signing = line.value;
      if (line.kind === 'entry') await trail.appendFile(`${JSON.stringify(line.value)}\n`);
    }
    await trail.sync();
  } finally {
    await trail.close();
    await writes.done();
  }
  if (reminders.length > 0) await files.write(REMINDERS, linesOf(reminders));
  await files.write(ACCOUNTS, JSON.stringify({ schema: SCHEMA, data: tables }));
  if (signing) await files.write('secret', signing);
}

/** Writes documents side by side, some at a time, so that few are in memory. */
function openWrites(files: Files) {
  const running = new Set<Promise<void>>();
  const faults: unknown[] = [];
  const check = () => {
    if (faults.length > 0) throw faults[0];
  };
  return {
    async add(name: string, text: string): Promise<void> {
      const write: Promise<void> = files
        .write(name, text)
        .catch((fault) => void faults.push(fault))
        .finally(() => running.delete(write));
      running.add(write);
      if (running.size >= FILES_AT_ONCE) await Promise.race(running);
      check();
    },
    async done(): Promise<void> {
      await Promise.all(running);
      check();
    },
  };
}
