import { BANDS } from '../../../domain/assessment/band.ts';
import { isAtOrBelow, partsOf } from '../../../domain/department.ts';
import { compareNames } from '../../../domain/reading-order.ts';
import { type Narrowing, NO_DEPARTMENT } from '../narrowing.ts';
import type { Overview, Tally } from '../show-overview.ts';

type Departments = Overview['departments'];

/** A department with all below it, or those right in one that has others below it. */
export interface DepartmentRow {
  /** '' for those of no department, and for those right in the one above. */
  readonly name: string;
  readonly tally: Tally;
  /** What narrows results to the row. */
  readonly filter: Pick<Narrowing, 'department' | 'alone'>;
  /** Its path, where there is a level below. */
  readonly within?: string;
}

/** The departments side by side at one place of the tree. */
export interface DepartmentLevel {
  /** What they are part of, from the top down; empty at the top. */
  readonly path: readonly string[];
  /** How much of the path every department has in common, so that the level above it would say nothing. */
  readonly start: number;
  /** As people read their names. */
  readonly rows: readonly DepartmentRow[];
  readonly tally: Tally;
}

/**
 * Each department counted with all below it, at the first level that has more than one.
 * @param within the path of a department whose parts are asked for; one that nobody is in or below asks for nothing
 */
export function departmentLevel(departments: Departments, within = ''): DepartmentLevel {
  const start = downFrom(departments, []);
  const asked = departments.filter(({ name }) => isAtOrBelow(name, within));
  const path = asked.length > 0 ? downFrom(asked, partsOf(within)) : start;
  const own = asked.length > 0 ? asked : departments;
  const rows = [...childrenOf(own, path.length)].map(([name, all]) => rowOf(name, all, path));
  return {
    path,
    start: start.length,
    rows: rows.toSorted((a, b) => compareNames(a.name, b.name)),
    tally: sumOf(own),
  };
}

/** Goes down as long as there is only one department and others are below it. */
function downFrom(departments: Departments, from: readonly string[]): readonly string[] {
  const [first, ...others] = childrenOf(departments, from.length);
  if (!first || others.length > 0) return from;
  const [only, all] = first;
  return hasBelow(all, from.length + 1) ? downFrom(all, [...from, only]) : from;
}

function hasBelow(departments: Departments, depth: number): boolean {
  return departments.some(({ name }) => partsOf(name).length > depth);
}

function childrenOf(departments: Departments, depth: number): Map<string, Departments[number][]> {
  return Map.groupBy(departments, ({ name }) => partsOf(name)[depth] ?? '');
}

function rowOf(name: string, all: Departments, path: readonly string[]): DepartmentRow {
  const tally = sumOf(all);
  if (name === '') {
    const department = path.join('/');
    return { name, tally, filter: department ? { department, alone: true } : { department: NO_DEPARTMENT } };
  }
  const department = [...path, name].join('/');
  return { name, tally, filter: { department }, ...(hasBelow(all, path.length + 1) && { within: department }) };
}

function sumOf(all: Departments): Tally {
  const sum = (of: (tally: Tally) => number) => all.reduce((total, { tally }) => total + of(tally), 0);
  return {
    assigned: sum(({ assigned }) => assigned),
    passed: sum(({ passed }) => passed),
    done: sum(({ done }) => done),
    failed: sum(({ failed }) => failed),
    late: sum(({ late }) => late),
    bands: Object.fromEntries(BANDS.map((band) => [band, sum(({ bands }) => bands[band])])) as Tally['bands'],
  };
}
