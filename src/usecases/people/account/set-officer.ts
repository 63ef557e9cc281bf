import type { PersonId } from '../../../domain/id.ts';
import type { Person } from '../../../domain/people/person.ts';
import { entryBy, NOT_ALLOWED, type NotAllowed } from '../../access.ts';
import type { Needs } from '../../needs.ts';
import { type NotCarriedOut, notCarriedOut } from '../not-carried-out.ts';

export type OfficerSet =
  | { readonly ok: true }
  | NotAllowed
  | { readonly ok: false; readonly reason: 'no-such-person' | 'own-matter' | 'person-inactive' | NotCarriedOut };

/**
 * Makes somebody an officer of HR, or no longer one; it counts from their next request on. Nobody takes it from
 * themselves, and the store sees to it that one who is active stays.
 */
export async function setOfficer(
  needs: Needs,
  who: Person,
  { person: id, hr }: { person: PersonId; hr: boolean },
): Promise<OfficerSet> {
  if (!who.hr) return NOT_ALLOWED;
  if (id === who.id) return { ok: false, reason: 'own-matter' };
  const person = (await needs.store.summary(id))?.person;
  if (!person || person.erasedAt) return { ok: false, reason: 'no-such-person' };
  if (hr && !person.active) return { ok: false, reason: 'person-inactive' };
  if (person.hr === hr) return { ok: true };
  const entry = entryBy(needs, who, {
    act: hr ? 'person-made-officer' : 'person-no-officer',
    to: id,
    toName: person.name,
    before: { hr: person.hr },
    after: { hr },
  });
  const kept = await needs.store.importPeople({ added: [], changed: [{ ...person, hr }], seen: [person] }, entry);
  return kept === 'imported' ? { ok: true } : notCarriedOut(kept);
}
