import { type Archive, type Line, NothingKept, TABLES, Unreadable } from '../archive.ts';
import { entrySchema } from '../documents/schema.ts';
import { NotKept } from '../store.ts';
import { isDigestOf, NOT_ITS_DIGEST } from '../values/digest.ts';
import { byKey } from '../values/order.ts';
import { codeOf, UNDEFINED_TABLE } from './connection/failures.ts';
import { type Own, openOwn, READING } from './connection/own.ts';
import { faultsIn } from './faults.ts';
import { fillDatabase } from './fill.ts';
import { organisationIn, READ } from './organisation.ts';
import { RECORD_JSON } from './record/json.ts';
import { recordIn } from './record/read.ts';
import { REMINDER_JSON, type ReminderRow, reminderIn } from './reminders/rows.ts';

/** Records or content, and rows, read by one statement. */
const RECORDS_AT_ONCE = 50;
const ROWS_AT_ONCE = 1000;

/** The database at an address, whatever servers are using it. Every method throws {@link CannotUse} when that fails. */
export function postgresArchive(url: string): Archive {
  return {
    read: (unreadable = refuse) => reading(url, (own) => linesIn(own, unreadable)),
    faults: () => reading(url, faultsIn),
    fill: (lines) => fillDatabase(url, lines),
  };
}

type Unreadables = (fault: Unreadable) => void;

function refuse(fault: Unreadable): never {
  throw fault;
}

/** What one read-only transaction sees. */
async function* reading<T>(url: string, read: (own: Own) => AsyncIterable<T>): AsyncGenerator<T> {
  const own = await openOwn(url, READING);
  try {
    yield* read(own);
  } catch (fault) {
    throw codeOf(fault) === UNDEFINED_TABLE ? new NothingKept('There are no tables yet.') : own.said(fault);
  } finally {
    await own.end();
  }
}

async function* linesIn(own: Own, unreadable: Unreadables): AsyncGenerator<Line> {
  const [row] = await own.session.run<{ organisation: string }>({ text: READ });
  if (!row) throw new NothingKept('The organisation has not been founded.');
  const value = read('organisation', () => organisationIn(row.organisation), unreadable);
  if (value) yield { kind: 'organisation', value };
  yield* contentIn(own, unreadable);
  yield* peopleIn(own, unreadable);
  yield* remindersIn(own, unreadable);
  yield* accountsIn(own);
  const [secret] = await own.session.run<{ value: string }>({ text: `select value from secret where id = 'server'` });
  if (secret) yield { kind: 'secret', value: secret.value };
  yield* entriesIn(own, unreadable);
}

async function* contentIn({ session }: Own, unreadable: Unreadables): AsyncGenerator<Line> {
  const text = 'select digest as id, body from content where digest = any($1)';
  const ids = (await session.run<{ digest: string }>({ text: 'select digest from content' })).map((row) => row.digest);
  for (const lot of lotsOf(ids.sort())) {
    for (const { id, body } of inOrder(await session.run<{ id: string; body: string }>({ text, values: [lot] }))) {
      if (isDigestOf(id, body)) yield { kind: 'content', digest: id, value: body };
      else unreadable(new Unreadable(`content ${id}`, NOT_ITS_DIGEST));
    }
  }
}

async function* peopleIn({ session }: Own, unreadable: Unreadables): AsyncGenerator<Line> {
  const text = `select p.id, ${RECORD_JSON}::text as record from person p where p.id = any($1)`;
  const ids = (await session.run<{ id: string }>({ text: 'select id from person' })).map(({ id }) => id).sort();
  for (const lot of lotsOf(ids)) {
    const rows = await session.run<{ id: string; record: string }>({ text, values: [lot] });
    for (const { id, record } of inOrder(rows)) {
      const value = read(`person ${id}`, () => recordIn(record), unreadable);
      if (value) yield { kind: 'person', value };
    }
  }
}

async function* remindersIn({ session }: Own, unreadable: Unreadables): AsyncGenerator<Line> {
  const text = `select ${REMINDER_JSON} from reminder r where r.about = any($1)`;
  const ids = (await session.run<{ id: string }>({ text: 'select distinct about as id from reminder' })).map(
    ({ id }) => id,
  );
  for (const lot of lotsOf(ids.sort())) {
    const rows = await session.run<ReminderRow>({ text, values: [lot] });
    const values = rows.flatMap((row) => read('reminder', () => reminderIn(row), unreadable) ?? []);
    for (const value of byKey(values)) yield { kind: 'reminder', value };
  }
}

async function* accountsIn({ session }: Own): AsyncGenerator<Line> {
  for (const table of TABLES) {
    const rows = await session.run<{ id: string }>({ text: `select * from "${table}"` });
    for (const value of inOrder(rows)) yield { kind: 'account', table, value };
  }
}

async function* entriesIn({ session }: Own, unreadable: Unreadables): AsyncGenerator<Line> {
  const text = `select seq, entry from audit where seq > $1 order by seq limit ${ROWS_AT_ONCE}`;
  for (let last = '0'; ; ) {
    const rows = await session.run<{ seq: string; entry: string }>({ text, values: [last] });
    for (const { seq, entry } of rows) {
      const value = read(`audit ${seq}`, () => entrySchema.parse(JSON.parse(entry)), unreadable);
      if (value) yield { kind: 'entry', value };
      last = seq;
    }
    if (rows.length < ROWS_AT_ONCE) return;
  }
}

function* lotsOf(ids: readonly string[]): Generator<readonly string[]> {
  for (let at = 0; at < ids.length; at += RECORDS_AT_ONCE) yield ids.slice(at, at + RECORDS_AT_ONCE);
}

/** By code unit, which the database may see otherwise. */
function inOrder<Row extends { readonly id: string }>(rows: readonly Row[]): Row[] {
  return rows.toSorted((a, b) => (a.id < b.id ? -1 : 1));
}

function read<T>(row: string, take: () => T, unreadable: Unreadables): T | undefined {
  try {
    return take();
  } catch (cause) {
    const message = cause instanceof NotKept ? cause.message : 'It is not as it should be.';
    unreadable(new Unreadable(row, message, { cause }));
    return undefined;
  }
}
