import type { PersonRecord } from '../../../domain/people/record.ts';
import { type PersonSummary, summaryOf } from '../../../domain/people/summary.ts';
import { runTextsOf } from './runs.ts';

/** What is in memory of everybody. */
export interface Known {
  readonly summary: PersonSummary;
  /** See {@link runTextsOf}. */
  readonly runs?: readonly string[] | undefined;
}

export function knownOf(record: PersonRecord): Known {
  const runs = runTextsOf(record.attempts);
  return { summary: summaryOf(record), ...(runs && { runs }) };
}
