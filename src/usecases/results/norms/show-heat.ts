import type { Course } from '../../../domain/library/course.ts';
import type { Norm, Topic } from '../../../domain/library/norm.ts';
import type { Person } from '../../../domain/people/person.ts';
import { countOutcomes, sumOf, timesByNorm } from '../../../domain/statistics/asked/count.ts';
import { byHurt, NO_TIMES, plus, type Times } from '../../../domain/statistics/asked/outcome.ts';
import { NOT_ALLOWED, type NotAllowed } from '../../access.ts';
import type { Needs } from '../../needs.ts';
import { departmentsOf, NO_DEPARTMENT } from '../narrowing.ts';
import { attemptsIn, type NormFilter, peopleIn } from './filter.ts';
import { keptAsked } from './kept-asked.ts';

/** One line of the heat map: a topic, or one norm of a topic that was chosen. */
export interface HeatRow {
  readonly topic: Topic;
  readonly norm?: Norm;
  /** In all departments shown. */
  readonly all: Times;
  /** By department, in the order of {@link Heat.columns}. */
  readonly cells: readonly Times[];
}

export interface Heat {
  readonly ok: true;
  /** When the figures were gathered. */
  readonly at: Date;
  /** Norms when a topic is chosen, topics else; what hurts most first. */
  readonly rows: readonly HeatRow[];
  /** Departments with attempts that count, what hurts most first; {@link NO_DEPARTMENT} for none. */
  readonly columns: readonly { readonly department: string; readonly all: Times }[];
  readonly all: Times;
  /** To choose from. */
  readonly departments: readonly string[];
  /** Courses with submitted attempts. */
  readonly courses: readonly Course[];
}

/** How often each norm was missed in assessments of those active today, by the department they are in today; for HR. */
export async function showHeat(needs: Needs, who: Person, filter: NormFilter): Promise<Heat | NotAllowed> {
  if (!who.hr) return NOT_ALLOWED;
  const { library, store } = needs;
  const { at, asked } = await keptAsked(needs);
  const everybody = await store.people();
  const people = peopleIn(asked, everybody, filter);
  const names = [...new Set(people.flatMap((summary) => summary?.person.department ?? []))];
  const places = new Map(names.map((name, place) => [name, place]));
  const columnOf = people.map((summary) => (summary ? (places.get(summary.person.department) ?? -1) : -1));
  const counts = attemptsIn(asked, filter);
  const counted = countOutcomes(asked, names.length, (attempt) =>
    counts(attempt) ? (columnOf[asked.person[attempt] as number] as number) : -1,
  );
  const lines = [...timesByNorm(counted, names.length)].flatMap(([id, cells]) => {
    const norm = library.norms.get(id);
    const fits = norm && !library.off.has(id) && (!filter.dimension || norm.dimension === filter.dimension);
    return fits && (!filter.topic || norm.topic === filter.topic) ? [{ norm, cells }] : [];
  });
  const rows = filter.topic
    ? lines.map(({ norm, cells }) => ({ topic: norm.topic, norm, cells }))
    : [...Map.groupBy(lines, ({ norm }) => norm.topic)].map(([topic, own]) => ({
        topic,
        cells: names.map((_, place) => sumOf(own.map(({ cells }) => cells[place] ?? NO_TIMES))),
      }));
  return {
    ok: true,
    at,
    ...inOrder(rows, names),
    departments: departmentsOf(everybody),
    courses: coursesIn(needs, asked),
  };
}

function coursesIn({ library }: Needs, { courses }: { readonly courses: readonly Course['id'][] }): Course[] {
  return courses.flatMap((id) => library.courses.get(id) ?? []);
}

/** What hurts most first, along both sides. A row or department in which nothing was asked is left out. */
function inOrder(
  rows: readonly Omit<HeatRow, 'all'>[],
  names: readonly string[],
): Pick<Heat, 'rows' | 'columns' | 'all'> {
  const columns = names
    .map((name, place) => ({
      ...{ place, department: name || NO_DEPARTMENT },
      all: sumOf(rows.map(({ cells }) => cells[place] ?? NO_TIMES)),
    }))
    .filter(({ all }) => all.asked > 0)
    .sort((a, b) => byHurt(a.all, b.all));
  const sorted = rows
    .map((row) => ({
      ...row,
      all: sumOf(row.cells),
      cells: columns.map(({ place }) => row.cells[place] ?? NO_TIMES),
    }))
    .filter(({ all }) => all.asked > 0)
    .sort((a, b) => byHurt(a.all, b.all));
  return {
    rows: sorted,
    columns: columns.map(({ department, all }) => ({ department, all })),
    all: columns.map(({ all }) => all).reduce(plus, NO_TIMES),
  };
}
