import type { PersonId } from '../../domain/id.ts';
import type { Person } from '../../domain/people/person.ts';
import type { ErasureRefusal } from '../../domain/rights/erasure.ts';
import { NOT_ALLOWED, type NotAllowed } from '../access.ts';
import type { Needs } from '../needs.ts';
import { refusalFor } from './erase-person.ts';

export interface ErasurePage {
  readonly ok: true;
  readonly person: Person;
  /** Why it cannot be done now. */
  readonly refusal?: ErasureRefusal;
  readonly attempts: number;
  readonly certificates: number;
}

/** What HR sees before erasing somebody. Who was erased already is nobody. */
export async function showErasure(
  needs: Needs,
  who: Person,
  id: string,
): Promise<ErasurePage | NotAllowed | { readonly ok: false; readonly reason: 'no-such-person' }> {
  if (!who.hr) return NOT_ALLOWED;
  const record = await needs.store.record(id as PersonId);
  if (!record || record.person.erasedAt) return { ok: false, reason: 'no-such-person' };
  const refusal = await refusalFor(needs, record.person, who.id);
  return {
    ok: true,
    person: record.person,
    ...(refusal && { refusal }),
    attempts: record.attempts.length,
    certificates: record.certificates.length,
  };
}
