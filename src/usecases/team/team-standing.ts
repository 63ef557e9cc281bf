import type { PersonId } from '../../domain/id.ts';
import type { Norm } from '../../domain/library/norm.ts';
import type { Person } from '../../domain/people/person.ts';
import { type Member, teamOf } from '../../domain/people/team/team.ts';
import type { Needs } from '../needs.ts';
import { type EveryStanding, everyStanding } from '../results/every-standing.ts';
import { departmentsOf } from '../results/narrowing.ts';
import { byMonth, type Month } from '../results/overview/by-month.ts';
import { departmentTallies, type Overview, type Tally, tallyOf } from '../results/show-overview.ts';
import { missedNorms, type StandingRow } from '../results/standings.ts';

/** Where everybody active under one supervisor stands today, down any number of levels. */
export interface TeamStanding extends Omit<EveryStanding, 'missed'> {
  readonly members: readonly Member[];
  /** Those who report to the supervisor and have a team of their own. */
  readonly leads: readonly Person[];
  readonly tally: Tally;
  readonly byDepartment: Overview['departments'];
  readonly months: readonly Month[];
  /** Norms missed in latest attempts, most often first; undefined where so few were assessed that it would tell who. */
  readonly missed?: readonly { readonly norm: Norm; readonly results: number }[];
}

/** Of fewer people than this, how often a norm was missed would tell by whom. */
export const FEWEST_PEOPLE = 5;

const known = new WeakMap<EveryStanding, Map<PersonId, TeamStanding | undefined>>();

/** Undefined for whoever has nobody active under them. Worked out once for as long as nobody and nothing has changed. */
export async function teamStanding(needs: Needs, who: Person): Promise<TeamStanding | undefined> {
  const every = await everyStanding(needs);
  const teams = known.get(every) ?? new Map<PersonId, TeamStanding | undefined>();
  known.set(every, teams);
  if (teams.has(who.id)) return teams.get(who.id);
  const team = await standingUnder(needs, who, every);
  teams.set(who.id, team);
  return team;
}

async function standingUnder(needs: Needs, who: Person, every: EveryStanding): Promise<TeamStanding | undefined> {
  const everybody = await needs.store.people();
  const members = teamOf(everybody, who.id);
  if (members.length === 0) return undefined;
  const ids = new Set(members.map(({ summary }) => summary.person.id));
  const people = members.map(({ summary }) => summary);
  const rows = every.rows.filter(({ person }) => ids.has(person.id));
  const leads = new Set(members.filter(({ level }) => level > 1).map(({ under }) => under));
  const { timeZone, today, rankOf } = every;
  const missed = missedIn(needs, rows);
  return {
    ...{ members, people, rows, timeZone, today, rankOf },
    departments: departmentsOf(people),
    leads: everybody.flatMap(({ person }) => (leads.has(person.id) ? [person] : [])),
    tally: tallyOf(rows),
    byDepartment: departmentTallies(rows),
    months: byMonth(rows, timeZone, today),
    ...(missed && { missed }),
  };
}

function missedIn({ library }: Needs, rows: readonly StandingRow[]): TeamStanding['missed'] {
  const assessed = new Set(rows.flatMap(({ last, person }) => (last ? [person.id] : [])));
  if (assessed.size < FEWEST_PEOPLE) return undefined;
  return missedNorms(rows).flatMap(({ norm: id, results }) => {
    const norm = library.norms.get(id);
    return norm ? [{ norm, results }] : [];
  });
}
