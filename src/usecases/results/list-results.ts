import type { Band } from '../../domain/assessment/band.ts';
import { BANDS } from '../../domain/assessment/band.ts';
import { STAGES, type Stage } from '../../domain/assignment/standing.ts';
import type { NormId } from '../../domain/id.ts';
import type { Person } from '../../domain/people/person.ts';
import { entryBy, NOT_ALLOWED, type NotAllowed } from '../access.ts';
import { type Needs, organisationOf } from '../needs.ts';
import { missedNorms, type StandingRow, standingsOf } from './standings.ts';

/** Stands for the department of people who have none. */
export const NO_DEPARTMENT = '-';

/** What the list is narrowed to; whatever is left out does not narrow. */
export interface ResultFilter {
  /** A department, or {@link NO_DEPARTMENT}. */
  readonly department?: string;
  /** Only courses that are assigned to the person. */
  readonly assigned?: boolean;
  readonly course?: string;
  readonly stage?: Stage;
  readonly band?: Band;
  readonly late?: boolean;
  /** Missed in the latest attempt. */
  readonly norm?: string;
  /** Part of a name or an employee number. */
  readonly search?: string;
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
  const departments = [...new Set(people.map(({ person }) => person.department))].filter((name) => name !== '');
  return {
    ok: true,
    rows: rows.filter(fitting(filter)),
    departments: departments.toSorted((a, b) => a.localeCompare(b, 'zh', { numeric: true })),
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
  const text = (name: string) => query.get(name)?.trim() || undefined;
  return {
    department: text('department'),
    assigned: query.get('assigned') === '1' || undefined,
    course: text('course'),
    stage: STAGES.find((stage) => stage === query.get('stage')),
    band: BANDS.find((band) => band === query.get('band')),
    late: query.get('late') === '1' || undefined,
    norm: text('norm'),
    search: text('search'),
  };
}

function fitting(filter: ResultFilter): (row: StandingRow) => boolean {
  const { department, assigned: onlyAssigned, course: only, stage, band, late, norm } = filter;
  const search = filter.search?.toLowerCase();
  return ({ person, course, assigned, standing, last }) =>
    (department === undefined || (person.department || NO_DEPARTMENT) === department) &&
    (!onlyAssigned || assigned) &&
    (only === undefined || course.id === only) &&
    (stage === undefined || standing.stage === stage) &&
    (band === undefined || standing.band === band) &&
    (!late || standing.daysLate > 0) &&
    (norm === undefined || (last?.missed.some((missed) => missed === norm) ?? false)) &&
    (search === undefined || `${person.name}\n${person.number}`.toLowerCase().includes(search));
}
