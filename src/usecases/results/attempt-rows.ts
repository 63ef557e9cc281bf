import { isInForce } from '../../domain/assessment/attempt.ts';
import type { Band } from '../../domain/assessment/band.ts';
import { type Appeal, isUndecided } from '../../domain/assessment/fairness/appeal.ts';
import type { Score } from '../../domain/assessment/score.ts';
import type { AttemptId, CourseId } from '../../domain/id.ts';
import type { Course } from '../../domain/library/course.ts';
import type { Library } from '../../domain/library/library.ts';
import type { Person } from '../../domain/people/person.ts';
import { type Outline, outlineOf, type PersonSummary } from '../../domain/people/summary.ts';
import type { Needs } from '../needs.ts';

export const ATTEMPT_STATES = ['in-hand', 'submitted', 'by-time'] as const;
/** In hand, submitted by the person, or closed by the time limit. */
export type AttemptState = (typeof ATTEMPT_STATES)[number];

/** One attempt in HR's list of them. */
export interface AttemptRow {
  readonly person: Person;
  readonly course: Course;
  readonly attempt: AttemptId;
  readonly state: AttemptState;
  /** When it was submitted; of one in hand, when it was started. */
  readonly at: Date;
  /** Of one in hand. */
  readonly endsAt?: Date;
  /** Of one that was submitted. */
  readonly band?: Band;
  readonly points?: Score;
  /** Present when something was noticed in one that was submitted. */
  readonly conduct?: Outline['conduct'];
  /** When the first of its undecided appeals was made. */
  readonly appealedAt?: Date;
}

interface Known {
  readonly library: Library;
  readonly rows: readonly AttemptRow[];
}

/** By what a store gave, which is the same until somebody changes. */
const known = new WeakMap<readonly PersonSummary[], Known>();

/**
 * Everybody active: of each course they have begun, the attempt in hand and the latest submitted one, and earlier ones
 * that an undecided appeal is about. Newest first. Worked out once for as long as nobody and no content has changed.
 */
export async function everyAttempt(needs: Needs): Promise<readonly AttemptRow[]> {
  const { library, store } = needs;
  const everybody = await store.people();
  const last = known.get(everybody);
  if (last?.library === library) return last.rows;
  const people = everybody.filter(({ person }) => person.active);
  const latest = people.flatMap((summary) => attemptsOf(library, summary));
  const rows = [...latest, ...(await earlierAppealed(needs, people))].sort(
    (one, other) => other.at.getTime() - one.at.getTime(),
  );
  known.set(everybody, { library, rows });
  return rows;
}

/** How many attempts a person has in hand. */
export function inHandOf({ courses }: Library, summary: PersonSummary): number {
  return Object.entries(summary.courses).filter(([id, { open }]) => open && courses.has(id as CourseId)).length;
}

/** Of each course a person has begun, the attempt in hand and the latest submitted one. */
function attemptsOf({ courses }: Library, summary: PersonSummary): AttemptRow[] {
  const { person } = summary;
  const appeals = openAppealsOf(summary);
  return Object.entries(summary.courses).flatMap(([id, { open, last }]): AttemptRow[] => {
    const course = courses.get(id as CourseId);
    if (!course) return [];
    return [
      ...(open
        ? [{ person, course, attempt: open.id, state: 'in-hand' as const, at: open.startedAt, endsAt: open.endsAt }]
        : []),
      ...(last ? [submitted({ person, course, outline: last, appeals })] : []),
    ];
  });
}

/** Earlier attempts that an undecided appeal is about. Few people made one, so their records are read. */
async function earlierAppealed(needs: Needs, people: readonly PersonSummary[]): Promise<AttemptRow[]> {
  const appealing = people.filter((summary) => openAppealsOf(summary).length > 0);
  return (await Promise.all(appealing.map((summary) => earlierOf(needs, summary)))).flat();
}

async function earlierOf({ store, library }: Needs, summary: PersonSummary): Promise<AttemptRow[]> {
  const { person, courses } = summary;
  const latest = new Set(Object.values(courses).map(({ last }) => last?.id));
  const appeals = openAppealsOf(summary).filter(({ attempt }) => !latest.has(attempt));
  if (appeals.length === 0) return [];
  const attempts = (await store.record(person.id))?.attempts.filter(isInForce) ?? [];
  return attempts
    .filter(({ id }) => appeals.some(({ attempt }) => attempt === id))
    .flatMap((attempt) => {
      const course = library.courses.get(attempt.course);
      return course ? [submitted({ person, course, outline: outlineOf(attempt), appeals })] : [];
    });
}

function submitted({
  person,
  course,
  outline: { id, band, earned, possible, at, byTime, conduct },
  appeals,
}: Pick<AttemptRow, 'person' | 'course'> & { outline: Outline; appeals: readonly Appeal[] }): AttemptRow {
  const appealedAt = appeals.find(({ attempt }) => attempt === id)?.at;
  const state = byTime ? 'by-time' : 'submitted';
  return { person, course, attempt: id, state, at, band, points: { earned, possible }, conduct, appealedAt };
}

/** Oldest first. */
function openAppealsOf({ appeals }: PersonSummary): readonly Appeal[] {
  return appeals.filter(isUndecided);
}
