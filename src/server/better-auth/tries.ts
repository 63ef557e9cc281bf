import { createHash } from 'node:crypto';
import { type RateLimiterAbstract, RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';

const WINDOW_SECONDS = 15 * 60;
/** Tries at one employee number in fifteen minutes; a right password starts the count anew. */
export const TRIES_PER_NUMBER = 10;
/** Wrong passwords from one address in fifteen minutes: a whole company can sit behind one. */
export const WRONG_PER_ADDRESS = 100;
/** Guesses of one's own password in fifteen minutes, when changing it; a right one starts the count anew. */
export const GUESSES_PER_PERSON = 10;

/** What is counted, for how long: options of each of the {@link TryCounters}. */
export const COUNTED = {
  number: { keyPrefix: 'number', points: TRIES_PER_NUMBER, duration: WINDOW_SECONDS },
  address: { keyPrefix: 'address', points: WRONG_PER_ADDRESS, duration: WINDOW_SECONDS },
  person: { keyPrefix: 'person', points: GUESSES_PER_PERSON, duration: WINDOW_SECONDS },
} as const;

/** The counters, e.g. in memory, or in PostgreSQL when several processes share them. */
export type TryCounters = Readonly<Record<keyof typeof COUNTED, RateLimiterAbstract>>;

export function memoryCounters(): TryCounters {
  return {
    number: new RateLimiterMemory(COUNTED.number),
    address: new RateLimiterMemory(COUNTED.address),
    person: new RateLimiterMemory(COUNTED.person),
  };
}

/** Limits guessing. A try counts before its password is looked at, so that tries at one moment count as well. */
export function limitTries({ number, address, person }: TryCounters) {
  const ofNumber = counted(number);
  return {
    /** Signing in with a number. */
    ofNumber: {
      ...ofNumber,
      async begin(username: string, from: string): Promise<number | undefined> {
        const wrong = await address.get(keyOf(from));
        if (wrong && wrong.consumedPoints >= WRONG_PER_ADDRESS && wrong.msBeforeNext > 0) return minutes(wrong);
        return ofNumber.begin(username);
      },
    },
    async wrongFrom(client: string) {
      await address.penalty(keyOf(client));
    },
    /** Changing one's own password. */
    ofPerson: counted(person),
  };
}

export type Tries = ReturnType<typeof limitTries>;

function counted(counter: RateLimiterAbstract) {
  return {
    /** Counts a try; the whole minutes to wait, from 1, when it may not be made. */
    async begin(who: string): Promise<number | undefined> {
      try {
        await counter.consume(keyOf(who));
        return undefined;
      } catch (refusal) {
        if (refusal instanceof RateLimiterRes) return minutes(refusal);
        throw refusal;
      }
    },
    async right(who: string) {
      await counter.delete(keyOf(who));
    },
    /** Takes a try back that came to no answer; when not even that can be kept, the count ends by itself. */
    async unanswered(who: string) {
      await counter.reward(keyOf(who)).catch(() => undefined);
    },
  };
}

/** What is typed can be of any length and of any characters, and is nobody's business later. */
function keyOf(text: string): string {
  return createHash('sha256').update(text).digest('base64url');
}

function minutes(count: RateLimiterRes): number {
  return Math.max(1, Math.ceil(count.msBeforeNext / 60_000));
}
