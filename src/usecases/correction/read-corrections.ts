import { type Attempt, isInForce, type SubmittedAttempt } from '../../domain/assessment/attempt.ts';
import { type Change, changesOf } from '../../domain/assessment/fairness/correction.ts';
import type { AttemptId } from '../../domain/id.ts';
import type { Course } from '../../domain/library/course.ts';
import type { Library } from '../../domain/library/library.ts';
import type { Person } from '../../domain/people/person.ts';
import type { Needs } from '../needs.ts';

/** A result that was corrected, with what its person has not said they have read. */
export interface CorrectedResult {
  readonly attempt: SubmittedAttempt;
  readonly course: Pick<Course, 'id' | 'title'>;
  /** Oldest first. */
  readonly changes: readonly Change[];
}

/** The corrected results that their person has to be told of, latest first. */
export function unreadIn(library: Library, attempts: readonly Attempt[]): CorrectedResult[] {
  return attempts
    .filter(isInForce)
    .flatMap((attempt) => {
      const changes = changesOf(attempt).filter(({ readAt }) => !readAt);
      const course = library.courses.get(attempt.course);
      return course && changes.length > 0 ? [{ attempt, course, changes }] : [];
    })
    .toReversed();
}

/** Somebody has read what was corrected in a result of their own; doing so twice changes nothing. */
export async function readCorrections(
  { store, now }: Needs,
  who: Person,
  attempt: AttemptId,
): Promise<{ readonly ok: true } | { readonly ok: false; readonly reason: 'no-such-attempt' }> {
  const kept = await store.readCorrections(who.id, attempt, now());
  return kept === 'kept' ? { ok: true } : { ok: false, reason: 'no-such-attempt' };
}
