import type { Band } from '../../domain/assessment/band.ts';
import { BANDS } from '../../domain/assessment/band.ts';
import { STAGES, type Stage } from '../../domain/assignment/standing.ts';
import type { NormId } from '../../domain/id.ts';
import type { Person } from '../../domain/people/person.ts';
import { entryBy, NOT_ALLOWED, type NotAllowed } from '../access.ts';
import { type Needs, organisationOf } from '../needs.ts';
import { departmentsOf, type Narrowing, narrowingFrom, textIn, within } from './narrowing.ts';
import { missedNorms, type StandingRow, standingsOf } from './standings.ts';

/** What the list is narrowed to; whatever is left out does not narrow. */
export interface ResultFilter extends Narrowing {
  /** Only courses that are assigned to the person. */
  readonly assigned?: boolean;
  readonly stage?: Stage;
  readonly band?: Band;
  readonly late?: boolean;
  /** Missed in the latest attempt. */
  readonly norm?: string;
}

export interface Results {
  readonly ok: true;
  readonly rows: readonly StandingRow[];
  readonly departments: readonly string[];
  /** Norms that anybody missed in a latest attempt, most often missed first; whatever the filter. */
  readonly missed: readonly NormId[];
}

export async function listResults(needs: Needs, who: Person, filter: ResultFilter): Promise<Results | NotAllowed> {
  if (!who.hr) return NOT_ALLOWED;
  const organisation = await organisationOf(needs);
  const people = (await needs.store.people()).filter(({ person }) => person.active);
  const rows = standingsOf(needs.library, organisation, people, needs.now());
  return {
    ok: true,
    rows: rows.filter(fitting(filter)),
    departments: departmentsOf(people),
    missed: missedNorms(rows).map(({ norm }) => norm),
  };
}

/** The same list for a file to take away; that it was taken goes into the audit trail. */
export async function downloadResults(needs: Needs, who: Person, filter: ResultFilter): Promise<Results | NotAllowed> {
  const results = await listResults(needs, who, filter);
  if (!results.ok) return results;
  // What was searched for may be a name, which the trail need not keep.
  const search = filter.search === undefined ? undefined : true;
  const after = { ...filter, search, rows: results.rows.length };
  await needs.store.note(entryBy(needs, who, { act: 'results-downloaded', after }));
  return results;
}

/** Reads a filter from an address; values that name nothing are left out. */
export function filterFrom(query: URLSearchParams): ResultFilter {
  return {
    ...narrowingFrom(query),
    assigned: query.get('assigned') === '1' || undefined,
    stage: STAGES.find((stage) => stage === query.get('stage')),
    band: BANDS.find((band) => band === query.get('band')),
    late: query.get('late') === '1' || undefined,
    norm: textIn(query, 'norm'),
  };
}

function fitting(filter: ResultFilter): (row: StandingRow) => boolean {
  const { assigned: onlyAssigned, stage, band, late, norm } = filter;
  const fits = within(filter);
  return ({ person, course, assigned, standing, last }) =>
    fits({ person, course }) &&
    (!onlyAssigned || assigned) &&
    (stage === undefined || standing.stage === stage) &&
    (band === undefined || standing.band === band) &&
    (!late || standing.daysLate > 0) &&
    (norm === undefined || (last?.missed.some((missed) => missed === norm) ?? false));
}
