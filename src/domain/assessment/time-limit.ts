import { type Attempt, endOf } from './attempt.ts';
import { CONFIRMING } from './grading/guard.ts';

/** Answers sent at the last second are on their way a little longer; that time is not held against anybody. */
export const GRACE_SECONDS = 10;

/** Whether an attempt's time is over, the grace included. */
export function isOver(endsAt: Date, now: Date): boolean {
  return now.getTime() > endsAt.getTime() + GRACE_SECONDS * 1000;
}

/** The moment by which something sent is judged: what arrives within the grace counts as in time. */
export function judgedAt(now: Date): Date {
  return new Date(now.getTime() - GRACE_SECONDS * 1000);
}

/** Milliseconds left; never more than the whole time, should the clock have been set back. */
export function remainingAt(attempt: Pick<Attempt, 'startedAt' | 'endsAt' | 'confirmation'>, now: Date): number {
  const end = endOf(attempt).getTime();
  const from = attempt.confirmation?.askedAt ?? attempt.startedAt;
  return Math.min(Math.max(0, end - now.getTime()), end - from.getTime());
}

/**
 * When an attempt ends for somebody with so much extra time.
 * @param extraTime whole percent of the time limit, 0 or more
 */
export function endFor(
  { startedAt, endsAt, paper }: Pick<Attempt, 'startedAt' | 'endsAt' | 'paper'>,
  extraTime: number,
): Date {
  const limit = paper.minutes === undefined ? endsAt.getTime() - startedAt.getTime() : paper.minutes * 60_000;
  return new Date(startedAt.getTime() + (limit * (100 + extraTime)) / 100);
}

/** Whole minutes for confirmation questions at the least. */
const LEAST_TO_CONFIRM = 5;

/** When confirmation that is asked now ends: twice the time that as many questions of the paper had, extra time included. */
export function confirmationEnd(
  { startedAt, endsAt, paper }: Pick<Attempt, 'startedAt' | 'endsAt' | 'paper'>,
  now: Date,
): Date {
  const each = (endsAt.getTime() - startedAt.getTime()) / Math.max(1, paper.questions.length);
  return new Date(
    now.getTime() + Math.max(LEAST_TO_CONFIRM * 60_000, Math.ceil((2 * CONFIRMING * each) / 60_000) * 60_000),
  );
}

/** An attempt in hand of somebody who has so much extra time now: it and its confirmation end later by it, never sooner. */
export function lengthened(attempt: Attempt, extraTime: number): Attempt {
  const { confirmation } = attempt;
  const endsAt = laterOf(attempt.endsAt, endFor(attempt, extraTime));
  if (endsAt === attempt.endsAt) return attempt;
  if (!confirmation) return { ...attempt, endsAt };
  const confirmedUntil = laterOf(confirmation.endsAt, confirmationEnd({ ...attempt, endsAt }, confirmation.askedAt));
  return { ...attempt, endsAt, confirmation: { ...confirmation, endsAt: confirmedUntil } };
}

function laterOf(before: Date, after: Date): Date {
  return after > before ? after : before;
}
