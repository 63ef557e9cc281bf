import type { PersonId } from '../../domain/id.ts';
import { officeChanges } from '../decisions/office-changes.ts';
import { ownChanges } from '../decisions/own-changes.ts';
import { MIGRATIONS, type Migrations } from '../documents/migrations.ts';
import { accountsSchema, organisationSchema } from '../documents/schema.ts';
import type { Store } from '../store.ts';
import { ACCOUNTS, type AccountsDocument, openAccounts } from './accounts.ts';
import { AuditTrail } from './audit-trail.ts';
import { Changes, ORGANISATION, type Parts } from './changes.ts';
import { contentPart, KeptContent } from './content.ts';
import { Document } from './document.ts';
import { erasurePart } from './erasure.ts';
import { Damaged } from './failures.ts';
import { Files } from './files.ts';
import { invitationPart } from './invitations.ts';
import { Journal, recover } from './journal.ts';
import { takeLock } from './lock.ts';
import { organisationPart } from './organisation.ts';
import { People } from './people.ts';
import { remindersPart } from './reminders/part.ts';
import { Reminders } from './reminders/reminders.ts';
import { Renewal } from './renewal.ts';
import { SetAside } from './set-aside.ts';
import { staffPart } from './staff.ts';
import { type WriteFile, writeDurably } from './write-file.ts';

export type { AccountsDocument } from './accounts.ts';
export { FolderInUse } from './lock.ts';
export type { WriteFile } from './write-file.ts';

/** A store for one process, in a folder of JSON documents; sign-in data is kept beside it. */
export type LowdbStore = Store & { readonly accounts: AccountsDocument };

/**
 * Opens the data folder, making it when it is not there, finishes what a crash interrupted, and brings documents of
 * earlier versions up to date. Documents of people that cannot be used are set aside.
 *
 * @throws {FolderInUse} when another process has it.
 * @throws {CannotOpen} when the organisation or the accounts cannot be used.
 */
export async function openLowdbStore(
  folder: string,
  { writeFile = writeDurably, migrations = MIGRATIONS }: { writeFile?: WriteFile; migrations?: Migrations } = {},
): Promise<LowdbStore> {
  const files = new Files(folder, writeFile);
  await files.makeFolder('.');
  const unlock = await takeLock(folder);
  try {
    await files.sweep('.');
    await recover(files);
    const setAside = await SetAside.open(files);
    const renewal = new Renewal(files, migrations);
    // Brought up to date before all others: older software, started by mistake later, refuses it and touches nothing.
    const organisation = await needed(files, ORGANISATION, async () => {
      await renewal.document(ORGANISATION, 'organisation', organisationSchema);
      return Document.open(files, ORGANISATION, organisationSchema);
    });
    const { accounts, close } = await needed(files, ACCOUNTS, async () => {
      await renewal.document(ACCOUNTS, 'accounts', accountsSchema);
      return openAccounts(files);
    });
    const trail = await AuditTrail.open(files, setAside);
    const people = await People.open(files, setAside, renewal);
    const content = await KeptContent.open(files, setAside);
    const reminders = await Reminders.open(files, setAside, erasedFrom(people));
    const parts = { files, organisation, people, trail, journal: new Journal(files) };
    return assembled(parts, { accounts, content, setAside, reminders }, async () => {
      await close();
      await people.close();
      await unlock();
    });
  } catch (fault) {
    await unlock();
    throw fault;
  }
}

/** A document without which nothing may start is damaged: starting afresh would invite a new founder. */
export class CannotOpen extends Error {
  override name = 'CannotOpen';
}

/** Whoever was erased; one whose document was set aside may come back. */
function erasedFrom({ roster }: People): (id: PersonId) => boolean {
  return (id) => roster.summary(id)?.person.erasedAt !== undefined;
}

/** Whoever is not known here, or no longer. */
function goneFrom({ roster }: People): (id: PersonId) => boolean {
  return (id) => {
    const person = roster.summary(id)?.person;
    return !person || person.erasedAt !== undefined;
  };
}

async function needed<T>(files: Files, name: string, open: () => Promise<T>): Promise<T> {
  try {
    return await open();
  } catch (cause) {
    if (!(cause instanceof Damaged)) throw cause;
    const mend = 'Restore the data folder from a backup, then start again.';
    throw new CannotOpen(`${files.path(name)} cannot be used. ${cause.message} ${mend}`, { cause });
  }
}

function assembled(
  parts: Parts,
  {
    accounts,
    content,
    setAside,
    reminders,
  }: { accounts: AccountsDocument; content: KeptContent; setAside: SetAside; reminders: Reminders },
  release: () => Promise<void>,
): LowdbStore {
  const changes = new Changes(parts);
  let closed: Promise<void> | undefined;
  return {
    accounts,
    ...organisationPart(parts, changes),
    ...staffPart(parts, changes),
    ...invitationPart(parts, changes),
    ...ownChanges((id, decide) => changes.toPerson(id, decide)),
    ...officeChanges((id, entry, decide) => changes.toPersonAudited(id, entry, decide)),
    ...erasurePart(parts, changes, reminders),
    ...remindersPart(reminders, changes, goneFrom(parts.people)),
    ...contentPart(content, changes),
    note: (entry) => changes.note(entry),
    audit: (page) => parts.trail.page(page),
    checkAudit: (from) => parts.trail.check(from),
    setAside: async () => setAside.all(),
    close: () => (closed ??= changes.close().then(release)),
  };
}
