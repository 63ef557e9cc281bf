import { type Accommodation, MOST_EXTRA_TIME } from '../../domain/assessment/fairness/accommodation.ts';
import type { PersonId } from '../../domain/id.ts';
import type { Person } from '../../domain/people/person.ts';
import { entryBy, NOT_ALLOWED, type NotAllowed } from '../access.ts';
import { recordOf } from '../learning/record-of.ts';
import type { Needs } from '../needs.ts';
import { isReason, type ReasonLength } from './reason.ts';

export type ExtraTimeSet =
  | { readonly ok: true }
  | NotAllowed
  | { readonly ok: false; readonly reason: 'own-matter' | 'no-such-person' }
  | { readonly ok: false; readonly reason: 'extra-time-out-of-bounds'; readonly fields: readonly ['extraTime'] }
  | ReasonLength;

/**
 * HR gives somebody more time for every paper than others have, from now on and in the attempt in hand; 0 takes it back
 * for papers to come. Why is for HR and that person alone.
 * @param extraTime whole percent of the time limit
 */
export async function setExtraTime(
  needs: Needs,
  who: Person,
  { person, extraTime, ...said }: { person: PersonId; extraTime: number; reason: string },
): Promise<ExtraTimeSet> {
  if (!who.hr) return NOT_ALLOWED;
  if (person === who.id) return { ok: false, reason: 'own-matter' };
  const record = await needs.store.record(person);
  if (!record || record.person.erasedAt) return { ok: false, reason: 'no-such-person' };
  if (!Number.isInteger(extraTime) || extraTime < 0 || extraTime > MOST_EXTRA_TIME)
    return { ok: false, reason: 'extra-time-out-of-bounds', fields: ['extraTime'] };
  const reason = said.reason.trim();
  if (!isReason(reason)) return { ok: false, reason: 'reason-length', fields: ['reason'] };

  const entry = entryBy(needs, who, {
    act: 'extra-time-set',
    to: person,
    toName: record.person.name,
    before: { extraTime: record.accommodation?.extraTime ?? 0 },
    after: { extraTime },
    reason,
  });
  const kept = await needs.store.accommodate(person, { extraTime, reason, at: needs.now(), by: who.id }, entry);
  return kept === 'kept' ? { ok: true } : { ok: false, reason: 'no-such-person' };
}

/** The extra time somebody has themselves; undefined for who has none. */
export async function ownExtraTime(needs: Pick<Needs, 'store'>, who: Person): Promise<Accommodation | undefined> {
  const { accommodation } = await recordOf(needs, who);
  return accommodation?.extraTime ? accommodation : undefined;
}
