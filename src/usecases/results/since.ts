import type { Day } from '../../domain/people/person.ts';
import { dayFrom } from '../../domain/people/staff-day.ts';
import { startOf } from '../../domain/time.ts';
import { textIn } from './narrowing.ts';

/** Reads a day from an address; undefined for what is none. */
export function dayAsked(query: URLSearchParams, name = 'since'): Day | undefined {
  return dayFrom(textIn(query, name) ?? '');
}

/** Whether something happened on a day of this time zone or later; everything did where no day is asked for. */
export function fromDay(since: Day | undefined, timeZone: string): (at: Date | undefined) => boolean {
  if (since === undefined) return () => true;
  const start = startOf(timeZone, since);
  return (at) => at !== undefined && at >= start;
}
