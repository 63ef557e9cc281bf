import { BULK_ACTS, type ChainedEntry } from '../../../domain/audit.ts';
import type { PersonId } from '../../../domain/id.ts';
import { supervisorsIn } from '../../../domain/people/change/record.ts';
import type { Person } from '../../../domain/people/person.ts';
import { NOT_ALLOWED, type NotAllowed } from '../../access.ts';
import type { Needs } from '../../needs.ts';

const SHOWN = 20;

export interface ChangesPage {
  readonly ok: true;
  /** The latest ones, newest first. */
  readonly entries: readonly ChainedEntry[];
  /** The people that values name as supervisors, by id. */
  readonly supervisors: ReadonlyMap<PersonId, Person>;
}

export async function listChanges({ store }: Pick<Needs, 'store'>, who: Person): Promise<ChangesPage | NotAllowed> {
  if (!who.hr) return NOT_ALLOWED;
  const entries = await store.audit({ acts: BULK_ACTS, limit: SHOWN });
  const ids = entries.flatMap(supervisorsIn);
  const found = await Promise.all([...new Set(ids)].map((id) => store.summary(id as PersonId)));
  const people = found.flatMap((summary) => (summary ? [summary.person] : []));
  return { ok: true, entries, supervisors: new Map(people.map((person) => [person.id, person])) };
}
