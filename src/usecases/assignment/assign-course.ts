import type { Assignment, Due } from '../../domain/assignment/assignment.ts';
import type { Audience } from '../../domain/assignment/audience.ts';
import { isIn } from '../../domain/assignment/audience.ts';
import type { AssignmentId, CourseId } from '../../domain/id.ts';
import type { Person } from '../../domain/people/person.ts';
import { dayIn } from '../../domain/time.ts';
import { entryBy, NOT_ALLOWED, type NotAllowed } from '../access.ts';
import { type Needs, organisationOf } from '../needs.ts';

export type Assigned =
  | { readonly ok: true; readonly people: number }
  | NotAllowed
  | { readonly ok: false; readonly reason: 'no-such-course' | 'audience-empty' | 'due-in-past' };

/** Makes a rule: these people do this course by then. */
export async function assignCourse(
  needs: Needs,
  who: Person,
  { course, audience, due }: { course: CourseId; audience: Audience; due: Due },
): Promise<Assigned> {
  if (!who.hr) return NOT_ALLOWED;
  if (!needs.library.courses.has(course)) return { ok: false, reason: 'no-such-course' };
  const { timeZone } = await organisationOf(needs);
  if (due.kind === 'day' && due.day < dayIn(timeZone, needs.now())) return { ok: false, reason: 'due-in-past' };
  const people = (await needs.store.people()).filter(({ person }) => isIn(audience, person)).length;
  if (people === 0) return { ok: false, reason: 'audience-empty' };

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
