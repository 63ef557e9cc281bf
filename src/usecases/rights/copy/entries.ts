import { type ChainedEntry, SYSTEM } from '../../../domain/audit.ts';
import type { Person } from '../../../domain/people/person.ts';
import { concerns, listingOnly } from '../../../domain/rights/audit-names.ts';
import type { Needs } from '../../needs.ts';
import type { EntryCopy } from '../person-copy.ts';

const PAGE = 500;

/** What a person did and what was done to them, oldest first. Only HR gets the names of others. */
export async function entriesAbout(
  { store }: Pick<Needs, 'store'>,
  reader: Person,
  person: Person,
): Promise<readonly EntryCopy[]> {
  const found: EntryCopy[] = [];
  for (let before: number | undefined; ; ) {
    const page = await store.audit({ limit: PAGE, ...(before && { before }) });
    found.push(...page.filter((entry) => concerns(entry, person)).map((entry) => copied(entry, reader, person)));
    before = page.at(-1)?.seq;
    if (page.length < PAGE || before === undefined) return found.toReversed();
  }
}

function copied(entry: ChainedEntry, reader: Person, person: Person): EntryCopy {
  const { seq, at, act, to, toName, byName, erased, before, after, reason } = listingOnly(entry, person);
  const by = entry.by === person.id ? 'self' : entry.by === SYSTEM ? 'system' : 'hr';
  const aboutOther = to !== undefined && to !== person.id;
  const seesAll = reader.hr || !aboutOther;
  return {
    ...{ seq, at, act, by },
    ...(by === 'hr' && reader.hr && byName && { byName }),
    ...(seesAll && toName !== undefined && { toName }),
    ...(seesAll && { before, after, reason }),
    ...(erased && { erased }),
  };
}
