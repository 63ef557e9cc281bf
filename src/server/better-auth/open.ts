import type { Accounts } from '../accounts.ts';
import type { AccountRows } from './account-rows.ts';
import { createAuth } from './auth.ts';
import { openHolders } from './holders.ts';
import { openPasswords } from './passwords.ts';
import { openSessions } from './sessions.ts';
import { openSignIn } from './sign-in.ts';
import { limitTries } from './tries.ts';

/** Shorter secrets can be guessed from a cookie; the same length Better Auth asks for. */
const SECRET_MIN = 32;

/**
 * Accounts by Better Auth.
 *
 * @param options.secret signs the session cookies; another secret signs everybody out
 * @param options.origin where the site is reached, e.g. `https://training.example.com`
 * @param options.secure whether browsers reach it by https: the cookie is then Secure and named `__Secure-…`
 * @throws RangeError when the secret is shorter than 32 characters
 */
export function openAccounts(options: {
  rows: AccountRows;
  secret: string;
  origin: string;
  secure: boolean;
}): Accounts {
  const { rows, ...settings } = options;
  if (settings.secret.length < SECRET_MIN) throw new RangeError(`The secret needs ${SECRET_MIN} characters or more`);
  const auth = createAuth({ ...settings, database: rows.adapter });
  const tries = limitTries(rows.counters);
  const passwords = openPasswords(auth, rows, tries);
  const sessions = openSessions(auth, rows);

  return {
    setPassword: passwords.set,
    has: async (person) => (await rows.userOf(person)) !== undefined,
    signIn: openSignIn(auth, { rows, sessions, tries }),
    async signOut(headers) {
      const session = await sessions.of(headers);
      if (session) await sessions.end(session.token);
      return { cookies: await sessions.forget(headers) };
    },
    personOf: async (headers) => (await sessions.of(headers))?.person,
    async changePassword(headers, change) {
      const session = await sessions.of(headers);
      if (!session) throw new Error('Nobody is signed in');
      return passwords.change(session, change);
    },
    ...openHolders(auth, rows),
    endSessions: sessions.endAll,
    close: rows.settled,
  };
}
