import { mkdir } from 'node:fs/promises';
import { nanoid } from 'nanoid';
import type { Norm } from '../domain/library/norm.ts';
import type { Organisation } from '../domain/organisation.ts';
import { CannotOpen, FolderInUse, openLowdbStore } from '../store/lowdb/open.ts';
import { CannotUse } from '../store/postgres/connection/failures.ts';
import { openPostgresStore } from '../store/postgres/open.ts';
import type { Store } from '../store/store.ts';
import { keepEditions } from '../usecases/edition/keep-editions.ts';
import type { Needs } from '../usecases/needs.ts';
import { keepScenarios } from '../usecases/scenario/version.ts';
import type { AccountRows } from './better-auth/account-rows.ts';
import { documentRows } from './better-auth/document/rows.ts';
import { openAccounts } from './better-auth/open.ts';
import { postgresRows } from './better-auth/postgres/rows.ts';
import { startChores } from './chores.ts';
import { secretInDatabase } from './database-secret.ts';
import type { DatabaseSettings } from './database-settings.ts';
import { librariesOf } from './libraries.ts';
import { contentWith } from './library.ts';
import { linksFrom } from './links.ts';
import { announce, log } from './log/log.ts';
import { passwordSeal } from './mail/password.ts';
import { mailOf, type PresentMail, presentMail } from './mail/present.ts';
import { metrics } from './operation/metrics.ts';
import { CannotStart } from './operation/standing.ts';
import { addressOf, readSettings, type Settings, secretIn } from './settings.ts';

/** Everything the server runs on. This is the only file that names a store. */
export interface Server extends Needs {
  readonly settings: Settings;
  /** The norms as authors wrote them; those of the library stand under the organisation's rules. */
  readonly written: readonly Norm[];
  /** The mail server in force under what an organisation has set now. */
  readonly mailUnder: (organisation?: Organisation) => PresentMail;
  /** What authors of the organisation's own content must mend, in their words. */
  readonly contentFaults: readonly string[];
}

/** Where everything is kept. */
interface Kept {
  readonly store: Store;
  readonly rows: AccountRows;
  /** The one that was given, else the one kept there. */
  readonly secret: string;
}

async function inFolder({ data, secret }: Settings): Promise<Kept> {
  await mkdir(data, { recursive: true, mode: 0o700 });
  const kept = secret ?? (await secretIn(data));
  const store = await openLowdbStore(data);
  return { store, rows: documentRows(store.accounts), secret: kept };
}

async function inDatabase({ url, pool: poolSize, timeout }: DatabaseSettings, secret?: string): Promise<Kept> {
  const warn = (said: string) => log.warn(said);
  const store = await openPostgresStore(url, { poolSize, statementTimeout: timeout, warn });
  const { pool } = store.accounts;
  try {
    return { store, rows: postgresRows(pool), secret: secret ?? (await secretInDatabase(pool)) };
  } catch (error) {
    await store.close();
    throw error;
  }
}

/** These say in plain words what whoever starts the server has to do. */
function inPlainWords(error: unknown): never {
  const plain = error instanceof CannotUse || error instanceof CannotOpen || error instanceof FolderInUse;
  throw plain ? new CannotStart(error.message, { cause: error }) : error;
}

async function open(): Promise<Server> {
  const read = readSettings(process.env);
  if (!read.ok) throw new Error(read.faults.map(({ name, message }) => `${name}: ${message}`).join('\n'));
  const { settings } = read;
  const { database } = settings;
  const opening = database ? inDatabase(database, settings.secret) : inFolder(settings);
  const kept = await opening.catch(inPlainWords);
  try {
    return await serverOn(settings, kept);
  } catch (error) {
    await kept.store.close();
    throw error;
  }
}

async function serverOn(settings: Settings, { store, rows, secret }: Kept): Promise<Server> {
  const origin = addressOf(settings);
  const accounts = openAccounts({ rows, secret, origin, secure: origin.startsWith('https:') });
  const { content, faults } = await contentWith(settings.content);
  for (const fault of faults)
    log.warn({ fault }, 'A fault in the organisation’s own content; the rest of it is served.');
  const libraryUnder = librariesOf(content, async (library) => {
    await keepScenarios({ store, library });
    await keepEditions({ store, library });
  });
  const organisation = await store.organisation();
  const mailUnder = presentMail(settings, passwordSeal(secret));
  const needs: Server = {
    settings,
    store,
    accounts,
    written: content.norms,
    contentFaults: faults,
    libraryUnder,
    library: await libraryUnder(organisation),
    links: linksFrom(secret),
    now: () => new Date(),
    newId: () => nanoid(),
    submitted: (band) => metrics.submissions.inc({ band }),
    unreadable: (digest, reason) => log.error({ digest, reason }, 'Content of an earlier version cannot be read.'),
    mailUnder,
    ...mailOf(mailUnder(organisation)),
  };
  for (const { document, reason } of await store.setAside()) {
    log.error({ document, reason }, 'A damaged document was set aside. Everything else works.');
  }
  if (!organisation) announce(`To set up the first HR account, open ${origin}/setup/${needs.links.setUp()}`);
  const stopChores = startChores(needs, origin);
  Object.assign(globalThis, {
    [Symbol.for('licheng.close')]: async () => {
      await stopChores();
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
