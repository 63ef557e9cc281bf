import { type RateLimiterAbstract, RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';

const WINDOW_SECONDS = 15 * 60;
/** Tries at one employee number in fifteen minutes; a right password starts the count anew. */
export const TRIES_PER_NUMBER = 10;
/** Wrong passwords from one address in fifteen minutes: a whole company can sit behind one. */
export const WRONG_PER_ADDRESS = 100;

/** The counters, e.g. in memory, or in PostgreSQL when several processes share them. */
export interface TryCounters {
  readonly number: RateLimiterAbstract;
  readonly address: RateLimiterAbstract;
}

export function memoryCounters(): TryCounters {
  const duration = WINDOW_SECONDS;
  return {
    number: new RateLimiterMemory({ keyPrefix: 'number', points: TRIES_PER_NUMBER, duration }),
    address: new RateLimiterMemory({ keyPrefix: 'address', points: WRONG_PER_ADDRESS, duration }),
  };
}

/** Limits guessing. A number counts before its password is looked at, so that tries at one moment count as well. */
export function limitTries(counters: TryCounters) {
  return {
    /** Counts a try; the whole minutes to wait, from 1, when it may not be made. */
    async begin(username: string, address: string): Promise<number | undefined> {
      const from = await counters.address.get(address);
      if (from && from.consumedPoints >= WRONG_PER_ADDRESS && from.msBeforeNext > 0) return minutes(from);
      try {
        await counters.number.consume(username);
        return undefined;
      } catch (refusal) {
        if (refusal instanceof RateLimiterRes) return minutes(refusal);
        throw refusal;
      }
    },
    async wrong(address: string) {
      await counters.address.penalty(address);
    },
    async right(username: string) {
      await counters.number.delete(username);
    },
    /** Takes a try back that came to no answer. */
    async unanswered(username: string) {
      await counters.number.reward(username);
    },
  };
}

export type Tries = ReturnType<typeof limitTries>;

function minutes(count: RateLimiterRes): number {
  return Math.max(1, Math.ceil(count.msBeforeNext / 60_000));
}
