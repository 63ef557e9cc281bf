import { type Appeal, isUndecided } from '../../domain/assessment/fairness/appeal.ts';
import type { Day } from '../../domain/people/person.ts';
import { dayAsked, fromDay } from '../results/since.ts';

/** Which appeals are listed; whatever is left out does not narrow. */
export interface AppealFilter {
  readonly state?: 'open';
  /** Made on this day of the organisation's time zone or later. */
  readonly since?: Day;
}

/** Reads a filter from an address; values that name nothing are left out. */
export function appealFilterFrom(query: URLSearchParams): AppealFilter {
  return { state: query.get('state') === 'open' ? 'open' : undefined, since: dayAsked(query) };
}

export function isListed({ state, since }: AppealFilter, timeZone: string): (appeal: Appeal) => boolean {
  const isSince = fromDay(since, timeZone);
  return (appeal) => (state === undefined || isUndecided(appeal)) && isSince(appeal.at);
}
