import type { Due, Subject } from '../../domain/assignment/assignment.ts';
import { type Audience, isIn } from '../../domain/assignment/audience.ts';
import { type AudienceDraft, audienceFrom, type Drafted } from '../../domain/assignment/draft.ts';
import type { Organisation } from '../../domain/organisation.ts';
import type { Person } from '../../domain/people/person.ts';
import { dayIn } from '../../domain/time.ts';
import { NOT_ALLOWED, type NotAllowed } from '../access.ts';
import { type Needs, organisationOf } from '../needs.ts';

/** An audience that is easily a mistake is confirmed with its number: nobody, or nearly everyone who is active. */
export type Doubt = 'audience-empty' | 'audience-nearly-everyone';

/** Why something cannot be assigned with that day. */
export type Unassignable = 'no-such-course' | 'no-such-programme' | 'due-in-past';

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
  const refused = mayAssign(needs, await organisationOf(needs), subject, due);
  if (refused) return { ok: false, reason: refused };
  const active = (await needs.store.people()).map(({ person }) => person).filter((person) => person.active);
  const drafted = audienceFrom(draft, active);
  if (!drafted.ok) return drafted;
  const people = active.filter((person) => isIn(drafted.audience, person));
  const pages = Math.max(1, Math.ceil(people.length / PAGE));
  const shown = Math.min(Math.max(1, Math.trunc(page) || 1), pages);
  return {
    ...{ ok: true, audience: drafted.audience, count: people.length, everyone: active.length },
    ...{ people: people.slice((shown - 1) * PAGE, shown * PAGE), page: shown, pages },
    doubt: doubtIn(drafted.audience, people.length, active.length),
  };
}

/** Why this cannot be assigned with this day, if it cannot. */
export function mayAssign(
  { library, now }: Pick<Needs, 'library' | 'now'>,
  { timeZone }: Organisation,
  { course, programme }: Pick<Subject, 'course' | 'programme'>,
  due: Due,
): Unassignable | undefined {
  if (course && !library.courses.has(course)) return 'no-such-course';
  if (programme && !library.programmes.has(programme)) return 'no-such-programme';
  return due.kind === 'day' && due.day < dayIn(timeZone, now()) ? 'due-in-past' : undefined;
}

/** More than nine in ten of all is nearly everyone, where “everyone” was not said. */
export function doubtIn({ kind }: Audience, people: number, everyone: number): Doubt | undefined {
  if (people === 0) return 'audience-empty';
  return kind !== 'everyone' && people * 10 > everyone * 9 ? 'audience-nearly-everyone' : undefined;
}
