import type { PersonId } from '../../domain/id.ts';
import type { Language } from '../../domain/language.ts';
import type { Person } from '../../domain/people/person.ts';
import { NOT_ALLOWED, type NotAllowed } from '../access.ts';
import type { Needs } from '../needs.ts';
import { filterFrom, fitting, type ResultFilter } from '../results/filter/result-filter.ts';
import { textIn } from '../results/narrowing.ts';
import { inOrder, type ResultOrder } from '../results/sort-results.ts';
import type { StandingRow } from '../results/standings.ts';
import { type TeamStanding, teamStanding } from './team-standing.ts';

/**
 * What a team's list is narrowed to. Norms and the order by points are left out: which norms somebody missed, and who
 * earned more, is between them and HR.
 */
export type TeamFilter = Omit<ResultFilter, 'norm' | 'sort'> & {
  readonly sort?: Exclude<ResultOrder, 'points' | '-points'>;
  /** One who reports to the supervisor, and everybody under them; their employee number. */
  readonly under?: string;
};

export interface Team extends Omit<TeamStanding, 'rows'> {
  readonly ok: true;
  /** Those who fit the filter, with the courses they have to do or have begun. */
  readonly rows: readonly StandingRow[];
}

/** How a supervisor's own people are doing, down any number of levels: progress and bands, no answers. */
export async function showTeam(
  needs: Needs,
  who: Person,
  { under, ...filter }: TeamFilter = {},
  language: Language = 'zh-CN',
): Promise<Team | NotAllowed> {
  const team = await teamStanding(needs, who);
  if (!team) return NOT_ALLOWED;
  const isUnder = isUnderLead(team, under);
  const rows = team.rows.filter(fitting(filter, team)).filter(({ person }) => isUnder(person.id));
  return { ...team, ok: true, rows: inOrder(rows, filter.sort, { rankOf: team.rankOf, language }) };
}

/** Whether somebody works under one who reports to the supervisor; everybody does where none is asked for. */
export function isUnderLead(
  { members, leads }: Pick<TeamStanding, 'members' | 'leads'>,
  lead: string | undefined,
): (person: PersonId) => boolean {
  if (lead === undefined) return () => true;
  const id = leads.find(({ number }) => number === lead)?.id;
  const theirs = new Set(members.flatMap(({ under, summary }) => (under === id ? [summary.person.id] : [])));
  return (person) => theirs.has(person);
}

/** Reads a filter from an address; values that name nothing are left out. */
export function teamFilterFrom(query: URLSearchParams): TeamFilter {
  const { norm: _, sort, ...filter } = filterFrom(query);
  return { ...filter, sort: sort === 'points' || sort === '-points' ? undefined : sort, under: textIn(query, 'under') };
}
