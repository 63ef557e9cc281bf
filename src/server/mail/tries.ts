import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';

/** Test letters of one officer in ten minutes. */
const TESTS = 5;
const tests = new RateLimiterMemory({ points: TESTS, duration: 600 });

/** Counts a test letter; the whole minutes to wait, from 1, when there were too many. */
export async function beginMailTest({ id }: { readonly id: string }): Promise<number | undefined> {
  try {
    await tests.consume(id);
    return undefined;
  } catch (refusal) {
    if (refusal instanceof RateLimiterRes) return Math.max(1, Math.ceil(refusal.msBeforeNext / 60_000));
    throw refusal;
  }
}
