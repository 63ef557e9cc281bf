import { lastActivity } from '../../domain/people/list/order.ts';
import type { Person } from '../../domain/people/person.ts';
import { NOT_ALLOWED, type NotAllowed } from '../access.ts';
import type { Needs } from '../needs.ts';
import { isAmong, isCalled, type Narrowing, narrowingFrom, textIn } from '../results/narrowing.ts';
import { type Tally, tallyOf } from '../results/show-overview.ts';
import { isUnderLead } from './show-team.ts';
import { type TeamStanding, teamStanding } from './team-standing.ts';

/** What the list is narrowed to; whatever is left out does not narrow. */
export interface TeamPeopleFilter extends Omit<Narrowing, 'course' | 'alone'> {
  /** One who reports to the supervisor, and everybody under them; their employee number. */
  readonly under?: string;
  /** Only those who are asked for nothing. */
  readonly idle?: boolean;
}

export interface TeamPerson extends Pick<Tally, 'assigned' | 'done' | 'late'> {
  readonly person: Person;
  /** Whom they report to, where that is the supervisor or one of their own people. */
  readonly supervisor?: Person;
  /** When they last began or handed in an assessment. */
  readonly active?: Date;
}

export interface TeamPeople extends Pick<TeamStanding, 'departments' | 'leads'> {
  readonly ok: true;
  /** By employee number. */
  readonly rows: readonly TeamPerson[];
}

/** Everybody active under a supervisor, whether or not they are asked for anything. */
export async function listTeamPeople(
  needs: Needs,
  who: Person,
  { under, idle, search, ...whose }: TeamPeopleFilter = {},
): Promise<TeamPeople | NotAllowed> {
  const team = await teamStanding(needs, who);
  if (!team) return NOT_ALLOWED;
  const [among, called, isUnder] = [isAmong(whose), isCalled(search), isUnderLead(team, under)];
  const rows = peopleKnown(team, who).filter(
    ({ person, assigned }) => among(person) && called(person) && isUnder(person.id) && !(idle && assigned > 0),
  );
  return { ok: true, rows, departments: team.departments, leads: team.leads };
}

/** By the team they are of, which is another as soon as somebody, something or the day changes. */
const known = new WeakMap<TeamStanding, readonly TeamPerson[]>();

function peopleKnown(team: TeamStanding, who: Person): readonly TeamPerson[] {
  const found = known.get(team) ?? peopleIn(team, who);
  known.set(team, found);
  return found;
}

function peopleIn({ people, rows }: TeamStanding, who: Person): TeamPerson[] {
  const tasks = Map.groupBy(rows, ({ person }) => person.id);
  const own = new Map([who, ...people.map(({ person }) => person)].map((person) => [person.id, person]));
  return people.map((summary) => {
    const { person } = summary;
    const { assigned, done, late } = tallyOf(tasks.get(person.id) ?? []);
    const supervisor = person.supervisor && own.get(person.supervisor);
    const active = lastActivity(summary);
    return { person, assigned, done, late, ...(supervisor && { supervisor }), ...(active && { active }) };
  });
}

/** Reads a filter from an address; values that name nothing are left out. */
export function teamPeopleFilterFrom(query: URLSearchParams): TeamPeopleFilter {
  const { course: _, alone: __, ...narrowing } = narrowingFrom(query);
  return { ...narrowing, under: textIn(query, 'under'), idle: query.get('idle') === '1' || undefined };
}
