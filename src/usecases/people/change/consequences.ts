import { type Assignment, coursesOf } from '../../../domain/assignment/assignment.ts';
import {
  type AudienceChange,
  type Emptied,
  emptiedBy,
  renamedIn,
  shiftsBy,
  stayingIn,
  type Transition,
} from '../../../domain/assignment/departments/emptied.ts';
import type { PersonId } from '../../../domain/id.ts';
import type { Person } from '../../../domain/people/person.ts';
import { type Needs, organisationOf } from '../../needs.ts';

/** How many people a change leaves with fewer tasks, and how many it gives more. */
export interface Shift {
  readonly losing: number;
  readonly gaining: number;
}

/** What a change of people does to what they are asked. */
export interface Consequences extends Shift {
  readonly emptied: readonly Emptied[];
  /** Those that name an emptied department. */
  readonly assignments: readonly Assignment[];
  /** New audiences that name renamed departments by their new names, and what would be left of the shift with them. */
  readonly renames: readonly AudienceChange[];
  readonly renamed?: Shift;
  /** Who would then be where they were, and so has not moved. */
  readonly staying: readonly PersonId[];
}

export async function consequencesOf(
  needs: Pick<Needs, 'store' | 'library'>,
  transitions: readonly Transition[],
  people: { readonly before: readonly Person[]; readonly after: readonly Person[] },
): Promise<Consequences> {
  const { assignments } = await organisationOf(needs);
  const emptied = emptiedBy(transitions, people, assignments);
  const renames = renamedIn(assignments, emptied);
  const audiences = new Map(renames.map(({ assignment, after }) => [assignment, after]));
  const after = assignments.map((one) => ({ ...one, audience: audiences.get(one.id) ?? one.audience }));
  const courses = { coursesOf: (assignment: Assignment) => coursesOf(assignment, needs.library) };
  const named = new Set(emptied.flatMap((one) => one.assignments));
  return {
    ...shiftsBy(transitions, assignments, courses),
    emptied,
    assignments: assignments.filter(({ id }) => named.has(id)),
    renames,
    staying: stayingIn(transitions, emptied),
    ...(renames.length > 0 && { renamed: shiftsBy(transitions, assignments, { ...courses, after }) }),
  };
}

/** What the audit trail keeps of departments that were renamed in assignments. */
export function renamedNote({ emptied, renames }: Consequences): { renamed: string; assignments: number } {
  const said = emptied.flatMap(({ department, becomes }) => (becomes ? [`${department} → ${becomes}`] : []));
  return { renamed: [...new Set(said)].join('\n'), assignments: renames.length };
}
