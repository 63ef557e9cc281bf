import { bandName, dimensionName, positionName, stageName } from '../../i18n/names.ts';
import * as m from '../../i18n/paraglide/messages.js';
import { type ColumnOf, day, number, sheetOf, text } from '../../server/export/sheet.ts';
import { certificateFilterFrom } from '../../usecases/certificate/list-certificates.ts';
import { retakeFilterFrom } from '../../usecases/results/list-retakes.ts';
import type { StandingRow } from '../../usecases/results/standings.ts';
import { listTeamCertificates, listTeamRetakes } from '../../usecases/team/list-team-more.ts';
import { listTeamPeople, type TeamPerson, teamPeopleFilterFrom } from '../../usecases/team/list-team-people.ts';
import { showTeam, teamFilterFrom } from '../../usecases/team/show-team.ts';
import type { TeamStanding } from '../../usecases/team/team-standing.ts';
import { type Asked, type ListFile, moments, noted, personColumns, whoIn } from '../hr/sheets/asked.ts';
import { certificateColumns } from '../hr/sheets/certificates.ts';
import { retakeColumns } from '../hr/sheets/retakes.ts';

/** Every list of a supervisor's own people, by its name in the address: `/team/people.xlsx`. */
export const TEAM_LISTS = {
  certificates: certificatesFile,
  'missed-norms': missedFile,
  people: peopleFile,
  retakes: retakesFile,
  tasks: tasksFile,
} satisfies Record<string, ListFile>;

export type TeamListName = keyof typeof TEAM_LISTS;

export function teamListNamed(name: string | undefined): ListFile | undefined {
  return name !== undefined && Object.hasOwn(TEAM_LISTS, name) ? TEAM_LISTS[name as TeamListName] : undefined;
}

async function tasksFile(asked: Asked) {
  const { locals, query } = asked;
  const { server, t, say } = locals;
  const filter = teamFilterFrom(query);
  const team = await showTeam(server, whoIn(asked), filter, locals.language);
  if (!team.ok) return undefined;
  const columns: ColumnOf<StandingRow>[] = [
    ...personColumns<StandingRow>(locals),
    text(t(m.course), ({ course }) => say(course.title)),
    number(t(m.sheet_lessons_done), ({ standing }) => standing.lessonsDone),
    number(t(m.sheet_lessons), ({ standing }) => standing.lessons),
    text(t(m.stage), ({ standing }) => stageName(t, standing.stage)),
    text(t(m.band), ({ standing: { band } }) => band && bandName(t, band)),
    day(t(m.due), ({ standing }) => standing.due),
    number(t(m.days_late_column), ({ standing }) => standing.daysLate || undefined),
  ];
  return noted(asked, { list: 'team-tasks', filter }, sheetOf(t(m.team_table), columns, team.rows));
}

async function peopleFile(asked: Asked) {
  const { locals, query } = asked;
  const { server, t } = locals;
  const filter = teamPeopleFilterFrom(query);
  const listed = await listTeamPeople(server, whoIn(asked), filter);
  if (!listed.ok) return undefined;
  const columns: ColumnOf<TeamPerson>[] = [
    ...personColumns<TeamPerson>(locals),
    text(t(m.positions), ({ person }) => person.positions.map((one) => positionName(t, one)).join(t(m.comma))),
    text(t(m.supervisor), ({ supervisor }) => supervisor?.number),
    number(t(m.tally_assigned), ({ assigned }) => assigned),
    number(t(m.tally_passed), ({ done }) => done),
    number(t(m.tally_late), ({ late }) => late),
    moments(locals, t(m.people_last_activity), ({ active }) => active),
  ];
  return noted(asked, { list: 'team-people', filter }, sheetOf(t(m.team_people_title), columns, listed.rows));
}

async function retakesFile(asked: Asked) {
  const { locals, query } = asked;
  const filter = retakeFilterFrom(query);
  const listed = await listTeamRetakes(locals.server, whoIn(asked), filter);
  if (!listed.ok) return undefined;
  const sheet = sheetOf(locals.t(m.team_retakes_title), retakeColumns(locals), listed.rows);
  return noted(asked, { list: 'team-retakes', filter }, sheet);
}

async function certificatesFile(asked: Asked) {
  const { locals, query } = asked;
  const filter = certificateFilterFrom(query);
  const listed = await listTeamCertificates(locals.server, whoIn(asked), filter);
  if (!listed.ok) return undefined;
  const sheet = sheetOf(locals.t(m.team_certificates_title), certificateColumns(locals), listed.rows);
  return noted(asked, { list: 'team-certificates', filter }, sheet);
}

type Missed = NonNullable<TeamStanding['missed']>[number];

async function missedFile(asked: Asked) {
  const { server, t, say } = asked.locals;
  const team = await showTeam(server, whoIn(asked));
  if (!team.ok) return undefined;
  const columns: ColumnOf<Missed>[] = [
    text(t(m.sheet_norm_id), ({ norm }) => norm.id),
    text(t(m.sheet_norm), ({ norm }) => say(norm.text)),
    text(t(m.dimension), ({ norm }) => dimensionName(t, norm.dimension)),
    text(t(m.red_line), ({ norm }) => (norm.severity === 'prohibited' ? t(m.yes) : undefined)),
    number(t(m.sheet_missed), ({ results }) => results),
  ];
  return noted(asked, { list: 'team-missed-norms' }, sheetOf(t(m.team_missed_title), columns, team.missed ?? []));
}
