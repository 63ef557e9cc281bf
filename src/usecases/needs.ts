import type { Band } from '../domain/assessment/band.ts';
import type { PersonId } from '../domain/id.ts';
import type { Library } from '../domain/library/library.ts';
import type { Organisation } from '../domain/organisation.ts';
import type { Accounts } from '../server/accounts.ts';
import type { Store } from '../store/store.ts';
import type { Mail } from './mail.ts';

/** Everything a use case may need from outside; src/server/needs.ts joins the real ones, tests their own. */
export interface Needs {
  readonly store: Store;
  readonly accounts: Accounts;
  readonly library: Library;
  /** The library under other rules than today's: those that an attempt was drawn under. */
  readonly libraryUnder: (ruled?: Ruled) => Promise<Library>;
  readonly links: Links;
  readonly now: () => Date;
  /** A new random id, also used as seed: 21 letters that nobody can guess. */
  readonly newId: () => string;
  /** Sends letters, when a mail server is set: the one in force when this was asked for. */
  readonly mail?: Mail;
  /** A mail server is set that sends nothing until HR types its password again. */
  readonly isMailLocked?: boolean;
  /** Told the band of every attempt that was submitted, to count it. */
  readonly submitted?: (band: Band) => void;
  /** Told of earlier content that is asked for by its digest and cannot be had, and why. */
  readonly unreadable?: (digest: string, reason: string) => void;
}

/** What of an organisation decides how content is served. */
export type Ruled = Pick<Organisation, 'houseRules' | 'voided'>;

/** Secret links, worked out from the server's secret, so that none is kept anywhere. */
export interface Links {
  readonly setUp: () => string;
  readonly isSetUp: (token: string) => boolean;
  readonly invitation: (person: PersonId, nonce: string) => string;
  /** Whom a token names; whether it fits is for {@link Links.fits} and {@link Links.fitsCalendar} to say. */
  readonly personIn: (token: string) => PersonId | undefined;
  readonly fits: (token: string, person: PersonId, nonce: string) => boolean;
  readonly calendar: (person: PersonId, nonce: string) => string;
  readonly fitsCalendar: (token: string, person: PersonId, nonce: string) => boolean;
  /** Seals a password for what it is of use for, so that only a server with this secret can read it. */
  readonly seal: (password: string, whom: string) => string;
}

/** @throws {Error} before the organisation is founded; the middleware lets nobody get that far. */
export async function organisationOf({ store }: Pick<Needs, 'store'>): Promise<Organisation> {
  const organisation = await store.organisation();
  if (!organisation) throw new Error('The organisation has not been founded yet.');
  return organisation;
}
