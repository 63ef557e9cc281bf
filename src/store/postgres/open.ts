import type { Kysely } from 'kysely';
import type { Pool } from 'pg';
import { officeChanges } from '../decisions/office-changes.ts';
import { ownChanges } from '../decisions/own-changes.ts';
import type { Store } from '../store.ts';
import { AuditTrail } from './audit-trail.ts';
import { Changes } from './changes.ts';
import { Database } from './connection/database.ts';
import { openPool, type PoolOptions } from './connection/pool.ts';
import type { Tables } from './connection/tables.ts';
import { contentPart } from './content.ts';
import { erasurePart } from './erasure.ts';
import { type MigrateOptions, migrate } from './migrations/migrate.ts';
import { organisationPart } from './organisation.ts';
import { Records } from './records.ts';
import { remindersPart } from './reminders/part.ts';
import { assessedPart } from './reporting/assessed.ts';
import { marksPart } from './reporting/marks.ts';
import { resultsPart } from './reporting/results.ts';
import { runsPart } from './reporting/runs.ts';
import { staffPart } from './staff.ts';
import { Summaries } from './summaries.ts';

/** A store for any number of processes, in a PostgreSQL database; sign-in data has tables of its own beside it. */
export type PostgresStore = Store & {
  /** The connections that sign-in data goes through; closed with the store. */
  readonly accounts: { readonly pool: Pool; readonly db: Kysely<Tables> };
};

export interface PostgresOptions extends PoolOptions, MigrateOptions {
  /** Milliseconds for which a call tries to get a lost database back. */
  readonly patience?: number;
}

/**
 * Opens the database at an address, `postgres://user:password@host:5432/database`, and brings its tables up to date.
 *
 * @throws {CannotUse} when that cannot be done; the message says what to do.
 */
export async function openPostgresStore(url: string, options: PostgresOptions = {}): Promise<PostgresStore> {
  await migrate(url, options);
  const pool = await openPool(url, options);
  const database = new Database(pool, options.patience);
  const records = new Records(database);
  const trail = new AuditTrail(database);
  const changes = new Changes({ database, records, trail });
  let closed: Promise<void> | undefined;
  return {
    accounts: { pool, db: database.build },
    ...organisationPart(database, changes),
    ...staffPart({ database, records, summaries: new Summaries(database) }, changes),
    ...runsPart(database),
    ...marksPart(database),
    ...assessedPart(database),
    ...resultsPart(database),
    ...remindersPart(database, changes),
    ...erasurePart({ database, trail }, changes),
    ...contentPart(database, changes),
    ...ownChanges((id, decide) => changes.toPerson(id, decide)),
    ...officeChanges((id, entry, decide) => changes.toPersonAudited(id, entry, decide)),
    note: (entry) => changes.note(entry),
    audit: (page) => trail.page(page),
    checkAudit: (from) => trail.check(from),
    // A database keeps its rows whole; there are no documents to set aside.
    setAside: async () => [],
    close: () => (closed ??= changes.close().then(() => pool.end())),
  };
}
