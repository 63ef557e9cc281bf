import type { NormId } from '../../domain/id.ts';
import type { Language } from '../../domain/language.ts';
import type { Person } from '../../domain/people/person.ts';
import { entryBy, NOT_ALLOWED, type NotAllowed } from '../access.ts';
import type { Needs } from '../needs.ts';
import { everyStanding } from './every-standing.ts';
import { fitting, type ResultFilter } from './filter/result-filter.ts';
import { type Tally, tallyOf } from './show-overview.ts';
import { inOrder } from './sort-results.ts';
import type { StandingRow } from './standings.ts';

export interface Results {
  readonly ok: true;
  readonly rows: readonly StandingRow[];
  /** Of the rows; `people` are those they are about. */
  readonly tally: Tally & { readonly people: number };
  readonly departments: readonly string[];
  /** Norms that anybody missed in a latest attempt, most often missed first; whatever the filter. */
  readonly missed: readonly NormId[];
}

/**
 * Where everybody active stands with each course they have to do or have begun, as far as it fits the filter.
 * @param language that of the reader, by which titles are sorted
 */
export async function listResults(
  needs: Needs,
  who: Person,
  filter: ResultFilter,
  language: Language = 'zh-CN',
): Promise<Results | NotAllowed> {
  if (!who.hr) return NOT_ALLOWED;
  const { rows: all, departments, missed, timeZone, today, rankOf } = await everyStanding(needs);
  const rows = inOrder(all.filter(fitting(filter, { timeZone, today })), filter.sort, { rankOf, language });
  const people = new Set(rows.map(({ person }) => person.id)).size;
  return {
    ok: true,
    rows,
    tally: { ...tallyOf(rows), people },
    departments,
    missed,
  };
}

/** The same list for a file to take away; that it was taken goes into the audit trail. */
export async function downloadResults(
  needs: Needs,
  who: Person,
  filter: ResultFilter,
  language: Language = 'zh-CN',
): Promise<Results | NotAllowed> {
  const results = await listResults(needs, who, filter, language);
  if (!results.ok) return results;
  // What was searched for may be a name, which the trail need not keep.
  const search = filter.search === undefined ? undefined : true;
  const after = { ...filter, search, sort: undefined, rows: results.rows.length };
  await needs.store.note(entryBy(needs, who, { act: 'results-downloaded', after }));
  return results;
}
