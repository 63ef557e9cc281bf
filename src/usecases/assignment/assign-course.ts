import { type Assignment, alikeTo, type Due, type Subject, subjectOf } from '../../domain/assignment/assignment.ts';
import { type Audience, isIn } from '../../domain/assignment/audience.ts';
import { type AudienceDraft, audienceFrom } from '../../domain/assignment/draft.ts';
import type { AssignmentId } from '../../domain/id.ts';
import type { Person } from '../../domain/people/person.ts';
import { entryBy, NOT_ALLOWED, type NotAllowed } from '../access.ts';
import { type Needs, organisationOf } from '../needs.ts';
import {
  type Doubt,
  doubtIn,
  lateAtOnce,
  mayAssign,
  type PreviewRefusal,
  type Unassignable,
} from './preview-assignment.ts';

export type Assigned =
  | { readonly ok: true; readonly people: number }
  | NotAllowed
  | { readonly ok: false; readonly reason: Unassignable }
  | { readonly ok: false; readonly reason: Doubt; readonly people: number; readonly everyone: number }
  | { readonly ok: false; readonly reason: 'due-in-past'; readonly people: number };

type Rule = Subject & {
  readonly due: Due;
  /** How many people HR confirmed it is for; needed where that is in doubt, and then it must still be so many. */
  readonly confirmed?: number;
  /** How many people HR confirmed it makes late at once; needed where the day is over, and then it must still be so many. */
  readonly confirmedLate?: number;
};

/**
 * Makes a rule: these people do this course, or each course of this programme, by then. An audience that comes out as
 * nobody or as nearly everyone is confirmed; one that says everyone is taken at its word.
 */
export async function assignCourse(
  needs: Needs,
  who: Person,
  { audience, due, confirmed, confirmedLate, ...asked }: Rule & { readonly audience: Audience },
): Promise<Assigned> {
  if (!who.hr) return NOT_ALLOWED;
  const subject = subjectOf(asked);
  const refused = mayAssign(needs, subject);
  if (refused) return { ok: false, reason: refused };
  const active = (await needs.store.people()).filter(({ person }) => person.active);
  const people = active.filter(({ person }) => isIn(audience, person)).length;
  const doubt = audience.kind === 'everyone' ? undefined : doubtIn(people, active.length);
  if (doubt && confirmed !== people) return { ok: false, reason: doubt, people, everyone: active.length };
  const late = await lateAtOnce(needs, who, { ...subject, audience, due }, active);
  if (late !== undefined && confirmedLate !== late) return { ok: false, reason: 'due-in-past', people: late };

  const assignment: Assignment = {
    id: needs.newId() as AssignmentId,
    ...subject,
    audience,
    due,
    createdAt: needs.now(),
    createdBy: who.id,
  };
  const entry = entryBy(needs, who, {
    act: 'course-assigned',
    to: assignment.id,
    toName: subject.course ?? subject.programme,
    after: { audience, due, ...(subject.programme && { again: subject.again }), people },
  });
  await needs.store.addAssignment(assignment, entry);
  return { ok: true, people };
}

/**
 * The same from HR's form, where people are named by employee number, and which begins with everyone: that is confirmed,
 * too, as is a rule that is there already. Looking for that and making are two steps, so that of two alike that are sent
 * at the same moment neither may be asked about.
 */
export async function assignDraft(
  needs: Needs,
  who: Person,
  {
    draft,
    confirmedAlike,
    ...rule
  }: Rule & {
    readonly draft: AudienceDraft;
    /** How many rules of the same words HR confirmed there are; needed where there is one, and then there must still be so many. */
    readonly confirmedAlike?: number;
  },
): Promise<
  | Assigned
  | { readonly ok: false; readonly reason: 'assigned-alike'; readonly count: number }
  | Extract<PreviewRefusal, { reason: 'no-such-numbers' }>
> {
  if (!who.hr) return NOT_ALLOWED;
  const everybody = (await needs.store.people()).map(({ person }) => person);
  const people = everybody.filter(({ active }) => active).length;
  if (draft.kind === 'everyone' && rule.confirmed !== people)
    return { ok: false, reason: mayAssign(needs, rule) ?? 'audience-everyone', people, everyone: people };
  const drafted = audienceFrom(draft, everybody);
  if (!drafted.ok) return drafted;
  const { audience } = drafted;
  const alike = alikeTo({ ...rule, audience }, (await organisationOf(needs)).assignments).length;
  if (alike > 0 && confirmedAlike !== alike) return { ok: false, reason: 'assigned-alike', count: alike };
  return assignCourse(needs, who, { ...rule, audience });
}
