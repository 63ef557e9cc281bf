import type { Assignment } from '../../domain/assignment/assignment.ts';
import { type Nobody, namingNobody } from '../../domain/assignment/departments/named.ts';
import type { Library } from '../../domain/library/library.ts';
import { POSITIONS, type Position } from '../../domain/library/norm.ts';
import type { Organisation } from '../../domain/organisation.ts';
import { type DepartmentNode, departmentTree } from '../../domain/people/list/departments.ts';
import type { Day, Person } from '../../domain/people/person.ts';
import type { PersonSummary } from '../../domain/people/summary.ts';
import { dayIn } from '../../domain/time.ts';
import { NOT_ALLOWED, type NotAllowed } from '../access.ts';
import { type Needs, organisationOf } from '../needs.ts';
import { type Progress, progressIn, tasksAmong } from './progress.ts';

/** An assignment, with how many that is today and how far they are. */
export interface ListedAssignment extends Progress {
  readonly assignment: Assignment;
  /** What it names that nobody active fits. */
  readonly nobody?: Nobody | undefined;
}

export interface AssignmentsPage {
  readonly ok: true;
  /** Latest first, without withdrawn ones. */
  readonly assignments: readonly ListedAssignment[];
  /** Latest withdrawn first. */
  readonly withdrawn: readonly Assignment[];
  /** Departments of active people, and those above them. */
  readonly departments: readonly DepartmentNode[];
  /** Positions of active people, with how many hold each. */
  readonly positions: ReadonlyMap<Position, number>;
  readonly everyone: number;
}

interface Known {
  readonly library: Library;
  readonly organisation: Organisation;
  readonly today: Day;
  readonly page: AssignmentsPage;
}

/** By what a store gave, which is the same until somebody changes. */
const known = new WeakMap<readonly PersonSummary[], Known>();

/** Worked out once for as long as nobody, no assignment, no content and no day has changed. */
export async function listAssignments(needs: Needs, who: Person): Promise<AssignmentsPage | NotAllowed> {
  if (!who.hr) return NOT_ALLOWED;
  const { library } = needs;
  const organisation = await organisationOf(needs);
  const people = await needs.store.people();
  const today = dayIn(organisation.timeZone, needs.now());
  const last = known.get(people);
  if (last?.library === library && last.organisation === organisation && last.today === today) return last.page;
  const page = pageOf(needs, organisation, people);
  known.set(people, { library, organisation, today, page });
  return page;
}

function pageOf(needs: Needs, organisation: Organisation, people: readonly PersonSummary[]): AssignmentsPage {
  const { assignments } = organisation;
  const active = people.filter(({ person }) => person.active);
  const tasksOf = tasksAmong(needs.library, organisation, active, needs.now());
  const nobodyIn = namingNobody(active.map(({ person }) => person));
  const listed = assignments
    .filter(({ withdrawnAt }) => !withdrawnAt)
    .map((assignment) => ({
      assignment,
      nobody: nobodyIn(assignment.audience),
      ...progressIn(tasksOf(assignment)),
    }));
  const withdrawn = assignments
    .filter(({ withdrawnAt }) => withdrawnAt)
    .toSorted((a, b) => Number(b.withdrawnAt) - Number(a.withdrawnAt));
  const inEach = new Map<string, number>();
  for (const { person } of active) inEach.set(person.department, (inEach.get(person.department) ?? 0) + 1);
  const departments = departmentTree(inEach);
  const positions = new Map(
    POSITIONS.map((position): [Position, number] => [
      position,
      active.filter(({ person }) => person.positions.includes(position)).length,
    ]).filter(([, people]) => people > 0),
  );
  return { ok: true, assignments: listed.toReversed(), withdrawn, departments, positions, everyone: active.length };
}
