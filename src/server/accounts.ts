import type { PersonId } from '../domain/id.ts';

/**
 * Sign-in, passwords and sessions. The platform's own code never sees a stored password or a session's token.
 * test/server/accounts-contract.ts states, and every implementation passes, what each method promises: once a call
 * resolves, its write survives a crash; a call that rejects has changed nothing.
 */
export interface Accounts {
  /**
   * Sets a person's password, opening their account if there is none, and ends all their sessions.
   * @throws RangeError when the password is too short or too long (domain/people/password.ts)
   * @throws when somebody else has an account under that number, in any case
   */
  setPassword(person: { id: PersonId; number: string; name: string }, password: string): Promise<void>;
  /** Whether the person has an account, i.e. ever set a password. */
  has(person: PersonId): Promise<boolean>;
  /**
   * Signs in with an employee number (any case) and a password. `cookies` are whole Set-Cookie values. Guessing is
   * limited by number, whether anybody has it or not, and by `client.address`.
   */
  signIn(
    credentials: { number: string; password: string },
    client: { address: string; agent: string },
  ): Promise<SignedIn>;
  /** Ends the session the request came with. `cookies` clear the browser's. */
  signOut(headers: Headers): Promise<{ cookies: string[] }>;
  /**
   * Who is asking; undefined when nobody is signed in. Cheap: it runs before every page. A session ends thirty days
   * after the last visit; the browser's cookie lasts longer, so that nothing need be sent to it again.
   */
  personOf(headers: Headers): Promise<PersonId | undefined>;
  /**
   * Changes the own password: ends every other session of that person. The session it is asked from goes on. Guessing
   * the current one is limited by person.
   * @throws RangeError when the new password is too short or too long; Error when nobody is signed in
   */
  changePassword(headers: Headers, change: { current: string; next: string }): Promise<PasswordChanged>;
  /** What is kept about a person's account, for a copy of their data; undefined when they have none. */
  copyOf(person: PersonId): Promise<AccountCopy | undefined>;
  /** Deletes a person's account and sessions, so that nothing here names them; harmless when there is none. */
  remove(person: PersonId): Promise<void>;
  /** Ends every session of a person, e.g. when they leave. */
  endSessions(person: PersonId): Promise<void>;
  /** Resolves when everything is kept. */
  close(): Promise<void>;
}

/** An account without what opens it: neither the password's hash nor a session's token. */
export interface AccountCopy {
  readonly openedAt: Date;
  /** The sign-ins that still hold, latest first; earlier ones are not kept. */
  readonly sessions: readonly {
    readonly signedInAt: Date;
    /** The last visit at most a day before. */
    readonly renewedAt: Date;
    readonly endsAt: Date;
    readonly address: string;
    /** How the browser names itself. */
    readonly agent: string;
  }[];
}

export type SignedIn =
  | { readonly ok: true; readonly person: PersonId; readonly cookies: string[] }
  | { readonly ok: false; readonly reason: 'wrong-number-or-password' }
  | TooManyTries;

export type PasswordChanged =
  | { readonly ok: true }
  | { readonly ok: false; readonly reason: 'wrong-password' }
  | TooManyTries;

/** Even the right password would be refused, for so many more minutes (whole, from 1). */
interface TooManyTries {
  readonly ok: false;
  readonly reason: 'too-many-tries';
  readonly minutes: number;
}
