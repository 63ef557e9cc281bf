import { mayBeMailed } from '../../domain/people/person.ts';
import type { PersonRecord } from '../../domain/people/record.ts';
import type { Decision } from './decision.ts';

/** `usedAt` is frozen or a copy. */
export function used(record: PersonRecord, nonce: string, usedAt: Date): Decision<'used' | 'void', PersonRecord> {
  const { invitation } = record;
  if (invitation?.nonce !== nonce || invitation.usedAt) return { answer: 'void' };
  return { answer: 'used', write: { ...record, invitation: { ...invitation, usedAt } } };
}

export function reopened(record: PersonRecord, nonce: string): Decision<undefined, PersonRecord> {
  if (record.invitation?.nonce !== nonce || !record.invitation.usedAt) return { answer: undefined };
  const { usedAt: _, ...invitation } = record.invitation;
  return { answer: undefined, write: { ...record, invitation } };
}

/** `at` is frozen or a copy. */
export function claimed(
  record: PersonRecord,
  nonce: string,
  at: Date,
): Decision<'claimed' | 'mailed' | 'void', PersonRecord> {
  const { invitation, person } = record;
  if (!person.active || invitation?.nonce !== nonce || invitation.usedAt) return { answer: 'void' };
  if (!mayBeMailed(invitation, at)) return { answer: 'mailed' };
  return { answer: 'claimed', write: { ...record, invitation: { ...invitation, mailedAt: at } } };
}

export function released(record: PersonRecord, nonce: string, at: Date): Decision<undefined, PersonRecord> {
  if (record.invitation?.nonce !== nonce || record.invitation.mailedAt?.getTime() !== at.getTime())
    return { answer: undefined };
  const { mailedAt: _, ...invitation } = record.invitation;
  return { answer: undefined, write: { ...record, invitation } };
}
