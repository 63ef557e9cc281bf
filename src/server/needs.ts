import { mkdir } from 'node:fs/promises';
import { nanoid } from 'nanoid';
import { openLowdbStore } from '../store/lowdb/open.ts';
import type { Needs } from '../usecases/needs.ts';
import { documentRows } from './better-auth/document/rows.ts';
import { openAccounts } from './better-auth/open.ts';
import { builtLibrary } from './library.ts';
import { linksFrom } from './links.ts';
import { announce, log } from './log/log.ts';
import { mailTo } from './mail.ts';
import { metrics } from './operation/metrics.ts';
import { addressOf, readSettings, type Settings, secretIn } from './settings.ts';

/** Everything the server runs on. This is the only file that names a store. */
export interface Server extends Needs {
  readonly settings: Settings;
}

async function open(): Promise<Server> {
  const read = readSettings(process.env);
  if (!read.ok) throw new Error(read.faults.map(({ name, message }) => `${name}: ${message}`).join('\n'));
  const { settings } = read;
  await mkdir(settings.data, { recursive: true, mode: 0o700 });
  const secret = settings.secret ?? (await secretIn(settings.data));
  const store = await openLowdbStore(settings.data);
  const origin = addressOf(settings);
  const accounts = openAccounts({
    rows: documentRows(store.accounts),
    secret,
    origin,
    secure: origin.startsWith('https:'),
  });
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
