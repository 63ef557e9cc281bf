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
