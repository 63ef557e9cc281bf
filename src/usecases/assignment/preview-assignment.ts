import { isDone } from '../../domain/assignment/asked.ts';
import { type Assignment, alikeTo, type Due, type Subject, subjectOf } from '../../domain/assignment/assignment.ts';
import { type Audience, isIn } from '../../domain/assignment/audience.ts';
import { type AudienceDraft, audienceFrom, type Drafted } from '../../domain/assignment/draft.ts';
import { enrolmentsOf } from '../../domain/assignment/enrolment.ts';
import type { AssignmentId } from '../../domain/id.ts';
import type { Person } from '../../domain/people/person.ts';
import type { PersonSummary } from '../../domain/people/summary.ts';
import { dayIn } from '../../domain/time.ts';
import { NOT_ALLOWED, type NotAllowed } from '../access.ts';
import { type Needs, organisationOf } from '../needs.ts';

/** An audience that is easily a mistake is confirmed with its number: nobody, and all or nearly all who are active. */
export type Doubt = 'audience-empty' | 'audience-nearly-everyone' | 'audience-everyone';

/** Why something cannot be assigned. */
export type Unassignable = 'no-such-course' | 'no-such-programme';

export type PreviewRefusal = { readonly ok: false; readonly reason: Unassignable } | Extract<Drafted, { ok: false }>;

export interface AssignmentPreview {
  readonly ok: true;
  readonly audience: Audience;
  /** How many people that is today, and those of one page, by employee number. */
  readonly count: number;
  readonly people: readonly Person[];
  readonly page: number;
  readonly pages: number;
  /** All who are active. */
  readonly everyone: number;
  readonly doubt?: Doubt;
  /** How many would be late at once, where the day it is due is over: that is easily a mistake, too. */
  readonly late?: number;
  /** Those in force that are the same rule; that is confirmed as well. */
  readonly alike: readonly Assignment[];
}

const PAGE = 20;

/** Who an assignment would be for today, before it is made. Pages are counted from 1. */
export async function previewAssignment(
  needs: Needs,
  who: Person,
  { draft, due, ...subject }: Subject & { draft: AudienceDraft; due: Due },
  page = 1,
): Promise<AssignmentPreview | PreviewRefusal | NotAllowed> {
  if (!who.hr) return NOT_ALLOWED;
  const refused = mayAssign(needs, subject);
  if (refused) return { ok: false, reason: refused };
  const summaries = (await needs.store.people()).filter(({ person }) => person.active);
  const active = summaries.map(({ person }) => person);
  const drafted = audienceFrom(draft, active);
  if (!drafted.ok) return drafted;
  const people = active.filter((person) => isIn(drafted.audience, person));
  const pages = Math.max(1, Math.ceil(people.length / PAGE));
  const shown = Math.min(Math.max(1, Math.trunc(page) || 1), pages);
  const rule = { ...subjectOf(subject), audience: drafted.audience, due };
  return {
    ...{ ok: true, audience: drafted.audience, count: people.length, everyone: active.length },
    ...{ people: people.slice((shown - 1) * PAGE, shown * PAGE), page: shown, pages },
    doubt: doubtIn(people.length, active.length),
    late: await lateAtOnce(needs, who, rule, summaries),
    alike: alikeTo(rule, (await organisationOf(needs)).assignments),
  };
}

/** Why this cannot be assigned, if it cannot. */
export function mayAssign(
  { library }: Pick<Needs, 'library'>,
  { course, programme }: Pick<Subject, 'course' | 'programme'>,
): Unassignable | undefined {
  if (course && !library.courses.has(course)) return 'no-such-course';
  return programme && !library.programmes.has(programme) ? 'no-such-programme' : undefined;
}

/** How many people a rule would make late on the day it is made; undefined unless the day it is due is over. */
export async function lateAtOnce(
  needs: Needs,
  who: Person,
  rule: Subject & Pick<Assignment, 'audience' | 'due'>,
  people: readonly PersonSummary[],
): Promise<number | undefined> {
  const { timeZone } = await organisationOf(needs);
  const now = needs.now();
  const today = dayIn(timeZone, now);
  if (rule.due.kind !== 'day' || rule.due.day >= today) return undefined;
  const made: Assignment = { ...rule, id: 'rule' as AssignmentId, createdAt: now, createdBy: who.id };
  const on = { timeZone, today, programmes: needs.library.programmes };
  return people.filter((summary) =>
    enrolmentsOf(summary, [made], on).some((task) => task.due < today && !isDone(task, summary)),
  ).length;
}

/** More than nine in ten of all is nearly everyone. */
export function doubtIn(people: number, everyone: number): Doubt | undefined {
  if (people === 0) return 'audience-empty';
  if (people === everyone) return 'audience-everyone';
  return people * 10 > everyone * 9 ? 'audience-nearly-everyone' : undefined;
}
