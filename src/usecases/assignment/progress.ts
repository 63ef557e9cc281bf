import { isDone } from '../../domain/assignment/asked.ts';
import { type Assignment, coursesOf } from '../../domain/assignment/assignment.ts';
import { isIn } from '../../domain/assignment/audience.ts';
import { type ExemptDays, exemptFrom } from '../../domain/assignment/exemption.ts';
import { type Standing, standingOf } from '../../domain/assignment/standing.ts';
import type { Course } from '../../domain/library/course.ts';
import type { Library } from '../../domain/library/library.ts';
import type { Organisation } from '../../domain/organisation.ts';
import type { Day, Person } from '../../domain/people/person.ts';
import type { PersonSummary } from '../../domain/people/summary.ts';
import { dayIn } from '../../domain/time.ts';
import { type StandingRow, standingsOf } from '../results/standings.ts';

/** How far one person is with a course that an assignment is about. */
export interface TaskRow {
  readonly person: Person;
  readonly course: Course;
  /** Where assignments overlap, by the earliest day that any of them asks for. */
  readonly standing: Standing;
  /** The assignment that asks for it earliest; absent while nothing does. */
  readonly because?: Assignment;
  readonly exempt?: ExemptDays;
  /** Whoever loses the task when the assignment is withdrawn: it is not passed, and nothing else asks for it. */
  readonly alone: boolean;
  /** The day it is due when the assignment is withdrawn, where another asks for it by a later one. */
  readonly moves?: Day;
}

/** How many people an assignment is for today, and of them how many passed, are late, are exempt, would lose it or would have it later. */
export interface Progress {
  readonly people: number;
  readonly passed: number;
  readonly late: number;
  readonly exempt: number;
  readonly losing: number;
  /** Whoever would keep it by other assignments alone, and the first and the last day it would be due for them. */
  readonly moving?: { readonly people: number; readonly first: Day; readonly last: Day };
}

/** Tells of one assignment after the other who it is for today and how far they are, by employee number. */
export function tasksAmong(
  library: Library,
  organisation: Organisation,
  active: readonly PersonSummary[],
  now: Date,
): (assignment: Assignment) => TaskRow[] {
  const rows = Map.groupBy(standingsOf(library, organisation, active, now), ({ person }) => person.id);
  const today = dayIn(organisation.timeZone, now);
  const taskOf = (summary: PersonSummary, course: Course, assignment: Assignment): TaskRow => {
    const { person, exemptions } = summary;
    const row: StandingRow | undefined = rows.get(person.id)?.find((one) => one.course.id === course.id);
    const exempt = exemptions.length > 0 ? exemptFrom(exemptions, course.id, today) : undefined;
    const standing = row?.standing ?? standingOf(summary, course, undefined, today);
    return {
      ...{ person, course, standing },
      ...(row?.because && { because: row.because.assignment }),
      ...(exempt && { exempt }),
      ...without(assignment, row, summary),
    };
  };
  return (assignment) => {
    const courses = coursesOf(assignment, library).flatMap((id) => library.courses.get(id) ?? []);
    return active
      .filter(({ person }) => isIn(assignment.audience, person))
      .flatMap((summary) => courses.map((course) => taskOf(summary, course, assignment)));
  };
}

export function progressIn(rows: readonly TaskRow[]): Progress {
  const people = byPerson(rows);
  const count = (fits: (own: readonly TaskRow[]) => boolean) => people.filter(fits).length;
  const moving = movingIn(people);
  return {
    people: people.length,
    passed: count(hasPassed),
    late: count(isLate),
    exempt: count(isExempt),
    losing: count((own) => own.some(({ alone }) => alone)),
    ...(moving && { moving }),
  };
}

/** What becomes of a task when the assignment is withdrawn. Another that asks for it earlier, or had it done, leaves it as it is. */
function without(
  { id }: Assignment,
  row: StandingRow | undefined,
  summary: PersonSummary,
): Pick<TaskRow, 'alone' | 'moves'> {
  if (row?.because?.assignment.id !== id || row.standing.stage === 'passed') return { alone: false };
  const other = row.also.find((asked) => !isDone(asked, summary));
  if (!other) return { alone: true };
  return { alone: false, ...(other.due !== row.standing.due && { moves: other.due }) };
}

/** Undefined where no day would move. */
function movingIn(people: readonly (readonly TaskRow[])[]): Progress['moving'] {
  const movers = people.filter((own) => own.some(({ moves }) => moves !== undefined));
  const days = movers.flatMap((own) => own.flatMap(({ moves }) => moves ?? [])).sort();
  const [first, last] = [days[0], days.at(-1)];
  return first && last ? { people: movers.length, first, last } : undefined;
}

export function byPerson(rows: readonly TaskRow[]): (readonly TaskRow[])[] {
  return [...Map.groupBy(rows, ({ person }) => person.id).values()];
}

const passed = ({ standing }: TaskRow) => standing.stage === 'passed';

/** What holds of a person, given each course that an assignment asks of them. */
export const hasPassed = (own: readonly TaskRow[]) => own.every(passed);
export const isLate = (own: readonly TaskRow[]) => own.some(({ standing }) => standing.daysLate > 0);
export const isExempt = (own: readonly TaskRow[]) => own.every(({ exempt }) => exempt !== undefined);
export const isPending = (own: readonly TaskRow[]) => own.some((row) => !passed(row) && !row.exempt);
