import { BANDS, type Band } from '../../../domain/assessment/band.ts';
import type { Day } from '../../../domain/people/person.ts';
import { startOf } from '../../../domain/time.ts';
import type { StandingRow } from '../standings.ts';

export const MONTHS_SHOWN = 12;

/** The results of a month: of each person and course the best one alone, in the month it was reached. */
export interface Month {
  readonly first: Day;
  readonly bands: Readonly<Record<Band, number>>;
}

/** The last {@link MONTHS_SHOWN} months with the one `today` is in, in the organisation's time zone, earliest first. */
export function byMonth(rows: readonly StandingRow[], timeZone: string, today: Day): Month[] {
  const months = monthsUntil(today).map((first) => ({
    first,
    startsAt: startOf(timeZone, first).getTime(),
    bands: Object.fromEntries(BANDS.map((band) => [band, 0])) as Record<Band, number>,
  }));
  for (const { best } of rows) {
    const month = best && months.findLast(({ startsAt }) => best.at.getTime() >= startsAt);
    if (best && month) month.bands[best.band]++;
  }
  return months.map(({ first, bands }) => ({ first, bands }));
}

/** The first days of the months. */
function monthsUntil(today: Day): Day[] {
  const [year, month] = today.split('-').map(Number) as [number, number];
  return Array.from({ length: MONTHS_SHOWN }, (_, index) =>
    new Date(Date.UTC(year, month - MONTHS_SHOWN + index, 1)).toISOString().slice(0, 10),
  ) as Day[];
}
