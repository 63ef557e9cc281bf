import type { AccountsDocument } from '../../store/accounts-document.ts';
import type { Accounts } from '../accounts.ts';
import { documentAdapter } from './adapter.ts';
import { createAuth } from './auth.ts';
import { openPasswords } from './passwords.ts';
import { openRows } from './rows.ts';
import { openSessions } from './sessions.ts';
import { openSignIn } from './sign-in.ts';
import { keepTables } from './tables.ts';
import { limitTries, memoryCounters, type TryCounters } from './tries.ts';

/** Shorter secrets can be guessed from a cookie; the same length Better Auth asks for. */
const SECRET_MIN = 32;

/**
 * Accounts by Better Auth, in one document.
 *
 * @param options.secret signs the session cookies; another secret signs everybody out
 * @param options.origin where the site is reached, e.g. `https://training.example.com`
 * @param options.secure whether browsers reach it by https: the cookie is then Secure and named `__Secure-…`
 * @param options.counters counts wrong tries; in this process's memory by default
 * @throws RangeError when the secret is shorter than 32 characters
 */
export function openAccounts(options: {
  document: AccountsDocument;
  secret: string;
  origin: string;
  secure: boolean;
  counters?: TryCounters;
}): Accounts {
  const { document, ...settings } = options;
  if (settings.secret.length < SECRET_MIN) throw new RangeError(`The secret needs ${SECRET_MIN} characters or more`);
  const tables = keepTables(document);
  const auth = createAuth({ ...settings, database: documentAdapter(document, tables) });
  const rows = openRows(document);
  const passwords = openPasswords(auth, rows, tables);
  const sessions = openSessions(auth, rows);
  const tries = limitTries(options.counters ?? memoryCounters());

  return {
    setPassword: passwords.set,
    has: async (person) => rows.userOf(person) !== undefined,
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
    endSessions: sessions.endAll,
    close: tables.settled,
  };
}
