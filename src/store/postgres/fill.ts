import { DatabaseError } from 'pg';
import type { PersonRecord } from '../../domain/people/record.ts';
import type { KeptReminder } from '../../domain/reminder/kept.ts';
import type { AccountsRow } from '../accounts-document.ts';
import { ArchiveFault } from '../archive/fault.ts';
import { type Line, StoreNotEmpty, type Table } from '../archive.ts';
import { entryOf, type SealedEntry } from '../audit/chain.ts';
import { addListed, listedIn } from './audit/listed.ts';
import { type Own, openOwn, WRITING } from './connection/own.ts';
import { adding } from './content.ts';
import { migrate } from './migrations/migrate.ts';
import { addOrganisation } from './organisation.ts';
import { addPeople } from './record/add.ts';
import { newToken } from './records.ts';
import { rowOf } from './reminders/rows.ts';

type Content = Extract<Line, { kind: 'content' }>;

/** Lines that one round of statements takes at most. */
const AT_ONCE = 100;
/** data_exception and integrity_constraint_violation: the fault is in what was given. */
const REFUSED = /^2[23]/;

/** Puts an archive into a database that has no organisation yet, whole or not at all. @throws {CannotUse} */
export async function fillDatabase(url: string, lines: AsyncIterable<Line>): Promise<void> {
  const lots = lotsOf(lines);
  // A file that is no archive shows here, before tables are made.
  let next = await lots.next();
  await migrate(url);
  const own = await openOwn(url, WRITING);
  try {
    await checkEmpty(own);
    for (let number = 1; !next.done; next = await lots.next()) {
      const lot = next.value;
      number += lot.length;
      await add(own, lot).catch((cause) => {
        throw cause instanceof DatabaseError && REFUSED.test(cause.code ?? '') ? faultIn(lot, number, cause) : cause;
      });
    }
    await own.commit();
  } catch (fault) {
    throw own.said(fault);
  } finally {
    await own.end();
  }
}

/** Holds the end of the audit trail until the end, so that nobody founds an organisation meanwhile. */
async function checkEmpty({ session }: Own): Promise<void> {
  await session.run({ text: 'select seq from audit_head for update' });
  for (const table of ['organisation', 'person', 'audit', '"user"']) {
    const rows = await session.run({ text: `select 1 from ${table} limit 1` });
    if (rows.length > 0) throw new StoreNotEmpty(`table ${table}`);
  }
}

/** Lines of one kind and table that follow each other. */
async function* lotsOf(lines: AsyncIterable<Line>): AsyncGenerator<Line[], undefined> {
  let lot: Line[] = [];
  const sort = (line: Line | undefined) => line && (line.kind === 'account' ? line.table : line.kind);
  for await (const line of lines) {
    if (lot.length > 0 && (lot.length === AT_ONCE || sort(lot[0]) !== sort(line))) {
      yield lot;
      lot = [];
    }
    lot.push(line);
  }
  if (lot.length > 0) yield lot;
}

async function add(own: Own, lot: readonly Line[]): Promise<void> {
  const [first] = lot;
  switch (first?.kind) {
    case 'organisation':
      return addOrganisation(own.session, own.build, first.value);
    case 'content':
      await own.session.run(adding(new Map((lot as Content[]).map(({ digest, value }) => [digest, value]))));
      return;
    case 'person':
      return addPeople(
        own.session,
        lot.map(({ value }) => value as PersonRecord),
        newToken(),
      );
    case 'reminder':
      return addReminders(
        own,
        lot.map(({ value }) => value as KeptReminder),
      );
    case 'account':
      return addRows(
        own,
        first.table,
        lot.map(({ value }) => value as AccountsRow),
      );
    case 'secret':
      await own.session.run({
        text: `insert into secret (id, value) values ('server', $1) on conflict (id) do update set value = excluded.value`,
        values: [first.value],
      });
      return;
    case 'entry':
      return addEntries(
        own,
        lot.map(({ value }) => value as SealedEntry),
      );
  }
}

async function addReminders({ session }: Own, reminders: readonly KeptReminder[]): Promise<void> {
  const rows = reminders.map((one) => ({ ...rowOf(one), claim: newToken() }));
  const text = 'insert into reminder select * from json_populate_recordset(null::reminder, $1)';
  await session.run({ text, values: [JSON.stringify(rows)] });
}

async function addRows({ session }: Own, table: Table, rows: readonly AccountsRow[]): Promise<void> {
  const given = new Set(rows.flatMap((row) => Object.keys(row)));
  const text =
    'select column_name as name from information_schema.columns where table_schema = current_schema() and table_name = $1';
  const known = (await session.run<{ name: string }>({ text, values: [table] })).map(({ name }) => name);
  const strange = [...given].find((column) => !known.includes(column));
  if (strange) throw new ArchiveFault('line', { detail: `The table "${table}" has no column "${strange}".` });
  const columns = [...given].map((column) => `"${column}"`).join(', ');
  await session.run({
    text: `insert into "${table}" (${columns}) select ${columns} from json_populate_recordset(null::"${table}", $1)`,
    values: [JSON.stringify(rows)],
  });
}

async function addEntries({ session, build }: Own, entries: readonly SealedEntry[]): Promise<void> {
  const change = newToken();
  const rows = entries.map((entry) => {
    const { seq, at, by, act, to, hash } = entry;
    return { seq, at, by, act, to: to ?? null, hash, entry: JSON.stringify(entry), change };
  });
  await session.run(build.insertInto('audit').values(rows));
  await addListed(
    session,
    entries.flatMap((entry) => listedIn(entry.seq, entryOf(entry))),
  );
  const { seq = 0, hash = '' } = entries.at(-1) ?? {};
  await session.run(build.updateTable('audit_head').set({ seq, hash }));
}

function faultIn(lot: readonly Line[], line: number, cause: DatabaseError): ArchiveFault {
  const where = lot.length > 1 ? ` It may be one of the ${lot.length - 1} lines before.` : '';
  return new ArchiveFault('line', { line, detail: `PostgreSQL: ${cause.message}.${where}`, cause });
}
