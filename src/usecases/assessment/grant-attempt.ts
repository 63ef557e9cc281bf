import type { CourseId, PersonId } from '../../domain/id.ts';
import type { Person } from '../../domain/people/person.ts';
import { entryBy, NOT_ALLOWED, type NotAllowed } from '../access.ts';
import { isReason, type ReasonLength } from '../fairness/reason.ts';
import type { Needs } from '../needs.ts';

/** HR allows somebody else one more attempt than the limit, with a reason that stays on record. */
export async function grantAttempt(
  needs: Needs,
  who: Person,
  { person, course, ...said }: { person: PersonId; course: CourseId; reason: string },
): Promise<
  | { readonly ok: true }
  | NotAllowed
  | { readonly ok: false; readonly reason: 'own-matter' | 'no-such-person' | 'no-such-course' }
  | ReasonLength
> {
  if (!who.hr) return NOT_ALLOWED;
  if (person === who.id) return { ok: false, reason: 'own-matter' };
  if (!needs.library.courses.has(course)) return { ok: false, reason: 'no-such-course' };
  const summary = await needs.store.summary(person);
  if (!summary || summary.person.erasedAt) return { ok: false, reason: 'no-such-person' };
  const reason = said.reason.trim();
  if (!isReason(reason)) return { ok: false, reason: 'reason-length', fields: ['reason'] };
  const entry = entryBy(needs, who, {
    act: 'attempt-granted',
    to: person,
    toName: summary.person.name,
    after: { course },
    reason,
  });
  const kept = await needs.store.grantAttempt(person, course, entry);
  return kept === 'kept' ? { ok: true } : { ok: false, reason: 'no-such-person' };
}
