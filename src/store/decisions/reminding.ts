import { isFree, type KeptReminder, mayBeAsked, type ReminderState, retryAt } from '../../domain/reminder/kept.ts';
import { isLate, type Reminder } from '../../domain/reminder/reminder.ts';
import type { Lease, SettledReminder } from '../reminding.ts';
import type { Decision } from './decision.ts';

/** The reminder as taken up; undefined when it is not to be had. */
export function claimed(
  known: KeptReminder | undefined,
  { to, about, course, due, step }: Reminder,
  { at, until }: Lease,
): KeptReminder | undefined {
  if (known && !isFree(known, at)) return undefined;
  return { to, about, course, due, step, state: 'sending', at, until, tries: (known?.tries ?? 0) + 1 };
}

/** The reminder with what became of it, 'untold' when it is as if nobody had taken it up; undefined when it is not the caller's any more. */
export function settled(
  known: KeptReminder | undefined,
  { claim, outcome }: SettledReminder,
  at: Date,
): KeptReminder | 'untold' | undefined {
  if (known?.state !== 'sending' || known.at.getTime() !== claim.at.getTime()) return undefined;
  const { until: _, fault: __, ...rest } = known;
  if (outcome.state === 'released') {
    return known.tries > 1 ? { ...rest, state: 'failed', at, until: at, tries: known.tries - 1 } : 'untold';
  }
  const again = outcome.state === 'failed' ? retryAt(known.tries, at) : undefined;
  return { ...rest, ...outcome, at, ...(again && { until: again }) };
}

/** The reminder as free to be taken up at once, its tries counted anew. */
export function asked(
  known: KeptReminder | undefined,
  at: Date,
): Decision<'asked' | 'unneeded' | 'unknown', KeptReminder> {
  if (!known) return { answer: 'unknown' };
  if (!mayBeAsked(known, at)) return { answer: 'unneeded' };
  return { answer: 'asked', write: { ...known, state: 'failed', at, until: at, tries: 0 } };
}

/** States of what went out by mail, or may have. */
export const MAILED: readonly ReminderState[] = ['sending', 'sent', 'unsure'];

/** States of what surely told somebody something, by mail or in the product alone. */
export const TOLD: readonly ReminderState[] = ['sent', 'shown'];

/** Whether a reminder told somebody else that its person is late, as far as is known. */
export function toldLate({ to, about, step, state }: KeptReminder): boolean {
  return isLate({ step }) && to !== about && state !== 'failed';
}
