import type { AssignmentId, CourseId, PersonId } from '../id.ts';
import type { Position } from '../library/norm.ts';
import type { Day } from '../people/person.ts';

/** Whom an assignment is for. */
export type Audience =
  | { readonly kind: 'everyone' }
  | { readonly kind: 'departments'; readonly departments: readonly string[] }
  | { readonly kind: 'positions'; readonly positions: readonly Position[] }
  | { readonly kind: 'people'; readonly people: readonly PersonId[] }
  | { readonly kind: 'hired-since'; readonly day: Day };

/** When it is due. `days` count from the assignment, or from the day a person comes to it, if later. */
export type Due = { readonly kind: 'day'; readonly day: Day } | { readonly kind: 'days'; readonly days: number };

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
