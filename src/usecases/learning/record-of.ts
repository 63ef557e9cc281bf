import type { Person } from '../../domain/people/person.ts';
import type { PersonRecord } from '../../domain/people/record.ts';
import type { Needs } from '../needs.ts';

/** Somebody's own record. @throws {Error} when it is gone, which cannot happen to somebody signed in. */
export async function recordOf({ store }: Pick<Needs, 'store'>, who: Person): Promise<PersonRecord> {
  const record = await store.record(who.id);
  if (!record) throw new Error(`There is no record of person ${who.id}.`);
  return record;
}
