import type { AudienceChange } from '../../domain/assignment/departments/emptied.ts';
import type { AuditEntry } from '../../domain/audit.ts';
import type { PersonId } from '../../domain/id.ts';
import type { Organisation } from '../../domain/organisation.ts';
import type { Person } from '../../domain/people/person.ts';
import { somebody } from '../decisions/decision.ts';
import { audienceAmong, type Kept } from '../decisions/imports.ts';
import { madeActive, withActive } from '../decisions/people.ts';
import type { StaffChange } from '../store.ts';
import { ORGANISATION } from './changes.ts';
import type { DocumentChange } from './fields.ts';
import type { People } from './people.ts';
import { nameOf } from './person-name.ts';
import { becoming, newDocument } from './records.ts';

/** What an import has to fit. */
export function keptIn({ roster }: People, organisation: Organisation | null | undefined): Kept {
  return {
    standing: (id) => roster.summary(id)?.person,
    profileOf: (id) => roster.summary(id)?.person,
    holderOf: (number) => roster.numbered(number)?.person.id,
    officers: roster.officers(),
    audienceOf: audienceAmong(organisation?.assignments ?? []),
    reports: () => new Map(roster.all().map(({ person: { id, supervisor } }) => [id, supervisor])),
  };
}

/** What an import that fits writes. */
export async function importWrites(
  { added, changed, left = [], back = [] }: StaffChange,
  entry: AuditEntry,
  people: People,
): Promise<DocumentChange[]> {
  const profiles = new Map(changed.map((person) => [person.id, person]));
  for (const id of back) {
    const person = profiles.get(id) ?? somebody(people.roster.summary(id)?.person, id);
    profiles.set(id, withActive(person, true, entry.at));
  }
  const writes = [...added.map(newDocument), ...[...profiles.values()].map((person) => newProfile(person, people))];
  for (const id of left) writes.push(await leaving(id, entry, people));
  return writes;
}

/** What new audiences of assignments write. */
export function audienceWrites(audiences: readonly AudienceChange[], { assignments }: Organisation): DocumentChange[] {
  if (audiences.length === 0) return [];
  const becomes = new Map(audiences.map(({ assignment, after }) => [assignment, after]));
  const next = assignments.map((one) => ({ ...one, audience: becomes.get(one.id) ?? one.audience }));
  return [{ name: ORGANISATION, before: { assignments }, after: { assignments: next } }];
}

/** Records are read only where an attempt in hand has to be annulled. */
async function leaving(id: PersonId, entry: AuditEntry, people: People): Promise<DocumentChange> {
  const { person, courses } = somebody(people.roster.summary(id), id);
  if (!Object.values(courses).some(({ open }) => open)) return newProfile(withActive(person, false, entry.at), people);
  const record = somebody(await people.record(id), id);
  return becoming(record, madeActive(record, false, entry));
}

export function newProfile(person: Person, people: People): DocumentChange {
  return { name: nameOf(person.id), before: { person: people.roster.summary(person.id)?.person }, after: { person } };
}
