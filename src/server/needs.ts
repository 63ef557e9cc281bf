import { mkdir } from 'node:fs/promises';
import { nanoid } from 'nanoid';
import { openLowdbStore } from '../store/lowdb/open.ts';
import { CannotUse } from '../store/postgres/connection/failures.ts';
import { openPostgresStore } from '../store/postgres/open.ts';
import type { Store } from '../store/store.ts';
import type { Needs } from '../usecases/needs.ts';
import type { AccountRows } from './better-auth/account-rows.ts';
import { documentRows } from './better-auth/document/rows.ts';
import { openAccounts } from './better-auth/open.ts';
import { postgresRows } from './better-auth/postgres/rows.ts';
import { secretInDatabase } from './database-secret.ts';
import type { DatabaseSettings } from './database-settings.ts';
import { builtLibrary } from './library.ts';
import { linksFrom } from './links.ts';
import { announce, log } from './log/log.ts';
import { mailTo } from './mail.ts';
import { metrics } from './operation/metrics.ts';
import { CannotStart } from './operation/standing.ts';
import { addressOf, readSettings, type Settings, secretIn } from './settings.ts';

/** Everything the server runs on. This is the only file that names a store. */
export interface Server extends Needs {
  readonly settings: Settings;
}

/** Where everything is kept. */
interface Kept {
  readonly store: Store;
  readonly rows: AccountRows;
  /** The secret kept there, for a server that was given none. */
  readonly secret: () => Promise<string>;
}

async function keptIn(folder: string): Promise<Kept> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const store = await openLowdbStore(folder);
  return { store, rows: documentRows(store.accounts), secret: () => secretIn(folder) };
}

async function keptInDatabase({ url, pool: poolSize, timeout: statementTimeout }: DatabaseSettings): Promise<Kept> {
  const store = await openPostgresStore(url, { poolSize, statementTimeout, warn: (said) => log.warn(said) }).catch(
    (error: unknown) => {
      throw error instanceof CannotUse ? new CannotStart(error.message, { cause: error }) : error;
    },
  );
  const { pool } = store.accounts;
  return { store, rows: postgresRows(pool), secret: () => secretInDatabase(pool) };
}

async function open(): Promise<Server> {
  const read = readSettings(process.env);
  if (!read.ok) throw new Error(read.faults.map(({ name, message }) => `${name}: ${message}`).join('\n'));
  const { settings } = read;
  const { store, rows, ...kept } = await (settings.database
    ? keptInDatabase(settings.database)
    : keptIn(settings.data));
  const secret = settings.secret ?? (await kept.secret());
  const origin = addressOf(settings);
  const accounts = openAccounts({ rows, secret, origin, secure: origin.startsWith('https:') });
  const needs: Server = {
    settings,
    store,
    accounts,
    library: await builtLibrary(),
    links: linksFrom(secret),
    now: () => new Date(),
    newId: () => nanoid(),
    submitted: (band) => metrics.submissions.inc({ band }),
    mail: settings.smtp && settings.mailFrom ? mailTo(settings.smtp, settings.mailFrom) : undefined,
  };
  for (const { document, reason } of await store.setAside()) {
    log.error({ document, reason }, 'A damaged document was set aside. Everything else works.');
  }
  if (!(await store.organisation()))
    announce(`To set up the first HR account, open ${origin}/setup/${needs.links.setUp()}`);
  Object.assign(globalThis, {
    [Symbol.for('licheng.close')]: async () => {
      await accounts.close();
      await store.close();
    },
  });
  return needs;
}

let opened: Promise<Server> | undefined;

/** Opens everything on the first call; a start that failed is tried again by the next. */
export function needs(): Promise<Server> {
  opened ??= open().catch((error) => {
    opened = undefined;
    throw error;
  });
  return opened;
}
