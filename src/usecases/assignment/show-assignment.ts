import type { Assignment } from '../../domain/assignment/assignment.ts';
import type { Person } from '../../domain/people/person.ts';
import { NOT_ALLOWED, type NotAllowed } from '../access.ts';
import { type Needs, organisationOf } from '../needs.ts';
import { type PageOf, pageOf } from '../pages.ts';
import { isCalled, textIn } from '../results/narrowing.ts';
import {
  byPerson,
  hasPassed,
  isExempt,
  isLate,
  isPending,
  type Progress,
  progressIn,
  type TaskRow,
  tasksAmong,
} from './progress.ts';

/** Which of the people an assignment is for a list shows. */
export const TASK_PICKS = ['pending', 'late', 'passed', 'exempt'] as const;
export type TaskPick = (typeof TASK_PICKS)[number];

const PICKS = { pending: isPending, late: isLate, passed: hasPassed, exempt: isExempt } satisfies Record<
  TaskPick,
  (own: readonly TaskRow[]) => boolean
>;

export interface TaskFilter {
  readonly pick?: TaskPick;
  /** Part of a name or an employee number. */
  readonly search?: string;
  /** From 1. */
  readonly page?: number;
  readonly size?: number;
}

export interface AssignmentPage {
  readonly ok: true;
  readonly assignment: Assignment;
  /** Whoever made it, as far as that is still known. */
  readonly by?: string;
  readonly progress: Progress;
  readonly tasks: PageOf<TaskRow>;
}

const PAGE = 100;

/** One assignment: who it is for today, and how far each of them is. A withdrawn one is for nobody. */
export async function showAssignment(
  needs: Needs,
  who: Person,
  id: string,
  { pick, search, page = 1, size = PAGE }: TaskFilter = {},
): Promise<AssignmentPage | NotAllowed | { readonly ok: false; readonly reason: 'no-such-assignment' }> {
  if (!who.hr) return NOT_ALLOWED;
  const organisation = await organisationOf(needs);
  const assignment = organisation.assignments.find((one) => one.id === id);
  if (!assignment) return { ok: false, reason: 'no-such-assignment' };
  const active = (await needs.store.people()).filter(({ person }) => person.active);
  const rows = assignment.withdrawnAt ? [] : tasksAmong(needs.library, organisation, active, needs.now())(assignment);
  const called = isCalled(search);
  const found = byPerson(rows)
    .filter((own) => !pick || PICKS[pick](own))
    .flat()
    .filter(({ person }) => called(person));
  const by = (await needs.store.summary(assignment.createdBy))?.person.name;
  return {
    ...{ ok: true, assignment, progress: progressIn(rows), tasks: pageOf(found, size, page) },
    ...(by && { by }),
  };
}

/** Reads a filter from an address; values that name nothing are left out. */
export function taskFilterFrom(query: URLSearchParams): TaskFilter {
  const pick = TASK_PICKS.find((one) => one === query.get('pick'));
  const search = textIn(query, 'search');
  return { ...(pick && { pick }), ...(search && { search }), page: Number(query.get('page')) || 1 };
}
