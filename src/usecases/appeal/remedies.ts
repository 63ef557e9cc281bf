import type { SubmittedAttempt } from '../../domain/assessment/attempt.ts';
import { mayBeAnnulled } from '../../domain/assessment/fairness/annulling.ts';
import type { Appeal } from '../../domain/assessment/fairness/appeal.ts';
import type { PersonRecord } from '../../domain/people/record.ts';

/** What may follow when an appeal is upheld. */
export function remediesFor({
  record,
  attempt,
  appeal,
  hasPoints,
  isKnown,
}: {
  record: PersonRecord;
  attempt: SubmittedAttempt;
  appeal: Appeal;
  hasPoints: boolean;
  /** Whether the question is in the library today: another cannot be voided. */
  isKnown: boolean;
}): readonly NonNullable<Appeal['remedy']>[] {
  if (attempt.annulled) return [];
  if (appeal.question) {
    return [...(hasPoints ? (['points-given'] as const) : []), ...(isKnown ? (['question-voided'] as const) : [])];
  }
  return mayBeAnnulled(record, attempt) ? ['attempt-annulled'] : [];
}
