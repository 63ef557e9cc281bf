import type { PersonId } from '../../domain/id.ts';
import type { Auth } from './auth.ts';
import { cookieNamed, type KnownSession, rememberSessions } from './known-sessions.ts';
import type { Rows } from './rows.ts';

const SWEEP_EVERY = 24 * 60 * 60 * 1000;

/** Finding and ending sessions. */
export function openSessions(auth: Auth, rows: Rows) {
  const known = rememberSessions(rows.expiryOf, ask);
  let cookieName: string | undefined;
  let swept = 0;

  async function ask(cookie: string): Promise<KnownSession | undefined> {
    const headers = new Headers({ cookie: `${cookieName}=${cookie}` });
    // A session whose renewal cannot be kept is still good until it ends.
    const found = await auth.api
      .getSession({ headers })
      .catch(() => auth.api.getSession({ headers, query: { disableRefresh: true } }));
    return found ? { token: found.session.token, person: found.user.personId as PersonId } : undefined;
  }

  return {
    async of(headers: Headers): Promise<KnownSession | undefined> {
      const cookies = headers.get('cookie');
      if (!cookies) return undefined;
      cookieName ??= (await auth.$context).authCookies.sessionToken.name;
      const cookie = cookieNamed(cookieName, cookies);
      return cookie ? known(cookie) : undefined;
    },

    async end(token: string): Promise<void> {
      const { internalAdapter } = await auth.$context;
      await internalAdapter.deleteSession(token);
    },

    async endAll(person: PersonId): Promise<void> {
      const { internalAdapter } = await auth.$context;
      const user = rows.userOf(person);
      if (user) await internalAdapter.deleteUserSessions(user.id);
    },

    /** The Set-Cookie values that make a browser forget its session. */
    async forget(headers: Headers): Promise<string[]> {
      const answer = await auth.api.signOut({ headers, returnHeaders: true });
      return answer.headers.getSetCookie();
    },

    /** Removes sessions that ran out, about once a day: nobody comes back to most of them. */
    async sweep(): Promise<void> {
      if (Date.now() - swept < SWEEP_EVERY) return;
      swept = Date.now();
      const { adapter } = await auth.$context;
      const over = { field: 'expiresAt', operator: 'lt', value: new Date() } as const;
      await adapter.deleteMany({ model: 'session', where: [over] });
    },
  };
}

export type Sessions = ReturnType<typeof openSessions>;
