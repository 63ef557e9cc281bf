import { BANDS, type Band } from '../../../domain/assessment/band.ts';
import { DEADLINES, type Deadline, deadlineIn } from '../../../domain/assignment/due/deadline.ts';
import type { Day } from '../../../domain/people/person.ts';
import { startOf } from '../../../domain/time.ts';
import type { StandingRow } from '../standings.ts';

export const MONTHS_SHOWN = 12;

export interface Month {
  readonly first: Day;
  /** The results of the month: of each person and course the best one alone, in the month it was reached. */
  readonly bands: Readonly<Record<Band, number>>;
  /** What became of the tasks that are due in the month. */
  readonly tasks: Readonly<Record<Deadline, number>>;
}

/** The last {@link MONTHS_SHOWN} months with the one `today` is in, in the organisation's time zone, earliest first. */
export function byMonth(rows: readonly StandingRow[], timeZone: string, today: Day): Month[] {
  const months = monthsUntil(today).map((first) => ({
    first,
    startsAt: startOf(timeZone, first).getTime(),
    bands: none(BANDS),
    tasks: none(DEADLINES),
  }));
  const called = new Map(months.map((month) => [month.first.slice(0, 7), month]));
  const deadlineOf = deadlineIn(timeZone);
  for (const row of rows) {
    const { best, standing } = row;
    const month = best && months.findLast(({ startsAt }) => best.at.getTime() >= startsAt);
    if (best && month) month.bands[best.band]++;
    const due = standing.due && called.get(standing.due.slice(0, 7));
    const deadline = due && deadlineOf(row);
    if (due && deadline) due.tasks[deadline]++;
  }
  return months.map(({ first, bands, tasks }) => ({ first, bands, tasks }));
}

function none<Key extends string>(keys: readonly Key[]): Record<Key, number> {
  return Object.fromEntries(keys.map((key) => [key, 0])) as Record<Key, number>;
}

/** The first days of the months. */
function monthsUntil(today: Day): Day[] {
  const [year, month] = today.split('-').map(Number) as [number, number];
  return Array.from({ length: MONTHS_SHOWN }, (_, index) =>
    new Date(Date.UTC(year, month - MONTHS_SHOWN + index, 1)).toISOString().slice(0, 10),
  ) as Day[];
}
