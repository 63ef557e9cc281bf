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
