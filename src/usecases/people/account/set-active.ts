import type { PersonId } from '../../../domain/id.ts';
import type { Person } from '../../../domain/people/person.ts';
import { entryBy, NOT_ALLOWED, type NotAllowed } from '../../access.ts';
import type { Needs } from '../../needs.ts';

export type ActiveSet =
  | { readonly ok: true }
  | NotAllowed
  | { readonly ok: false; readonly reason: 'no-such-person' | 'own-account' | 'person-erased' | 'no-officer-stays' };

/** Lets somebody out when they leave, or in again. Nothing about them is deleted; their sessions end at once. */
export async function setActive(
  needs: Needs,
  who: Person,
  { person: id, active }: { person: PersonId; active: boolean },
): Promise<ActiveSet> {
  if (!who.hr) return NOT_ALLOWED;
  if (id === who.id) return { ok: false, reason: 'own-account' };
  const summary = await needs.store.summary(id);
  if (!summary) return { ok: false, reason: 'no-such-person' };
  if (summary.person.erasedAt) return { ok: false, reason: 'person-erased' };
  const entry = entryBy(needs, who, {
    act: active ? 'person-reactivated' : 'person-deactivated',
    to: id,
    toName: summary.person.name,
    before: { active: summary.person.active },
    after: { active },
  });
  const kept = await needs.store.setActive(id, active, entry);
  if (kept === 'unknown') return { ok: false, reason: 'person-erased' };
  if (kept === 'last-officer') return { ok: false, reason: 'no-officer-stays' };
  if (!active) await needs.accounts.endSessions(id);
  return { ok: true };
}
