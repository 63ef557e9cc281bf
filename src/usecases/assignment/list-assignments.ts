import { passes } from '../../domain/assessment/band.ts';
import type { Assignment } from '../../domain/assignment/assignment.ts';
import { isIn } from '../../domain/assignment/audience.ts';
import { POSITIONS, type Position } from '../../domain/library/norm.ts';
import type { Person } from '../../domain/people/person.ts';
import { NOT_ALLOWED, type NotAllowed } from '../access.ts';
import { type Needs, organisationOf } from '../needs.ts';

/** An assignment, with who that is today and how many of them are done. */
export interface ListedAssignment {
  readonly assignment: Assignment;
  readonly people: number;
  readonly passed: number;
}

export interface AssignmentsPage {
  readonly ok: true;
  /** Latest first, without withdrawn ones. */
  readonly assignments: readonly ListedAssignment[];
  /** Departments of active people, with how many each has. */
  readonly departments: ReadonlyMap<string, number>;
  /** Positions of active people, with how many hold each. */
  readonly positions: ReadonlyMap<Position, number>;
  readonly everyone: number;
}

export async function listAssignments(needs: Needs, who: Person): Promise<AssignmentsPage | NotAllowed> {
  if (!who.hr) return NOT_ALLOWED;
  const { assignments } = await organisationOf(needs);
  const active = (await needs.store.people()).filter(({ person }) => person.active);
  const listed = assignments
    .filter(({ withdrawnAt }) => !withdrawnAt)
    .map((assignment) => {
      const audience = active.filter(({ person }) => isIn(assignment.audience, person));
      const passed = audience.filter(({ courses }) => passes(courses[assignment.course]?.best?.band ?? 'fail'));
      return { assignment, people: audience.length, passed: passed.length };
    });
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
  return { ok: true, assignments: listed.toReversed(), departments, positions, everyone: active.length };
}
