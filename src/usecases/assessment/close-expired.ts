import type { Person } from '../../domain/people/person.ts';
import type { Needs } from '../needs.ts';
import { submitNow } from './submit-attempt.ts';

/** Submits attempts whose time is over, with the answers kept in time. Costs nothing when there are none. */
export async function closeExpired(needs: Needs, who: Person): Promise<void> {
  const summary = await needs.store.summary(who.id);
  const expired = Object.values(summary?.courses ?? {}).flatMap(({ open }) =>
    open && isOver(open.endsAt, needs.now()) ? [open.id] : [],
  );
  for (const id of expired) await submitNow(needs, who, id);
}

/** Answers sent at the last second are on their way a little longer; that time is not held against anybody. */
export const GRACE_SECONDS = 10;

export function isOver(endsAt: Date, now: Date): boolean {
  return now.getTime() > endsAt.getTime() + GRACE_SECONDS * 1000;
}

/** The moment by which a save is judged: what arrives within the grace counts as in time. */
export function judgedAt(now: Date): Date {
  return new Date(now.getTime() - GRACE_SECONDS * 1000);
}
