import type { Person } from '../../../domain/people/person.ts';
import { NOT_ALLOWED, type NotAllowed } from '../../access.ts';
import type { Needs } from '../../needs.ts';

/** Entries of the audit trail that are looked through: what came before is no news. */
const LOOKED_AT = 100;

export interface LastImport {
  readonly at: Date;
  readonly byName: string;
  readonly added: number;
  readonly changed: number;
  readonly left: number;
  readonly back: number;
}

/** What the last staff list did, for whoever left the page while it was taken; undefined when that is long ago. */
export async function lastImport(
  { store }: Pick<Needs, 'store'>,
  who: Person,
): Promise<{ readonly ok: true; readonly last: LastImport | undefined } | NotAllowed> {
  if (!who.hr) return NOT_ALLOWED;
  const entry = (await store.audit({ limit: LOOKED_AT })).find(({ act }) => act === 'people-imported');
  const lists = (entry?.after ?? {}) as Readonly<Record<string, unknown>>;
  const count = (list: string) => (Array.isArray(lists[list]) ? lists[list].length : 0);
  const counts = { added: count('added'), changed: count('changed'), left: count('left'), back: count('back') };
  return { ok: true, last: entry && { at: entry.at, byName: entry.byName, ...counts } };
}
