import type { AssignmentId, CourseId, PersonId } from '../id.ts';
import type { Day } from '../people/person.ts';
import type { Audience } from './audience.ts';

/**
 * What days are counted from: `joining`, the day a person comes to the assignment, which is the latest of its own day,
 * their hire day and the day they were entered here; `hire`, their hire day; `start`, the day the assignment was made.
 */
export const COUNTED_FROM = ['joining', 'hire', 'start'] as const;
export type CountedFrom = (typeof COUNTED_FROM)[number];

/** When it is due. Days count from `joining` when `from` is left out. */
export type Due =
  | { readonly kind: 'day'; readonly day: Day }
  | { readonly kind: 'days'; readonly days: number; readonly from?: CountedFrom };

/** A rule made by HR: these people do this course by then. Who that is, is worked out, never stored. */
export interface Assignment {
  readonly id: AssignmentId;
  readonly course: CourseId;
  readonly audience: Audience;
  readonly due: Due;
  readonly createdAt: Date;
  readonly createdBy: PersonId;
  readonly withdrawnAt?: Date;
}
