import type { Day, Person } from '../../../domain/people/person.ts';
import { dayIn, startOf } from '../../../domain/time.ts';
import { NOT_ALLOWED, type NotAllowed } from '../../access.ts';
import type { Needs } from '../../needs.ts';
import { everyAttempt } from '../attempt-rows.ts';
import { everyStanding } from '../every-standing.ts';
import { daysLateSince } from '../filter/result-filter.ts';

/** What happened from the beginning of a day on: the lists behind it go by days of the organisation's time zone. */
export interface ChangesSince {
  readonly ok: true;
  readonly day: Day;
  /** Papers begun or handed in, as the list of attempts counts them. */
  readonly attempts: number;
  /** Those who failed a course on one of these days and have not passed it. */
  readonly failed: number;
  /** Tasks that became late and still are. */
  readonly late: number;
  readonly appeals: number;
  /** Phrases said to be misjudged that nobody has answered. */
  readonly flags: number;
  readonly joined: number;
  readonly left: number;
}

/** What changed since the day of HR's last visit. */
export async function changesSince(needs: Needs, who: Person, since: Date): Promise<ChangesSince | NotAllowed> {
  if (!who.hr) return NOT_ALLOWED;
  const { people, rows, timeZone, today } = await everyStanding(needs);
  const day = dayIn(timeZone, since);
  const start = startOf(timeZone, day);
  const isNew = (at: Date | undefined) => at !== undefined && at >= start;

  const mostDays = daysLateSince(day, today);
  const everybody = await needs.store.people();
  const sum = <T>(all: readonly T[], of: (one: T) => number) => all.reduce((total, one) => total + of(one), 0);
  const count = <T>(all: readonly T[], fits: (one: T) => boolean) => sum(all, (one) => (fits(one) ? 1 : 0));
  return {
    ok: true,
    day,
    attempts: count(await everyAttempt(needs), ({ at }) => isNew(at)),
    failed: count(rows, ({ standing, last }) => standing.stage === 'failed' && isNew(last?.at)),
    late: count(rows, ({ standing: { daysLate } }) => daysLate > 0 && daysLate <= mostDays),
    appeals: sum(everybody, ({ appeals }) => count(appeals, ({ at }) => isNew(at))),
    flags: sum(everybody, ({ openFlags }) => count(openFlags, ({ at }) => isNew(at))),
    joined: count(people, ({ person }) => isNew(person.joinedAt)),
    left: count(everybody, ({ person }) => !person.active && !person.erasedAt && isNew(person.leftAt)),
  };
}
