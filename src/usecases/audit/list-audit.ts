import type { ChainedEntry } from '../../domain/audit.ts';
import type { Person } from '../../domain/people/person.ts';
import { NOT_ALLOWED, type NotAllowed } from '../access.ts';
import type { Needs } from '../needs.ts';

export const AUDIT_PAGE = 50;

/** A page of the audit trail, newest first, from before entry number `before`. */
export async function listAudit(
  { store }: Needs,
  who: Person,
  before?: number,
): Promise<{ readonly ok: true; readonly entries: readonly ChainedEntry[] } | NotAllowed> {
  if (!who.hr) return NOT_ALLOWED;
  return { ok: true, entries: await store.audit({ limit: AUDIT_PAGE, before }) };
}
