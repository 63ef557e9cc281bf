import type { Assignment, Due } from '../../domain/assignment/assignment.ts';
import { type Audience, isIn } from '../../domain/assignment/audience.ts';
import { type AudienceDraft, audienceFrom } from '../../domain/assignment/draft.ts';
import type { AssignmentId, CourseId } from '../../domain/id.ts';
import type { Person } from '../../domain/people/person.ts';
import { entryBy, NOT_ALLOWED, type NotAllowed } from '../access.ts';
import { type Needs, organisationOf } from '../needs.ts';
import { type Doubt, doubtIn, mayAssign, type PreviewRefusal } from './preview-assignment.ts';

export type Assigned =
  | { readonly ok: true; readonly people: number }
  | NotAllowed
  | { readonly ok: false; readonly reason: 'no-such-course' | 'due-in-past' }
  | { readonly ok: false; readonly reason: Doubt; readonly people: number; readonly everyone: number };

interface Rule {
  readonly course: CourseId;
  readonly due: Due;
  /** How many people HR confirmed it is for; needed where that is in doubt, and then it must still be so many. */
  readonly confirmed?: number;
}

/** Makes a rule: these people do this course by then. */
export async function assignCourse(
  needs: Needs,
  who: Person,
  { course, audience, due, confirmed }: Rule & { readonly audience: Audience },
): Promise<Assigned> {
  if (!who.hr) return NOT_ALLOWED;
  const refused = mayAssign(needs, await organisationOf(needs), course, due);
  if (refused) return { ok: false, reason: refused };
  const active = (await needs.store.people()).filter(({ person }) => person.active);
  const people = active.filter(({ person }) => isIn(audience, person)).length;
  const doubt = doubtIn(audience, people, active.length);
  if (doubt && confirmed !== people) return { ok: false, reason: doubt, people, everyone: active.length };

  const assignment: Assignment = {
    id: needs.newId() as AssignmentId,
    course,
    audience,
    due,
    createdAt: needs.now(),
    createdBy: who.id,
  };
  const entry = entryBy(needs, who, {
    act: 'course-assigned',
    to: assignment.id,
    toName: course,
    after: { audience, due, people },
  });
  await needs.store.addAssignment(assignment, entry);
  return { ok: true, people };
}

/** The same from HR's form, where people are named by employee number. */
export async function assignDraft(
  needs: Needs,
  who: Person,
  { draft, ...rule }: Rule & { readonly draft: AudienceDraft },
): Promise<Assigned | Extract<PreviewRefusal, { reason: 'no-such-numbers' }>> {
  if (!who.hr) return NOT_ALLOWED;
  const drafted = audienceFrom(
    draft,
    (await needs.store.people()).map(({ person }) => person),
  );
  return drafted.ok ? assignCourse(needs, who, { ...rule, audience: drafted.audience }) : drafted;
}
