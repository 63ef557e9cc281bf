import { enrolmentsOf } from '../../domain/assignment/enrolment.ts';
import { type Standing, standingOf } from '../../domain/assignment/standing.ts';
import type { NormId } from '../../domain/id.ts';
import type { Course } from '../../domain/library/course.ts';
import type { Library } from '../../domain/library/library.ts';
import type { Organisation } from '../../domain/organisation.ts';
import type { Day, Person } from '../../domain/people/person.ts';
import type { PersonSummary } from '../../domain/people/summary.ts';
import { dayIn } from '../../domain/time.ts';

/** One person and one course that is assigned to them or that they have begun. */
export interface StandingRow {
  readonly person: Person;
  readonly course: Course;
  readonly assigned: boolean;
  readonly standing: Standing;
  readonly attempts: number;
  readonly best?: PersonSummary['courses'][string]['best'];
  readonly last?: PersonSummary['courses'][string]['last'];
}

/** Where everybody among `people` stands, by person and then by course. */
export function standingsOf(
  library: Library,
  organisation: Organisation,
  people: readonly PersonSummary[],
  now: Date,
): StandingRow[] {
  const today = dayIn(organisation.timeZone, now);
  return people.flatMap((summary) => rowsOf(library, organisation, summary, today));
}

function rowsOf(
  library: Library,
  { assignments, timeZone }: Organisation,
  summary: PersonSummary,
  today: Day,
): StandingRow[] {
  const enrolments = enrolmentsOf(summary.person, assignments, timeZone);
  return [...library.courses.values()].flatMap((course): StandingRow[] => {
    const enrolment = enrolments.find((enrolled) => enrolled.course === course.id);
    const standing = standingOf(summary, course, enrolment, today);
    if (!enrolment && standing.stage === 'not-started') return [];
    const own = summary.courses[course.id];
    return [
      {
        person: summary.person,
        course,
        assigned: enrolment !== undefined,
        standing,
        attempts: own?.attempts ?? 0,
        best: own?.best,
        last: own?.last,
      },
    ];
  });
}

/** How often each norm was missed in the latest attempts, most often first. */
export function missedNorms(rows: readonly StandingRow[]): { readonly norm: NormId; readonly people: number }[] {
  const all = rows.flatMap(({ last }) => last?.missed ?? []);
  return [...Map.groupBy(all, (norm) => norm)]
    .map(([norm, times]) => ({ norm, people: times.length }))
    .toSorted((a, b) => b.people - a.people);
}
