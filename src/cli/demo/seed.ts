import { open, writeFile } from 'node:fs/promises';
import { nanoid } from 'nanoid';
import { type Authored, toLibrary } from '../../authored/library.ts';
import type { CourseId } from '../../domain/id.ts';
import { documentRows } from '../../server/better-auth/document/rows.ts';
import { openAccounts } from '../../server/better-auth/open.ts';
import { librariesOf } from '../../server/libraries.ts';
import { linksFrom } from '../../server/links.ts';
import { openLowdbStore, type WriteFile } from '../../store/lowdb/open.ts';
import { keepEditions } from '../../usecases/edition/keep-editions.ts';
import type { Needs } from '../../usecases/needs.ts';
import { foundOrganisation } from '../../usecases/organisation/found-organisation.ts';
import { keepScenarios } from '../../usecases/scenario/version.ts';
import { clockAt, momentOf } from './calendar.ts';
import { done } from './deed.ts';
import { happen } from './happen.ts';
import { ORGANISATION, officeDeeds } from './office.ts';
import { FAILED, NEW_HIRE, OFFICER, STAFF, SUPERVISOR } from './staff.ts';
import { deedsOf } from './story.ts';

const COURSE = 'meeting-people' as CourseId;

/** Those whom one can sign in as. */
export const SIGN_INS = {
  officer: { number: OFFICER, password: 'licheng-hr' },
  supervisor: { number: SUPERVISOR, password: 'licheng-hall' },
  newHire: { number: NEW_HIRE, password: 'licheng-new' },
  failed: { number: FAILED, password: 'licheng-again' },
} as const;

/**
 * Fills an empty data folder with a sample organisation, six weeks old at `now`. It comes about through the use cases,
 * so nothing in it could not have happened. The same library always gives the same people the same bands.
 * @param secret the one the server will run with
 * @returns how many people there are
 */
export async function seed(
  folder: string,
  { written, secret, now }: { written: Authored; secret: string; now: Date },
): Promise<number> {
  const library = toLibrary(written);
  const course = library.courses.get(COURSE);
  if (!course) throw new Error(`The sample organisation does the course "${COURSE}", which is not in content/.`);
  const store = await openLowdbStore(folder, { writeFile: writeUnsynced });
  const accounts = openAccounts({
    rows: documentRows(store.accounts),
    secret,
    origin: 'http://localhost',
    secure: false,
  });
  const libraryUnder = librariesOf(written, async (served) => {
    await keepScenarios({ store, library: served });
    await keepEditions({ store, library: served });
  });
  const needs: Needs = {
    ...{ store, accounts, library, libraryUnder },
    ...{ links: linksFrom(secret), now: () => now, newId: () => nanoid() },
  };
  try {
    await found(needs, now);
    const lives = STAFF.flatMap((person) => deedsOf(person, course, now, passwordOf(person.number)));
    await happen(needs, [...officeDeeds(course.id, now), ...lives]);
    return (await store.people()).length;
  } finally {
    await accounts.close();
    await store.close();
  }
}

async function found(needs: Needs, now: Date): Promise<void> {
  const { name: organisation, ...rest } = ORGANISATION;
  const officer = { number: OFFICER, name: STAFF.find(({ number }) => number === OFFICER)?.name ?? '' };
  const founding = {
    ...rest,
    ...officer,
    organisation,
    token: needs.links.setUp(),
    password: SIGN_INS.officer.password,
  };
  done(await foundOrganisation({ ...needs, now: clockAt(momentOf(now, 42, 95)).now }, founding));
}

function passwordOf(number: string): string | undefined {
  return Object.values(SIGN_INS).find((signIn) => signIn.number === number)?.password;
}

/** The folder is thrown away, so nobody waits for the disk, which on some machines takes ten times as long. */
const writeUnsynced: WriteFile = async (file, text, at) => {
  if (at === undefined) return writeFile(file, text, { mode: 0o600 });
  const handle = await open(file, 'a', 0o600);
  try {
    await handle.truncate(at);
    await handle.appendFile(text);
  } finally {
    await handle.close();
  }
};
