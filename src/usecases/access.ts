import type { AuditEntry } from '../domain/audit.ts';
import type { PersonId } from '../domain/id.ts';
import type { Person } from '../domain/people/person.ts';
import type { Needs } from './needs.ts';

/** What somebody without the right gets; doors answer 404, so that it is not told what there is. */
export const NOT_ALLOWED = { ok: false, reason: 'not-allowed' } as const;
export type NotAllowed = typeof NOT_ALLOWED;

/** An audit entry by this person, now. */
export function entryBy(
  { now }: Pick<Needs, 'now'>,
  who: Person,
  what: Omit<AuditEntry, 'at' | 'by' | 'byName'>,
): AuditEntry {
  return { at: now(), by: who.id, byName: who.name, ...what };
}

/** Whether anybody active reports to this person. */
export async function supervises({ store }: Pick<Needs, 'store'>, person: PersonId): Promise<boolean> {
  return (await store.reportsOf(person)).length > 0;
}
