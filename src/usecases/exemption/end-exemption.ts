import type { PersonId } from '../../domain/id.ts';
import type { Person } from '../../domain/people/person.ts';
import { dayIn, daysAfter } from '../../domain/time.ts';
import { entryBy, NOT_ALLOWED, type NotAllowed } from '../access.ts';
import { isReason, type ReasonLength } from '../fairness/reason.ts';
import { type Needs, organisationOf } from '../needs.ts';

export type ExemptionEnded =
  | { readonly ok: true }
  | NotAllowed
  | { readonly ok: false; readonly reason: 'own-matter' | 'no-such-exemption' }
  | ReasonLength;

/** HR ends somebody else's exemption early: what is assigned to them is back today, with the time that dueAfter gives. */
export async function endExemption(
  needs: Needs,
  who: Person,
  { person, exemption: id, ...said }: { person: PersonId; exemption: string; reason: string },
): Promise<ExemptionEnded> {
  if (!who.hr) return NOT_ALLOWED;
  if (person === who.id) return { ok: false, reason: 'own-matter' };
  const record = await needs.store.record(person);
  const exemption = record?.exemptions.find((one) => one.id === id);
  if (!record || !exemption) return { ok: false, reason: 'no-such-exemption' };
  const reason = said.reason.trim();
  if (!isReason(reason)) return { ok: false, reason: 'reason-length', fields: ['reason'] };

  const at = needs.now();
  const on = dayIn((await organisationOf(needs)).timeZone, at);
  const entry = entryBy(needs, who, {
    act: 'exemption-ended',
    to: person,
    toName: record.person.name,
    before: { course: exemption.course, exemptUntil: exemption.until ?? '' },
    after: { course: exemption.course, exemptUntil: daysAfter(on, -1) },
    reason,
  });
  const kept = await needs.store.endExemption(person, id, { on, at, by: who.id, reason }, entry);
  return kept === 'kept' ? { ok: true } : { ok: false, reason: 'no-such-exemption' };
}
