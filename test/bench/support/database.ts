import { Client } from 'pg';
import type { Attempt } from '../../../src/domain/assessment/attempt.ts';
import type { Person } from '../../../src/domain/people/person.ts';
import { newRecord, type PersonRecord } from '../../../src/domain/people/record.ts';
import { openPostgresStore, type PostgresStore } from '../../../src/store/postgres/open.ts';
import { PARTS } from '../../../src/store/postgres/record/rows.ts';
import { startPostgres } from '../../support/postgres-server.ts';
import { measuredCourse } from './course.ts';
import { type Papers, papersOf } from './papers.ts';
import { contentLibrary } from './site.ts';
import { colleague } from './staff.ts';

export const POOL_SIZE = 10;
const AT = new Date('2026-03-02T01:00:00.000Z');
const OFFICER: Person = { ...colleague(0), id: 'officer' as Person['id'], number: '00001', hr: true };
const ENTRY = { at: AT, by: OFFICER.id, byName: OFFICER.name, act: 'people-imported' } as const;

/** Papers at the course that is measured. */
export async function papers(questions = 20): Promise<Papers> {
  const library = await contentLibrary();
  const course = measuredCourse(library);
  return papersOf(library, course, questions);
}

/** Runs work against a PostgreSQL server of its own. @param work gets its address */
export async function onServer<T>(work: (url: string) => Promise<T>): Promise<T> {
  const server = await startPostgres('-c', 'max_connections=100', '-c', 'max_wal_size=8GB');
  try {
    return await work(server.url);
  } finally {
    await server.stop();
  }
}

/** A store on a new database of a server, with an organisation and these people. */
export async function storeWith(server: string, name: string, added: readonly PersonRecord[]): Promise<PostgresStore> {
  const first = await openPostgresStore(server, { poolSize: 1 });
  await first.accounts.pool.query(`create database ${name}`);
  await first.close();
  const store = await openPostgresStore(databaseOn(server, name), { poolSize: POOL_SIZE });
  const organisation = { name: '礼成燃气', timeZone: 'Asia/Shanghai', language: 'zh-CN', foundedAt: AT } as const;
  const bands = { from: { excellent: 90, good: 80, pass: 60 }, floors: { excellent: 80, good: 60 } };
  const policies = { bands, retakes: { attempts: 100, waitHours: 0 }, assignments: [] };
  await store.found({ ...organisation, ...policies }, newRecord(OFFICER), ENTRY);
  await store.importPeople({ added, changed: [] }, ENTRY);
  return store;
}

/** The address of another database of a server. */
export function databaseOn(server: string, name: string): string {
  return Object.assign(new URL(server), { pathname: `/${name}` }).href;
}

/** Somebody with these attempts. */
export function withAttempts(index: number, attempts: readonly Attempt[]): PersonRecord {
  return { ...newRecord(colleague(index)), attempts };
}

/** Copies everything of the people from 0 to `models` for those after them, up to `people`, inside the database. */
export async function multiply(url: string, models: number, people: number): Promise<void> {
  // A connection of its own: those of a store give up statements that take as long as these.
  const client = new Client({ connectionString: url });
  await client.connect();
  const id = (of: string) => `'person-' || lpad((${of})::text, 6, '0')`;
  const copies = `generate_series(${models}, ${people - 1}) n`;
  const copied = async (
    table: string,
    own: Readonly<Record<string, string>>,
    columns: readonly string[],
    key: string,
  ) => {
    const values = columns.map((column) => own[column] ?? `m.${column}`);
    const from = `${copies} join ${table} m on m.${key} = ${id(`n % ${models}`)}`;
    await client.query(`insert into ${table} (${columns.join(', ')}) select ${values.join(', ')} from ${from}`);
  };
  // The models are sound; checking a million copies against them would take minutes.
  await client.query(`set session_replication_role = replica; set synchronous_commit = off`);
  const columns = await client.query<{ column_name: string }>(
    `select column_name from information_schema.columns where table_name = 'person'`,
  );
  const head = { id: id('n'), number: `'W' || lpad(n::text, 6, '0')`, name: `'员工' || n` };
  await copied(
    'person',
    head,
    columns.rows.map(({ column_name }) => column_name),
    'id',
  );
  for (const [table, part] of Object.entries(PARTS)) {
    await copied(table, { person: id('n') }, Object.keys(part.columns), 'person');
  }
  await client.query('vacuum analyze');
  await client.query('checkpoint');
  await client.end();
}
