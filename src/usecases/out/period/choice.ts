import type { Day } from '../../../domain/people/person.ts';
import { dayIn } from '../../../domain/time.ts';
import { textIn } from '../../results/narrowing.ts';

/** What a report over a period is about; whatever is left out does not narrow. */
export interface PeriodChoice {
  readonly course?: string;
  readonly department?: string;
  /** The first day and the last, both included. */
  readonly from: Day;
  readonly until: Day;
}

/** Reads a choice from an address: this year until today where it names no days. */
export function periodFrom(query: URLSearchParams, { timeZone, now }: { timeZone: string; now: Date }): PeriodChoice {
  const today = dayIn(timeZone, now);
  return {
    course: textIn(query, 'course'),
    department: textIn(query, 'department'),
    from: dayNamed(query, 'from') ?? (`${today.slice(0, 4)}-01-01` as Day),
    until: dayNamed(query, 'until') ?? today,
  };
}

function dayNamed(query: URLSearchParams, name: string): Day | undefined {
  const text = textIn(query, name) ?? '';
  return /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(Date.parse(text)) ? (text as Day) : undefined;
}
