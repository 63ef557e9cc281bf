import { isInHand } from '../../domain/assessment/attempt.ts';
import type { AuditEntry } from '../../domain/audit.ts';
import type { PersonId } from '../../domain/id.ts';
import { cameBack } from '../../domain/people/change/moves.ts';
import type { Person } from '../../domain/people/person.ts';
import type { PersonRecord } from '../../domain/people/record.ts';

/** In again since `at`, or out since then; who had left already left when they did. */
export function withActive(person: Person, active: boolean, at: Date): Person {
  if (active) return person.active ? person : cameBack(person, at);
  return { ...person, active, leftAt: (!person.active && person.leftAt) || at };
}

/** Leaving annuls the attempt in hand: that it is cut short is not the person's doing. */
export function madeActive(record: PersonRecord, active: boolean, { at, by }: AuditEntry): PersonRecord {
  const person = withActive(record.person, active, at);
  if (active) return { ...record, person };
  const annulled = { at, by, why: 'deactivated', reason: '' } as const;
  const attempts = record.attempts.map((attempt) => (isInHand(attempt) ? { ...attempt, annulled } : attempt));
  return { ...record, person, attempts };
}

/** Whether there is such a person, and they have not been erased. */
export function isHere(person: Person | undefined): person is Person {
  return person !== undefined && !person.erasedAt;
}

/** An active officer of HR. */
export interface Officer {
  readonly id: PersonId;
  /** They have an account: no invitation of theirs waits to be used. */
  readonly signedUp: boolean;
}

/**
 * Whether somebody of HR who can sign in stays, or, where nobody could, somebody of HR at all.
 *
 * @param others who is no active officer afterwards.
 */
export function officersStay(others: readonly PersonId[], officers: readonly Officer[]): boolean {
  const gone = new Set(others);
  const able = officers.filter(({ signedUp }) => signedUp);
  const running = able.length > 0 ? able : officers;
  return running.length === 0 || running.some(({ id }) => !gone.has(id));
}
