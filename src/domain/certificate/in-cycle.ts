import { type Attempt, isCounted } from '../assessment/attempt.ts';

/** Attempts at a course, and since when they count: when the cycle of a certificate began in which it is taken again. */
interface InCycle {
  readonly attempts: readonly Attempt[];
  readonly since?: Date;
}

/** The attempts that count in the cycle: those in hand, and those handed in since it began; all when there is none. */
export function inCycle({ attempts, since }: InCycle): readonly Attempt[] {
  return since ? attempts.filter(({ submittedAt }) => !submittedAt || submittedAt >= since) : attempts;
}

/** How many attempts count as used: those started, without annulled ones. */
export function usedIn(history: InCycle): number {
  return inCycle(history).filter(isCounted).length;
}

/** How many of some moments are in the cycle; all when there is none. */
export function countSince(moments: readonly Date[] = [], since?: Date): number {
  return since ? moments.filter((at) => at >= since).length : moments.length;
}
