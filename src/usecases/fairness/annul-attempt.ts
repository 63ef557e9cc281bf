import { type Attempt, isClosedByTime, isSubmitted } from '../../domain/assessment/attempt.ts';
import { passes } from '../../domain/assessment/band.ts';
import type { AttemptId, PersonId } from '../../domain/id.ts';
import { momentIn } from '../../domain/people/moment.ts';
import type { Person } from '../../domain/people/person.ts';
import { entryBy, NOT_ALLOWED, type NotAllowed } from '../access.ts';
import type { Needs } from '../needs.ts';
import { isReason, type ReasonLength } from './reason.ts';

export type Annulled =
  | { readonly ok: true }
  | NotAllowed
  | { readonly ok: false; readonly reason: 'own-matter' | 'no-such-attempt' | 'attempt-counts' }
  | ReasonLength;

/**
 * HR annuls somebody's attempt that something other than the person spoiled: one in hand, or one that failed or that the
 * time limit closed. It stays on record, counts for nothing and uses up none of the person's attempts. A pass that counts
 * is never taken away.
 */
export async function annulAttempt(
  needs: Needs,
  who: Person,
  { person, attempt: id, ...said }: { person: PersonId; attempt: AttemptId; reason: string },
): Promise<Annulled> {
  if (!who.hr) return NOT_ALLOWED;
  if (person === who.id) return { ok: false, reason: 'own-matter' };
  const record = await needs.store.record(person);
  const attempt = record?.attempts.find((one) => one.id === id && !one.annulled);
  if (!record || !attempt) return { ok: false, reason: 'no-such-attempt' };
  if (!isSpoiled(attempt)) return { ok: false, reason: 'attempt-counts' };
  const reason = said.reason.trim();
  if (!isReason(reason)) return { ok: false, reason: 'reason-length', fields: ['reason'] };

  const entry = entryBy(needs, who, {
    act: 'attempt-annulled',
    to: person,
    toName: record.person.name,
    after: { course: attempt.course, attempt: attempt.number },
    reason,
  });
  const annulment = { at: momentIn(record, needs.now()), by: who.id, why: 'decided', reason } as const;
  const kept = await needs.store.annulAttempt(person, id, annulment, entry);
  if (kept === 'kept') return { ok: true };
  return { ok: false, reason: kept === 'counts' ? 'attempt-counts' : 'no-such-attempt' };
}

/** Whether something can have gone wrong with it: it was not handed in by its person with a pass. */
export function isSpoiled(attempt: Attempt): boolean {
  return !isSubmitted(attempt) || !passes(attempt.result.band) || isClosedByTime(attempt);
}
