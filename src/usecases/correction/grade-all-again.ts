import { isInForce, type SubmittedAttempt } from '../../domain/assessment/attempt.ts';
import { compareResults } from '../../domain/assessment/best.ts';
import { gradedAgain } from '../../domain/assessment/grading/grade-again.ts';
import type { Result } from '../../domain/assessment/grading/result.ts';
import { SYSTEM } from '../../domain/audit.ts';
import type { CourseId } from '../../domain/id.ts';
import type { Person } from '../../domain/people/person.ts';
import type { Needs } from '../needs.ts';
import { correctedBy } from '../question/correct-voided.ts';
import { libraryAsPlayed } from '../scenario/version.ts';

type GradingNeeds = Pick<Needs, 'store' | 'library' | 'libraryUnder' | 'now' | 'newId' | 'unreadable'>;

/** A result that today's content gives otherwise. */
export interface GradedAgain {
  readonly person: Person;
  readonly attempt: SubmittedAttempt;
  readonly after: Result;
}

export interface GradingAgain {
  /** Results in force that could be graded again. */
  readonly graded: number;
  /** Those of courses that have left the library, and of people who were erased: they stay as they are. */
  readonly left: number;
  readonly better: readonly GradedAgain[];
  readonly worse: readonly GradedAgain[];
}

/** Grades everybody's results again with the answers and policies kept and the keys of today. Changes nothing. */
export async function gradeAllAgain(needs: GradingNeeds, course?: CourseId): Promise<GradingAgain> {
  const counts = { graded: 0, left: 0 };
  const others: GradedAgain[] = [];
  for (const { person } of await needs.store.people()) {
    const attempts = (await needs.store.record(person.id))?.attempts ?? [];
    for (const attempt of attempts.filter(isInForce).filter((one) => !course || one.course === course)) {
      const after = person.erasedAt ? undefined : await again(needs, attempt);
      counts[after ? 'graded' : 'left']++;
      if (after && compareResults(after, attempt.result) !== 0) others.push({ person, attempt, after });
    }
  }
  const isBetter = ({ attempt, after }: GradedAgain) => compareResults(after, attempt.result) < 0;
  return { ...counts, better: others.filter(isBetter), worse: others.filter((one) => !isBetter(one)) };
}

/**
 * Puts such results in force and tells their people; one that was changed meanwhile is left alone. One audit entry tells
 * of all.
 * @returns how many were changed
 */
export async function correctAll(
  needs: GradingNeeds,
  changes: readonly GradedAgain[],
  { reason, alsoWorse }: { readonly reason: string; readonly alsoWorse: boolean },
): Promise<number> {
  const counts = { results: 0, bands: 0 };
  for (const { person, attempt: seen, after } of changes) {
    const kept = await needs.store.correctAttempt(person.id, seen.id, (record, attempt) => {
      const isAsSeen = isInForce(attempt) && compareResults(attempt.result, seen.result) === 0;
      const isMore = attempt.corrections?.length !== seen.corrections?.length;
      if (!isAsSeen || isMore || record.person.erasedAt) return undefined;
      return correctedBy(needs, record, { kind: 'graded-again', by: SYSTEM, reason, attempt, after });
    });
    if (kept !== 'corrected') continue;
    counts.results++;
    if (after.band !== seen.result.band) counts.bands++;
  }
  const entry = { at: needs.now(), by: SYSTEM, byName: '', act: 'results-regraded' as const };
  if (counts.results > 0) await needs.store.note({ ...entry, after: { ...counts, alsoWorse }, reason });
  return counts.results;
}

async function again(needs: GradingNeeds, attempt: SubmittedAttempt): Promise<Result | undefined> {
  const today = await needs.libraryUnder({ houseRules: attempt.houseRules });
  const course = today.courses.get(attempt.course);
  if (!course) return undefined;
  const library = await libraryAsPlayed({ ...needs, library: today }, attempt.paper.versions ?? {});
  return gradedAgain(library, course.assessment, attempt);
}
