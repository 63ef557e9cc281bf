import type { Reminder } from './reminder.ts';

/**
 * What became of a reminder: somebody is sending it, until the lease they took ends; it went out by mail; it is shown in
 * the product alone; it did not go out; or nobody knows.
 */
export const REMINDER_STATES = ['sending', 'sent', 'shown', 'failed', 'unsure'] as const;
export type ReminderState = (typeof REMINDER_STATES)[number];

/** A reminder that was taken up, as stores keep it: by ids, without names, addresses, or what a mail server said. */
export interface KeptReminder extends Reminder {
  readonly state: ReminderState;
  /** When it got into this state. */
  readonly at: Date;
  /** How often it was sent or tried. */
  readonly tries: number;
  /** The end of the lease while it is being sent; when it is tried again after it failed, if it is. */
  readonly until?: Date;
  /** Why it failed: a stable word. */
  readonly fault?: string;
}

/** How HR sees it: who was sending it may have died half-way, and after so many tries nobody tries again. */
export const REMINDER_FATES = ['sending', 'sent', 'shown', 'retrying', 'given-up', 'unsure'] as const;
export type ReminderFate = (typeof REMINDER_FATES)[number];

export function fateOf({ state, until }: Pick<KeptReminder, 'state' | 'until'>, now: Date): ReminderFate {
  if (state === 'sending') return until && until > now ? 'sending' : 'unsure';
  if (state === 'failed') return until ? 'retrying' : 'given-up';
  return state;
}

/** Whether it failed and is tried again by itself. */
export function isRetried({ state, until }: Pick<KeptReminder, 'state' | 'until'>): boolean {
  return state === 'failed' && until !== undefined;
}

/** Whether it may be taken up again by itself now. */
export function isFree({ state, until }: Pick<KeptReminder, 'state' | 'until'>, now: Date): boolean {
  return state === 'failed' && until !== undefined && until <= now;
}

/** Whether HR may have it sent again. */
export function mayBeAsked(kept: Pick<KeptReminder, 'state' | 'until'>, now: Date): boolean {
  return kept.state === 'failed' || fateOf(kept, now) === 'unsure';
}

/** Minutes to wait after the first, second … failure; after one more it is given up. */
const WAITS = [5, 30, 120, 720];

/** When to try again after so many failures; undefined when it is given up. */
export function retryAt(tries: number, failedAt: Date): Date | undefined {
  const minutes = WAITS[tries - 1];
  return minutes === undefined ? undefined : new Date(failedAt.getTime() + minutes * 60_000);
}
