import type { ChainedEntry } from '../../domain/audit.ts';
import type { PersonId } from '../../domain/id.ts';
import type { Person } from '../../domain/people/person.ts';
import { peopleListed } from '../../domain/rights/audit-names.ts';
import { NOT_ALLOWED, type NotAllowed } from '../access.ts';
import type { Needs } from '../needs.ts';

export const AUDIT_PAGE = 50;
/** Of a long list of people in an entry, this many are named. */
export const MOST_NAMED = 20;

/** A page of the audit trail, newest first, from before entry number `before`, with the people its entries list. */
export async function listAudit(
  needs: Pick<Needs, 'store'>,
  who: Person,
  before?: number,
): Promise<
  | { readonly ok: true; readonly entries: readonly ChainedEntry[]; readonly people: ReadonlyMap<string, Person> }
  | NotAllowed
> {
  if (!who.hr) return NOT_ALLOWED;
  const entries = await needs.store.audit({ limit: AUDIT_PAGE, before });
  return { ok: true, entries, people: await peopleNamedIn(needs, entries) };
}

/** The first people that each list of an entry names, by id, as they are now. */
async function peopleNamedIn(
  { store }: Pick<Needs, 'store'>,
  entries: readonly ChainedEntry[],
): Promise<ReadonlyMap<string, Person>> {
  const ids = new Set(entries.flatMap((entry) => peopleListed(entry).flatMap((list) => list.slice(0, MOST_NAMED))));
  const found = await Promise.all([...ids].map((id) => store.summary(id as PersonId)));
  return new Map(found.flatMap((summary) => (summary ? [[summary.person.id, summary.person] as const] : [])));
}
