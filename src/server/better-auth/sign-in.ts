import { isAPIError } from 'better-auth/api';
import type { SignedIn } from '../accounts.ts';
import type { AccountRows } from './account-rows.ts';
import { ADDRESS_HEADER, type Auth, usernameOf } from './auth.ts';
import type { Sessions } from './sessions.ts';
import type { Tries } from './tries.ts';
import { createTurns } from './turns.ts';

/**
 * Sign-ins this process looks at together. Tries made at one moment can exceed an address's limit by no more than these, and
 * being fewer than the tries a number has, right passwords alone do not block one.
 */
const AT_ONCE = 8;
/**
 * How long a browser keeps the cookie, in seconds: the most that browsers allow. The session's own end, which each
 * visit moves, is kept here alone, so that pages need not send the cookie again.
 */
const COOKIE_SECONDS = 400 * 24 * 60 * 60;

interface Client {
  readonly address: string;
  readonly agent: string;
}

export function openSignIn(auth: Auth, parts: { rows: AccountRows; sessions: Sessions; tries: Tries }) {
  const { rows, sessions, tries } = parts;
  const inTurn = createTurns(AT_ONCE);

  async function signIn(username: string, password: string, client: Client): Promise<SignedIn> {
    const minutes = await tries.ofNumber.begin(username, client.address);
    if (minutes !== undefined) return { ok: false, reason: 'too-many-tries', minutes };
    const entered = await enter(username, password, client).catch(async (error: unknown) => {
      await tries.ofNumber.unanswered(username);
      throw error;
    });
    await (entered ? tries.ofNumber.right(username) : tries.wrongFrom(client.address));
    return entered ? { ok: true, ...entered } : { ok: false, reason: 'wrong-number-or-password' };
  }

  /** The person and their cookies; undefined when the number or the password is wrong. */
  async function enter(username: string, password: string, client: Client) {
    const user = await rows.userNamed(username);
    const before = user && (await rows.hashOf(user));
    const answer = await auth.api
      .signInUsername({ body: { username, password }, headers: headersOf(client), returnHeaders: true })
      .catch(refused);
    if (!answer) return undefined;
    // A password set while the old one was being compared has ended all sessions; this one came too late for that.
    if (!user || (await rows.hashOf(user)) !== before) {
      await sessions.end(answer.response.token);
      return undefined;
    }
    await sessions.sweep();
    return { person: user.personId, cookies: answer.headers.getSetCookie().map(lasting) };
  }

  return (credentials: { number: string; password: string }, client: Client): Promise<SignedIn> =>
    inTurn(() => signIn(usernameOf(credentials.number), credentials.password, client));
}

/** Undefined for Better Auth's refusals; @throws everything else. */
function refused(error: unknown): undefined {
  if (!isAPIError(error) || error.statusCode >= 500) throw error;
}

/** What a session remembers of the client, in the characters a header may carry. */
function headersOf({ address, agent }: Client): Headers {
  const printable = (text: string) => text.replace(/[^ -~]/g, '').slice(0, 256);
  return new Headers({ [ADDRESS_HEADER]: printable(address), 'user-agent': printable(agent) });
}

function lasting(cookie: string): string {
  return cookie.replace(/Max-Age=[1-9]\d*/, `Max-Age=${COOKIE_SECONDS}`);
}
