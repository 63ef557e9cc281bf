import { join } from 'node:path';
import { nanoid } from 'nanoid';
import { readLibrary } from '../../../src/authored/read.ts';
import { root } from '../../../src/cli/command.mjs';
import type { PersonId } from '../../../src/domain/id.ts';
import type { Library } from '../../../src/domain/library/library.ts';
import type { Person } from '../../../src/domain/people/person.ts';
import { documentRows } from '../../../src/server/better-auth/document/rows.ts';
import { openAccounts } from '../../../src/server/better-auth/open.ts';
import { postgresRows } from '../../../src/server/better-auth/postgres/rows.ts';
import { linksFrom } from '../../../src/server/links.ts';
import { openLowdbStore } from '../../../src/store/lowdb/open.ts';
import { openPostgresStore } from '../../../src/store/postgres/open.ts';
import { assignCourse } from '../../../src/usecases/assignment/assign-course.ts';
import type { Needs } from '../../../src/usecases/needs.ts';
import { foundOrganisation } from '../../../src/usecases/organisation/found-organisation.ts';
import { acceptInvitation } from '../../../src/usecases/people/accept-invitation.ts';
import { importStaff } from '../../../src/usecases/people/import/import-staff.ts';
import { SECRET } from './servers.ts';
import { type SignedIn, signInInDatabase, signInInDocument } from './sign-in.ts';

const PASSWORD = 'correct horse battery';
const HERE = { address: '127.0.0.1', agent: 'bench' };

/** A platform opened in this process, with what use cases need. */
export interface Site extends Needs {
  readonly library: Library;
  /** Gives people accounts and a session each, as copies of those of somebody who signed in. */
  readonly signInLike: (person: PersonId, people: readonly SignedIn[]) => Promise<void>;
  readonly close: () => Promise<void>;
}

/** @param place a data folder, or the address of a database: `postgres://…` */
export async function openSite(place: string): Promise<Site> {
  const { store, rows, signInLike } = await (place.startsWith('postgres://') ? inDatabase(place) : inFolder(place));
  const accounts = openAccounts({ rows, secret: SECRET, origin: 'http://127.0.0.1', secure: false });
  const library = await contentLibrary();
  return {
    ...{ store, accounts, signInLike, library },
    libraryUnder: async () => library,
    links: linksFrom(SECRET),
    now: () => new Date(),
    newId: () => nanoid(),
    close: async () => {
      await accounts.close();
      await store.close();
    },
  };
}

async function inFolder(folder: string) {
  const store = await openLowdbStore(folder);
  return { store, rows: documentRows(store.accounts), signInLike: signInInDocument(store.accounts) };
}

async function inDatabase(url: string) {
  const store = await openPostgresStore(url);
  const { pool } = store.accounts;
  return { store, rows: postgresRows(pool), signInLike: signInInDatabase(pool) };
}

let library: Promise<Library> | undefined;

/** What is in `content/` now; read once. */
export function contentLibrary(): Promise<Library> {
  library ??= readLibrary(join(root, 'content'));
  return library;
}

/** Founds an organisation and assigns every course to everybody. Resolves to its HR officer. */
export async function found(site: Site): Promise<Person> {
  const organisation = { organisation: '礼成燃气', timeZone: 'Asia/Shanghai', language: 'zh-CN' } as const;
  const officer = { number: '00001', name: '王芳', password: PASSWORD };
  const founded = await foundOrganisation(site, { token: site.links.setUp(), ...organisation, ...officer });
  if (!founded.ok) throw new Error(founded.reason);
  for (const course of site.library.courses.keys()) {
    await assignCourse(site, founded.person, {
      course,
      audience: { kind: 'everyone' },
      due: { kind: 'days', days: 14 },
    });
  }
  return founded.person;
}

/** A new member of staff who accepted their invitation and signed in, by the same steps as everybody. */
export async function newHire(site: Site, officer: Person): Promise<{ person: Person; cookie: string }> {
  const cells = { number: '00017', name: '李娜', department: '城东营业厅', positions: '柜台', hired: '2026-03-02' };
  await importStaff(site, officer, [{ line: 2, cells }]);
  const person = await site.store.personNumbered(cells.number);
  const nonce = person && (await site.store.record(person.id))?.invitation?.nonce;
  if (!person || !nonce) throw new Error('The staff list was not taken.');
  const token = site.links.invitation(person.id, nonce);
  await acceptInvitation(site, { token, password: PASSWORD });
  return { person, cookie: await signedIn(site, person) };
}

/** Signs somebody in who has an account. Resolves to their cookies. */
export async function signedIn(site: Site, { number }: Person): Promise<string> {
  const answer = await site.accounts.signIn({ number, password: PASSWORD }, HERE);
  if (!answer.ok) throw new Error(answer.reason);
  return answer.cookies.map((cookie) => cookie.split(';')[0]).join('; ');
}
