import type { PersonRecord } from '../../../domain/people/record.ts';
import { type PersonSummary, summaryOf } from '../../../domain/people/summary.ts';
import { leanSummary } from '../../values/lean-summary.ts';
import { runTextsOf } from './runs.ts';
import { sumOf } from './sum.ts';

/** What is in memory of everybody. */
export interface Known {
  readonly summary: PersonSummary;
  /** See {@link runTextsOf}. */
  readonly runs?: readonly string[] | undefined;
  /** See {@link sumOf}. */
  readonly sum?: number | undefined;
}

export function knownOf(record: PersonRecord): Known {
  const runs = runTextsOf(record.attempts);
  const sum = sumOf(record);
  return { summary: leanSummary(summaryOf(record)), ...(runs && { runs }), ...(sum !== undefined && { sum }) };
}
