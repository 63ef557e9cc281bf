import type { SessionRow } from './account-rows.ts';
import { RENEW_SECONDS, SESSION_SECONDS } from './auth.ts';

/** Cookies remembered at most; the one remembered first is forgotten first. */
const REMEMBERED = 50_000;

export type KnownSession = Pick<SessionRow, 'token' | 'person'>;

/**
 * Who a session cookie belongs to, at the cost of one look-up.
 *
 * Better Auth checks a cookie's signature and reads several rows, which is too slow before every page. It is asked once
 * per cookie and process and once a day, when the session is due for renewal; in between, the cookie's raw value is
 * looked up here. What is remembered is only what cannot change, that this value is rightly signed and whose token it
 * carries. Whether the session still lives, and until when, is read each time from the sessions as they are now, so a
 * session ended a moment ago, at whichever process, is nobody's.
 *
 * @param sessionWith the session with a token, as kept now
 * @param ask Better Auth's answer to a raw cookie value, which renews the session when that is due
 */
export function rememberSessions(
  sessionWith: (token: string) => Promise<SessionRow | undefined>,
  ask: (cookie: string) => Promise<KnownSession | undefined>,
) {
  const tokens = new Map<string, string>();

  function remember(cookie: string, token: string) {
    const [oldest] = tokens.size < REMEMBERED ? [] : tokens.keys();
    if (oldest !== undefined) tokens.delete(oldest);
    tokens.set(cookie, token);
  }

  return async (cookie: string): Promise<KnownSession | undefined> => {
    const token = tokens.get(cookie);
    const kept = token && (await sessionWith(token));
    if (kept && isCurrent(kept.expiresAt)) return kept;
    const session = await ask(cookie);
    if (session) remember(cookie, session.token);
    else tokens.delete(cookie);
    return session;
  };
}

/** Neither over nor due for renewal. */
function isCurrent(expiry: Date): boolean {
  return expiry.getTime() - Date.now() > (SESSION_SECONDS - RENEW_SECONDS) * 1000;
}

/** The raw value of the first cookie of a name in a Cookie header; undefined when there is none. */
export function cookieNamed(name: string, header: string): string | undefined {
  for (const pair of header.split(';')) {
    const [key, ...value] = pair.split('=');
    if (key?.trim() === name) return value.join('=').trim();
  }
  return undefined;
}
