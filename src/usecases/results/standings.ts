import { bestSince, firstPass } from '../../domain/assessment/best.ts';
import type { Asked } from '../../domain/assignment/asked.ts';
import type { Assignment } from '../../domain/assignment/assignment.ts';
import { cyclesOf } from '../../domain/assignment/cycles.ts';
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
  /** The assignment that asks for it earliest. */
  readonly because?: Asked;
  /** Others that ask for it, earliest first. */
  readonly also: readonly Asked[];
  readonly standing: Standing;
  readonly attempts: number;
  /** When the cycle of a certificate began in which attempts count; absent where all do. */
  readonly since?: Date;
  /** Of what is assigned: when it was passed first. */
  readonly passedAt?: Date;
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
  const rows = rowsKnown(library, organisation, dayIn(organisation.timeZone, now));
  return people.flatMap((summary) => rows(summary));
}

const NONE: readonly Asked[] = [];

type Rows = (summary: PersonSummary) => readonly StandingRow[];

let known: { library: Library; organisation: Organisation; today: Day; rows: Rows } | undefined;

/**
 * A store gives the same summary and the same organisation until they change, so that lists work out again only what
 * became of those who did something since the list before.
 */
function rowsKnown(library: Library, organisation: Organisation, today: Day): Rows {
  if (known?.library === library && known.organisation === organisation && known.today === today) return known.rows;
  const work = rowsOf(library, organisation, today);
  const done = new WeakMap<PersonSummary, readonly StandingRow[]>();
  const rows = (summary: PersonSummary) => {
    const own = done.get(summary) ?? work(summary);
    done.set(summary, own);
    return own;
  };
  known = { library, organisation, today, rows };
  return rows;
}

function rowsOf(library: Library, { assignments, timeZone }: Organisation, today: Day): Rows {
  const on = { timeZone, today, programmes: library.programmes };
  const courses = [...library.courses.values()];
  const current = assignments.filter(({ withdrawnAt }) => !withdrawnAt);
  return (summary) => {
    const enrolments = enrolmentsOf(summary, current, on);
    const cycles = cyclesOf(summary.certificates, on);
    return courses.flatMap((course): StandingRow[] => {
      const enrolment = enrolments.find((enrolled) => enrolled.course === course.id);
      const standing = standingOf(summary, course, enrolment, today);
      if (!enrolment && standing.stage === 'not-started') return [];
      const own = summary.courses[course.id];
      const assigned = enrolment !== undefined;
      const best = own && bestSince(own, enrolment?.since);
      const last = own?.last;
      const passedAt = own && enrolment && firstPass(own, enrolment.since);
      const since = cycles(course.id, enrolment);
      return [
        {
          ...{ person: summary.person, course, assigned, because: enrolment, also: enrolment?.also ?? NONE, standing },
          ...{ attempts: own?.attempts ?? 0, best, last, ...(since && { since }), ...(passedAt && { passedAt }) },
        },
      ];
    });
  };
}

/** Every assignment that asks for a course, and since when where a move decides that; the one whose day counts first. */
export function assignmentsFor({
  because,
  also,
}: Pick<StandingRow, 'because' | 'also'>): (Assignment & Pick<Asked, 'joined'>)[] {
  const all = because ? [because, ...also] : also;
  return all.map(({ assignment, joined }) => (joined ? { ...assignment, joined } : assignment));
}

/** How often each norm was missed in the latest attempts, most often first. */
export function missedNorms(rows: readonly StandingRow[]): { readonly norm: NormId; readonly results: number }[] {
  const times = new Map<NormId, number>();
  for (const { last } of rows) for (const norm of last?.missed ?? []) times.set(norm, (times.get(norm) ?? 0) + 1);
  return [...times].map(([norm, results]) => ({ norm, results })).toSorted((a, b) => b.results - a.results);
}
