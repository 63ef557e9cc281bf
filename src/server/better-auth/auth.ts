import { hashPassword, verifyPassword } from 'better-auth/crypto';
import { betterAuth } from 'better-auth/minimal';
import { username } from 'better-auth/plugins/username';
import { nanoid } from 'nanoid';
import { PASSWORD_MAX, PASSWORD_MIN } from '../../domain/people/password.ts';
import type { AccountRows } from './account-rows.ts';
import { createTurns } from './turns.ts';

const DAY = 24 * 60 * 60;

/** How long a session lasts without a visit, in seconds. */
export const SESSION_SECONDS = 30 * DAY;
/** How much older than this a session's last renewal must be for a visit to renew it, in seconds. */
export const RENEW_SECONDS = DAY;
/** The header by which a sign-in tells Better Auth the client's address; it never comes from outside. */
export const ADDRESS_HEADER = 'x-licheng-client-address';

/** Passwords hashed at once. Each takes one of libuv's four threads, which writing files needs as well. */
const HASHED_AT_ONCE = 2;

/**
 * Better Auth, used as a library: its HTTP routes are not served. Passwords are hashed by its scrypt (N=16384, r=16,
 * p=1), which under Node is node:crypto's, off the main thread. For an unknown number it hashes the password offered,
 * which takes as long as comparing one.
 */
export function createAuth(options: {
  database: AccountRows['adapter'];
  secret: string;
  origin: string;
  secure: boolean;
}) {
  const inTurn = createTurns(HASHED_AT_ONCE);
  return betterAuth({
    appName: 'Licheng',
    database: options.database,
    secret: options.secret,
    baseURL: options.origin,
    emailAndPassword: {
      enabled: true,
      disableSignUp: true,
      minPasswordLength: PASSWORD_MIN,
      maxPasswordLength: PASSWORD_MAX,
      password: {
        hash: (password) => inTurn(() => hashPassword(password)),
        verify: (compared) => inTurn(() => verifyPassword(compared)),
      },
    },
    user: { additionalFields: { personId: { type: 'string', required: true, unique: true, input: false } } },
    session: { expiresIn: SESSION_SECONDS, updateAge: RENEW_SECONDS },
    plugins: [
      username({
        // Numbers come normalised from usernameOf; normalising can lengthen one.
        minUsernameLength: 1,
        maxUsernameLength: 256,
        usernameValidator: () => true,
        usernameNormalization: false,
        displayUsername: false,
      }),
    ],
    advanced: {
      cookiePrefix: 'licheng',
      useSecureCookies: options.secure,
      ipAddress: { ipAddressHeaders: [ADDRESS_HEADER] },
      database: { generateId: () => nanoid() },
    },
    rateLimit: { enabled: false },
    telemetry: { enabled: false },
    logger: { disabled: true },
  });
}

export type Auth = ReturnType<typeof createAuth>;

/**
 * The username of an employee number: the same for any case and for full-width digits and letters. A NUL, which no
 * database holds, makes it one that nobody has.
 */
export function usernameOf(number: string): string {
  return number.normalize('NFKC').trim().toLowerCase().replaceAll('\0', '\uFFFD');
}
