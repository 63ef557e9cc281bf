import type { CourseId, PersonId } from '../../domain/id.ts';
import type { Day, Person } from '../../domain/people/person.ts';
import { dayIn } from '../../domain/time.ts';
import { entryBy, NOT_ALLOWED, type NotAllowed } from '../access.ts';
import { isReason, type ReasonLength } from '../fairness/reason.ts';
import { type Needs, organisationOf } from '../needs.ts';

export type ExemptionGiven =
  | { readonly ok: true }
  | NotAllowed
  | { readonly ok: false; readonly reason: 'own-matter' | 'no-such-person' | 'no-such-course' | 'exempt-already' }
  | { readonly ok: false; readonly reason: 'exempt-in-past'; readonly fields: readonly ['until'] }
  | ReasonLength;

/**
 * HR frees somebody else from a course, from today until a last day or without end, whichever assignments ask for it.
 * Why is for HR and that person alone; they may do the course all the same.
 * @param until the last day; without end when left out
 */
export async function giveExemption(
  needs: Needs,
  who: Person,
  { person, course, until, ...said }: { person: PersonId; course: CourseId; until?: Day; reason: string },
): Promise<ExemptionGiven> {
  if (!who.hr) return NOT_ALLOWED;
  if (person === who.id) return { ok: false, reason: 'own-matter' };
  if (!needs.library.courses.has(course)) return { ok: false, reason: 'no-such-course' };
  const summary = await needs.store.summary(person);
  if (!summary || summary.person.erasedAt) return { ok: false, reason: 'no-such-person' };
  const at = needs.now();
  const from = dayIn((await organisationOf(needs)).timeZone, at);
  if (until && until < from) return { ok: false, reason: 'exempt-in-past', fields: ['until'] };
  const reason = said.reason.trim();
  if (!isReason(reason)) return { ok: false, reason: 'reason-length', fields: ['reason'] };

  const entry = entryBy(needs, who, {
    act: 'exemption-given',
    to: person,
    toName: summary.person.name,
    after: { course, exemptUntil: until ?? '' },
    reason,
  });
  const exemption = { id: needs.newId(), course, reason, at, by: who.id, from, ...(until && { until }) };
  const kept = await needs.store.exempt(person, exemption, entry);
  if (kept === 'kept') return { ok: true };
  return { ok: false, reason: kept === 'exempt' ? 'exempt-already' : 'no-such-person' };
}
