import { isAPIError } from 'better-auth/api';
import type { PersonId } from '../../domain/id.ts';
import type { AccountRows } from './account-rows.ts';
import type { Auth } from './auth.ts';
import { cookieNamed, type KnownSession, rememberSessions } from './known-sessions.ts';

const SWEEP_EVERY = 24 * 60 * 60 * 1000;

/** Finding and ending sessions. */
export function openSessions(auth: Auth, rows: AccountRows) {
  const known = rememberSessions(rows.sessionWith, ask);
  let cookieName: string | undefined;
  let swept = 0;

  async function ask(cookie: string): Promise<KnownSession | undefined> {
    const headers = new Headers({ cookie: `${cookieName}=${cookie}` });
    // A session whose renewal cannot be kept is still good until it ends.
    const found = await auth.api
      .getSession({ headers })
      .catch(() => auth.api.getSession({ headers, query: { disableRefresh: true } }))
      .catch(withoutWrapping);
    return found ? { token: found.session.token, person: found.user.personId as PersonId } : undefined;
  }

  /** Better Auth's own ways of ending sessions end none, and say nothing, when the rows cannot be read first. */
  async function endWhere(field: 'token' | 'userId', value: string): Promise<void> {
    const { adapter } = await auth.$context;
    await adapter.deleteMany({ model: 'session', where: [{ field, value }] });
  }

  async function removeOver(): Promise<void> {
    const { adapter } = await auth.$context;
    const over = { field: 'expiresAt', operator: 'lt', value: new Date() } as const;
    for (const model of ['session', 'verification']) await adapter.deleteMany({ model, where: [over] });
  }

  return {
    async of(headers: Headers): Promise<KnownSession | undefined> {
      const cookies = headers.get('cookie');
      if (!cookies) return undefined;
      cookieName ??= (await auth.$context).authCookies.sessionToken.name;
      const cookie = cookieNamed(cookieName, cookies);
      return cookie ? known(cookie) : undefined;
    },

    end: (token: string) => endWhere('token', token),

    async endAll(person: PersonId): Promise<void> {
      const user = await rows.userOf(person);
      if (user) await endWhere('userId', user.id);
    },

    /** The Set-Cookie values that make a browser forget its session. */
    async forget(headers: Headers): Promise<string[]> {
      const answer = await auth.api.signOut({ headers, returnHeaders: true });
      return answer.headers.getSetCookie();
    },

    /** Removes what ran out, about once a day: nobody comes back to most sessions. */
    async sweep(): Promise<void> {
      if (Date.now() - swept < SWEEP_EVERY) return;
      swept = Date.now();
      // Nobody's request has to fail for this.
      await removeOver().catch(() => {
        swept = 0;
      });
    },
  };
}

export type Sessions = ReturnType<typeof openSessions>;

/** Better Auth wraps what the storage threw. */
function withoutWrapping(error: unknown): never {
  throw isAPIError(error) && error.cause instanceof Error ? error.cause : error;
}
