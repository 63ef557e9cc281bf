import { canonical } from '../canonical.ts';
import { pathOf } from '../department.ts';
import type { AssignmentId, CourseId, PersonId, ProgrammeId } from '../id.ts';
import type { Library } from '../library/library.ts';
import type { Day } from '../people/person.ts';
import type { Audience } from './audience.ts';

/**
 * What days are counted from: `joining`, the day a person comes to the assignment, which is the latest of its own day,
 * their hire day, the day they were entered here, the day they were moved to its audience and the day they came back; `hire`, their hire day;
 * `start`, the day the assignment was made.
 */
export const COUNTED_FROM = ['joining', 'hire', 'start'] as const;
export type CountedFrom = (typeof COUNTED_FROM)[number];

/** When it is due. Days count from `joining` when `from` is left out. */
export type Due =
  | { readonly kind: 'day'; readonly day: Day }
  | { readonly kind: 'days'; readonly days: number; readonly from?: CountedFrom };

/** What people are asked to do. */
export type Subject =
  | { readonly course: CourseId; readonly programme?: undefined; readonly again?: undefined }
  /** Each course of a programme; with `again`, once more whenever its certificate ends. */
  | { readonly course?: undefined; readonly programme: ProgrammeId; readonly again: boolean };

/** A rule made by HR: these people do this by then. Who that is, is worked out, never stored. */
export type Assignment = Subject & {
  readonly id: AssignmentId;
  readonly audience: Audience;
  readonly due: Due;
  readonly createdAt: Date;
  readonly createdBy: PersonId;
  readonly withdrawnAt?: Date;
};

/** What an assignment is of, without the rest of it. */
export function subjectOf(asked: Subject): Subject {
  return asked.course !== undefined ? { course: asked.course } : { programme: asked.programme, again: asked.again };
}

/** The courses that somebody is asked for; none of a programme that has left the library. */
export function coursesOf(
  { course, programme }: Pick<Subject, 'course' | 'programme'>,
  { programmes }: Pick<Library, 'programmes'>,
): readonly CourseId[] {
  return course ? [course] : ((programme && programmes.get(programme)?.courses) ?? []);
}

/** Those in force that ask the same people for the same by the same day, in whatever order people and conditions are named, and however paths are written. */
export function alikeTo(
  rule: Subject & Pick<Assignment, 'audience' | 'due'>,
  assignments: readonly Assignment[],
): readonly Assignment[] {
  const own = textOf(rule);
  return assignments.filter((one) => !one.withdrawnAt && textOf(one) === own);
}

function textOf(rule: Subject & Pick<Assignment, 'audience' | 'due'>): string {
  const due = rule.due.kind === 'days' ? { from: 'joining', ...rule.due } : rule.due;
  return canonical(unordered({ ...subjectOf(rule), audience: rule.audience, due }));
}

/** All lists of a rule are sets, and departments are what their paths say. */
function unordered(value: unknown): unknown {
  if (Array.isArray(value)) return [...new Set(value.map((one) => canonical(unordered(one))))].toSorted();
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, one]) => [
      name,
      unordered(name === 'departments' ? (one as string[]).map(pathOf) : one),
    ]),
  );
}
