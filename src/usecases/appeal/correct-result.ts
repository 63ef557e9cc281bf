import type { SubmittedAttempt } from '../../domain/assessment/attempt.ts';
import type { Correction } from '../../domain/assessment/fairness/correction.ts';
import { completed } from '../../domain/assessment/grading/completed.ts';
import { withPointsGiven } from '../../domain/assessment/grading/give-points.ts';
import type { Result } from '../../domain/assessment/grading/result.ts';
import { certificatesEarned } from '../../domain/certificate/issue.ts';
import type { QuestionId } from '../../domain/id.ts';
import type { Library } from '../../domain/library/library.ts';
import type { PersonRecord } from '../../domain/people/record.ts';
import type { Correcting } from '../../store/store.ts';
import type { Needs } from '../needs.ts';

/** The result with full points for one question; undefined where there is nothing to give. */
export function resultWithPoints(
  { questions }: Library,
  { policy, result }: SubmittedAttempt,
  question: QuestionId,
): Result | undefined {
  return withPointsGiven(completed(result, questions), policy, question);
}

/** Gives somebody full points for one question of one attempt, with the certificates these earn them. */
export function givingPoints(
  { library: today, newId }: Pick<Needs, 'library' | 'newId'>,
  /** As the attempt was drawn from it. */
  library: Library,
  timeZone: string,
  correction: Omit<Correction, 'before' | 'kind' | 'readAt'> & { readonly question: QuestionId },
): Correcting {
  return (record, attempt) => {
    const result = resultWithPoints(library, attempt, correction.question);
    if (!result) return undefined;
    const corrected = { ...attempt, result };
    const attempts = record.attempts.map((one) => (one.id === attempt.id ? corrected : one));
    return {
      correction: { ...correction, kind: 'points-given', before: attempt.result },
      result,
      certificates: certificatesEarned(
        today.programmes.values(),
        { name: record.person.name, attempts, certificates: record.certificates },
        { now: correction.at, timeZone, code: () => newId() as PersonRecord['certificates'][number]['code'] },
      ),
    };
  };
}
