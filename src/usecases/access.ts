import type { AuditEntry } from '../domain/audit.ts';
import type { PersonId } from '../domain/id.ts';
import type { Person } from '../domain/people/person.ts';
import type { PersonSummary } from '../domain/people/summary.ts';
import type { Needs } from './needs.ts';

/** What somebody without the right gets; doors answer 404, so that it is not told what there is. */
export const NOT_ALLOWED = { ok: false, reason: 'not-allowed' } as const;
export type NotAllowed = typeof NOT_ALLOWED;

/** The active people who report to someone, directly. */
export async function reportsOf({ store }: Pick<Needs, 'store'>, supervisor: PersonId): Promise<PersonSummary[]> {
  const people = await store.people();
  return people.filter(({ person }) => person.active && person.supervisor === supervisor);
}

/** An audit entry by this person, now. */
export function entryBy(
  { now }: Pick<Needs, 'now'>,
  who: Person,
  what: Omit<AuditEntry, 'at' | 'by' | 'byName'>,
): AuditEntry {
  return { at: now(), by: who.id, byName: who.name, ...what };
}

/** Whether anybody active reports to this person. Worked out once per list of people, not once per request. */
export async function supervises({ store }: Pick<Needs, 'store'>, person: PersonId): Promise<boolean> {
  const people = await store.people();
  const known = supervisors.get(people) ?? new Set(people.flatMap((own) => supervisorOf(own)));
  supervisors.set(people, known);
  return known.has(person);
}

const supervisors = new WeakMap<readonly PersonSummary[], Set<PersonId>>();

function supervisorOf({ person }: PersonSummary): PersonId[] {
  return person.active && person.supervisor ? [person.supervisor] : [];
}
