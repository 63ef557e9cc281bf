import type { PersonId } from '../../domain/id.ts';
import { RENEW_SECONDS, SESSION_SECONDS } from './auth.ts';

/** Cookies remembered at most; the one remembered first is forgotten first. */
const REMEMBERED = 50_000;

export interface KnownSession {
  readonly token: string;
  readonly person: PersonId;
}

/**
 * Who a session cookie belongs to, at the cost of two look-ups.
 *
 * Better Auth checks a cookie's signature and searches its tables, which is too slow before every page. It is asked
 * once per cookie and once a day, when the session is due for renewal; in between, the cookie's raw value is looked up
 * here. What is remembered is only what cannot change, that this value is rightly signed and whose token it carries.
 * Whether the session still lives, and until when, is read each time from the sessions as they are now, so a session
 * ended a moment ago is nobody's.
 *
 * @param expiryOf when the session with a token ends, as kept now; undefined when there is none
 * @param ask Better Auth's answer to a raw cookie value, which renews the session when that is due
 */
export function rememberSessions(
  expiryOf: (token: string) => Date | undefined,
  ask: (cookie: string) => Promise<KnownSession | undefined>,
) {
  const known = new Map<string, KnownSession>();

  function remember(cookie: string, session: KnownSession) {
    const [oldest] = known.size < REMEMBERED ? [] : known.keys();
    if (oldest !== undefined) known.delete(oldest);
    known.set(cookie, session);
  }

  return async (cookie: string): Promise<KnownSession | undefined> => {
    const remembered = known.get(cookie);
    const expiry = remembered && expiryOf(remembered.token);
    if (expiry && isCurrent(expiry)) return remembered;
    known.delete(cookie);
    const session = await ask(cookie);
    if (session) remember(cookie, session);
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
