import type { Assignment } from '../../domain/assignment/assignment.ts';
import { POSITIONS, type Position } from '../../domain/library/norm.ts';
import type { Person } from '../../domain/people/person.ts';
import { NOT_ALLOWED, type NotAllowed } from '../access.ts';
import { type Needs, organisationOf } from '../needs.ts';
import { type Progress, progressIn, tasksAmong } from './progress.ts';

/** An assignment, with how many that is today and how far they are. */
export interface ListedAssignment extends Progress {
  readonly assignment: Assignment;
}

export interface AssignmentsPage {
  readonly ok: true;
  /** Latest first, without withdrawn ones. */
  readonly assignments: readonly ListedAssignment[];
  /** Latest withdrawn first. */
  readonly withdrawn: readonly Assignment[];
  /** Departments of active people, with how many each has. */
  readonly departments: ReadonlyMap<string, number>;
  /** Positions of active people, with how many hold each. */
  readonly positions: ReadonlyMap<Position, number>;
  readonly everyone: number;
}

export async function listAssignments(needs: Needs, who: Person): Promise<AssignmentsPage | NotAllowed> {
  if (!who.hr) return NOT_ALLOWED;
  const organisation = await organisationOf(needs);
  const { assignments } = organisation;
  const active = (await needs.store.people()).filter(({ person }) => person.active);
  const tasksOf = tasksAmong(needs.library, organisation, active, needs.now());
  const listed = assignments
    .filter(({ withdrawnAt }) => !withdrawnAt)
    .map((assignment) => ({ assignment, ...progressIn(tasksOf(assignment)) }));
  const withdrawn = assignments
    .filter(({ withdrawnAt }) => withdrawnAt)
    .toSorted((a, b) => Number(b.withdrawnAt) - Number(a.withdrawnAt));
  const departments = new Map(
    [...Map.groupBy(active, ({ person }) => person.department)]
      .filter(([department]) => department !== '')
      .map(([department, people]): [string, number] => [department, people.length])
      .toSorted(([a], [b]) => a.localeCompare(b, 'zh', { numeric: true })),
  );
  const positions = new Map(
    POSITIONS.map((position): [Position, number] => [
      position,
      active.filter(({ person }) => person.positions.includes(position)).length,
    ]).filter(([, people]) => people > 0),
  );
  return { ok: true, assignments: listed.toReversed(), withdrawn, departments, positions, everyone: active.length };
}
