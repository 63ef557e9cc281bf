import type { Language } from '../../domain/language.ts';
import type { Person } from '../../domain/people/person.ts';
import { type Member, teamOf } from '../../domain/people/team/team.ts';
import { NOT_ALLOWED, type NotAllowed } from '../access.ts';
import type { Needs } from '../needs.ts';
import { everyStanding } from '../results/every-standing.ts';
import { filterFrom, fitting, type ResultFilter } from '../results/list-results.ts';
import { departmentsOf, textIn } from '../results/narrowing.ts';
import { departmentTallies, type Overview, type Tally, tallyOf } from '../results/show-overview.ts';
import { inOrder } from '../results/sort-results.ts';
import type { StandingRow } from '../results/standings.ts';

/** What a team's list is narrowed to. Norms are left out: which of them somebody missed is between them and HR. */
export type TeamFilter = Omit<ResultFilter, 'norm'> & {
  /** One who reports to the supervisor, and everybody under them; their employee number. */
  readonly under?: string;
};

export interface Team {
  readonly ok: true;
  /** Everybody active under the supervisor, down any number of levels. */
  readonly members: readonly Member[];
  /** Those who fit the filter, with the courses they have to do or have begun. */
  readonly rows: readonly StandingRow[];
  /** Of the whole team. */
  readonly tally: Tally;
  readonly byDepartment: Overview['departments'];
  readonly departments: readonly string[];
  /** Those who report to the supervisor and have a team of their own. */
  readonly leads: readonly Person[];
}

/** How a supervisor's own people are doing, down any number of levels: progress and bands, no answers. */
export async function showTeam(
  needs: Needs,
  who: Person,
  filter: TeamFilter = {},
  language: Language = 'zh-CN',
): Promise<Team | NotAllowed> {
  const everybody = await needs.store.people();
  const members = teamOf(everybody, who.id);
  if (members.length === 0) return NOT_ALLOWED;
  const { rows: all, timeZone, today, rankOf } = await everyStanding(needs);
  const places = new Map(members.map((member) => [member.summary.person.id, member]));
  const rows = all.filter(({ person }) => places.has(person.id));
  const leadOf = new Map(everybody.map(({ person }) => [person.id, person]));
  const leads = [...new Set(members.filter(({ level }) => level > 1).map(({ under }) => under))];
  const isUnder = (row: StandingRow) =>
    filter.under === undefined || leadOf.get(places.get(row.person.id)!.under)?.number === filter.under;
  return {
    ok: true,
    members,
    rows: inOrder(rows.filter(fitting(filter, { timeZone, today })).filter(isUnder), filter.sort, { rankOf, language }),
    tally: tallyOf(rows),
    byDepartment: departmentTallies(rows),
    departments: departmentsOf(members.map(({ summary }) => summary)),
    leads: leads.flatMap((id) => leadOf.get(id) ?? []),
  };
}

/** Reads a filter from an address; values that name nothing are left out. */
export function teamFilterFrom(query: URLSearchParams): TeamFilter {
  const { norm: _, ...filter } = filterFrom(query);
  return { ...filter, under: textIn(query, 'under') };
}
