import { type AuditEntry, SYSTEM } from '../../domain/audit.ts';
import type { PersonId } from '../../domain/id.ts';
import type { Person } from '../../domain/people/person.ts';
import { numberKey } from '../../domain/people/staff-text.ts';
import { type ErasureRefusal, erasureRefusal } from '../../domain/rights/erasure.ts';
import { namesPerson } from '../../domain/rights/naming.ts';
import { entryBy, NOT_ALLOWED, type NotAllowed } from '../access.ts';
import type { Needs } from '../needs.ts';

export interface Erasing {
  readonly person: PersonId;
  /** The employee number, typed once more. */
  readonly number: string;
  readonly reason: string;
}

export type Erased =
  | { readonly ok: true }
  | NotAllowed
  | {
      readonly ok: false;
      readonly reason: ErasureRefusal | 'no-such-person' | 'number-differs' | 'reason-names-person';
    };

/** HR erases somebody who has left, for good. Whoever was erased before is so still. */
export async function erasePerson(needs: Needs, who: Person, { person: id, number, reason }: Erasing): Promise<Erased> {
  if (!who.hr) return NOT_ALLOWED;
  const person = (await needs.store.summary(id))?.person;
  if (!person) return { ok: false, reason: 'no-such-person' };
  if (!person.erasedAt) {
    const refusal = await refusalFor(needs, person, who.id);
    if (refusal) return { ok: false, reason: refusal };
    if (numberKey(number) !== numberKey(person.number)) return { ok: false, reason: 'number-differs' };
    // It stays in the audit trail, and must not say of whom it speaks.
    if (namesPerson(reason, person)) return { ok: false, reason: 'reason-names-person' };
  }
  return carryOut(needs, id, entryBy(needs, who, { act: 'person-erased', to: id, reason }));
}

/** The server erases somebody whose time is over. */
export async function erasePersonWhenDue(needs: Needs, person: Person): Promise<Erased> {
  const refusal = await refusalFor(needs, person);
  if (refusal) return { ok: false, reason: refusal };
  const entry: AuditEntry = { at: needs.now(), by: SYSTEM, byName: '', act: 'person-erased', to: person.id };
  return carryOut(needs, person.id, entry);
}

export async function refusalFor({ store }: Needs, person: Person, by?: PersonId): Promise<ErasureRefusal | undefined> {
  const everybody = (await store.people()).map((summary) => summary.person);
  return erasureRefusal(person, everybody, by);
}

/** The account goes first: when the rest fails, HR still sees somebody to erase, and doing it again is harmless. */
async function carryOut({ store, accounts, now }: Needs, id: PersonId, entry: AuditEntry): Promise<Erased> {
  await accounts.remove(id);
  const answer = await store.erase(id, now(), entry);
  if (answer === 'unknown') return { ok: false, reason: 'no-such-person' };
  return answer === 'active' ? { ok: false, reason: 'person-active' } : { ok: true };
}
