import { randomUUID } from 'node:crypto';
import { Client } from 'pg';
import { expect, inject } from 'vitest';
import type { TestProject } from 'vitest/node';
import { migrate } from '../../src/store/postgres/migrations/migrate.ts';
import { startPostgres } from './postgres-server.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** The address of the server that this run of the tests has to itself. */
    postgres: string;
  }
}

const TEMPLATE = 'licheng_template';

/**
 * Starts one server for all tests, with a database that new ones are copied from. Vitest calls it (globalSetup). It
 * does not wait for the disk: no test crashes it.
 */
export async function setup(project: TestProject) {
  const server = await startPostgres('-c', 'max_connections=300', '-c', 'fsync=off');
  try {
    await onServer(server.url, `create database ${TEMPLATE}`);
    await migrate(addressOf(server.url, TEMPLATE));
    project.provide('postgres', server.url);
  } catch (fault) {
    await server.stop();
    throw fault;
  }
  return () => server.stop();
}

/** The address of a new database with the tables of the platform; `empty`, without them. It goes with the server. */
export async function newDatabase({ empty = false } = {}): Promise<string> {
  const server = inject('postgres');
  const name = `licheng_${randomUUID().replaceAll('-', '')}`;
  await onServer(server, `create database ${name} template ${empty ? 'template0' : TEMPLATE}`);
  return addressOf(server, name);
}

/** By test file, of which a process runs one after the other. */
const own = new Map<string | undefined, Promise<string>>();

/** The address of the one database of a test file, with nothing in its tables: much quicker than a new one. */
export async function emptyDatabase(): Promise<string> {
  const { testPath } = expect.getState();
  if (!own.has(testPath)) own.set(testPath, newDatabase());
  const url = (await own.get(testPath))!;
  const tables = [
    'person',
    'organisation',
    'assignment',
    'audit',
    '"user"',
    'verification',
    'sign_in_tries',
    'secret',
    'content',
    'reminder',
  ];
  await onServer(url, ...tables.map((table) => `delete from ${table}`), `update audit_head set seq = 0, hash = ''`);
  return url;
}

/** Runs statements on a database by a connection of their own; resolves to the rows of the last. */
export async function onServer(url: string, ...statements: string[]): Promise<Record<string, unknown>[]> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    let rows: Record<string, unknown>[] = [];
    for (const statement of statements) rows = (await client.query(statement)).rows;
    return rows;
  } finally {
    await client.end();
  }
}

/** The address with other parts. */
export function addressOf(
  url: string,
  database: string,
  change: Partial<Pick<URL, 'hostname' | 'port' | 'username' | 'password'>> = {},
): string {
  const address = Object.assign(new URL(url), change);
  address.pathname = `/${database}`;
  return address.href;
}
