import type { ChainedEntry } from '../../domain/audit.ts';
import type { Person } from '../../domain/people/person.ts';
import { NOT_ALLOWED, type NotAllowed } from '../access.ts';
import type { AuditFilter } from '../audit/audit-filter.ts';
import { listAudit } from '../audit/list-audit.ts';
import type { Needs } from '../needs.ts';
import { noteTaken } from './note-taken.ts';

/** Read at once. */
const ENTRIES = 1000;

/** The entries that fit, newest first, with the people they list; that they were taken is the next entry. */
export async function takeAudit(
  needs: Needs,
  who: Person,
  filter: AuditFilter = {},
): Promise<
  | { readonly ok: true; readonly entries: readonly ChainedEntry[]; readonly people: ReadonlyMap<string, Person> }
  | NotAllowed
> {
  if (!who.hr) return NOT_ALLOWED;
  const entries: ChainedEntry[] = [];
  const people = new Map<string, Person>();
  for (let before: number | undefined; ; ) {
    const page = await listAudit(needs, who, { ...filter, before, size: ENTRIES });
    if (!page.ok) return page;
    entries.push(...page.entries);
    for (const [id, person] of page.people) people.set(id, person);
    before = page.older;
    if (before === undefined) break;
  }
  await noteTaken(needs, who, { list: 'audit', filter, rows: entries.length });
  return { ok: true, entries, people };
}
