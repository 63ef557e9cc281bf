import type { Norm } from '../../domain/library/norm.ts';
import type { Person } from '../../domain/people/person.ts';
import type { PersonSummary } from '../../domain/people/summary.ts';
import { NOT_ALLOWED, type NotAllowed } from '../access.ts';
import { type AssignmentsPage, listAssignments } from '../assignment/list-assignments.ts';
import { type CertificateFilter, type Certificates, listCertificates } from '../certificate/list-certificates.ts';
import type { Needs } from '../needs.ts';
import type { PeopleFilter } from '../people/list/filter.ts';
import { isInvited } from '../people/list-invitations.ts';
import { listPeople, type PeoplePage } from '../people/list-people.ts';
import { listQuestions, type QuestionList } from '../question/list-questions.ts';
import { isAmong } from '../results/narrowing.ts';
import { type ShownStatistics, type StatisticsFilter, showStatistics } from '../results/questions/show-statistics.ts';
import { showOverview } from '../results/show-overview.ts';
import { ALL_ROWS, noteTaken } from './note-taken.ts';

type Taken<Found> = Promise<({ readonly ok: true } & Found) | NotAllowed>;

/** Everybody whom the list of people shows, on all its pages. */
export async function takePeople(needs: Needs, who: Person, filter: PeopleFilter): Promise<PeoplePage | NotAllowed> {
  const listed = await listPeople(needs, who, { ...filter, size: ALL_ROWS });
  if (listed.ok) await noteTaken(needs, who, { list: 'people', filter, rows: listed.people.length });
  return listed;
}

/** The assignments in force. */
export async function takeAssignments(needs: Needs, who: Person): Promise<AssignmentsPage | NotAllowed> {
  const listed = await listAssignments(needs, who);
  if (listed.ok) await noteTaken(needs, who, { list: 'assignments', rows: listed.assignments.length });
  return listed;
}

/** Who is certified for what, as the list is filtered. */
export async function takeCertificates(
  needs: Needs,
  who: Person,
  filter: CertificateFilter,
): Promise<Certificates | NotAllowed> {
  const listed = await listCertificates(needs, who, filter);
  if (listed.ok) await noteTaken(needs, who, { list: 'certificates', filter, rows: listed.rows.length });
  return listed;
}

/** The questions whose words fit a search. */
export async function takeQuestions(needs: Needs, who: Person, filter: { search?: string }): Taken<QuestionList> {
  const listed = await listQuestions(needs, who, { ...filter, size: ALL_ROWS });
  if (listed.ok) await noteTaken(needs, who, { list: 'questions', filter, rows: listed.rows.length });
  return listed;
}

/** Statistics of questions, and of the assessments they stand in. */
export async function takeStatistics(
  needs: Needs,
  who: Person,
  { page: _, ...filter }: StatisticsFilter,
): Taken<ShownStatistics> {
  const shown = await showStatistics(needs, who, { ...filter, size: ALL_ROWS });
  if (shown.ok) await noteTaken(needs, who, { list: 'statistics', filter, rows: shown.rows.length });
  return shown;
}

/** Whose invitation is open, by employee number; their links stay on the page, since whoever has one opens the account. */
export async function takeInvitations(
  needs: Needs,
  who: Person,
  { department }: { department?: string },
): Taken<{ readonly people: readonly PersonSummary[] }> {
  if (!who.hr) return NOT_ALLOWED;
  const now = needs.now();
  const among = isAmong({ department });
  const people = (await needs.store.people()).filter((summary) => isInvited(summary, now) && among(summary.person));
  await noteTaken(needs, who, { list: 'invitations', filter: { department }, rows: people.length });
  return { ok: true, people };
}

/** The norms missed in latest attempts, most often missed first. */
export async function takeMissedNorms(
  needs: Needs,
  who: Person,
): Taken<{ readonly missed: readonly { readonly norm: Norm; readonly results: number }[] }> {
  const overview = await showOverview(needs, who);
  if (!overview.ok) return overview;
  const { missed } = overview;
  await noteTaken(needs, who, { list: 'missed-norms', rows: missed.length });
  return { ok: true, missed };
}
