import { BANDS, type Band } from '../../../domain/assessment/band.ts';
import { DEADLINES, type Deadline, deadlineIn } from '../../../domain/assignment/due/deadline.ts';
import { STAGES, type Stage } from '../../../domain/assignment/standing.ts';
import type { Day } from '../../../domain/people/person.ts';
import { dayIn, daysBetween, startOf } from '../../../domain/time.ts';
import { type Narrowing, narrowingFrom, textIn, within } from '../narrowing.ts';
import { dayAsked } from '../since.ts';
import { type ResultOrder, resultOrderFrom } from '../sort-results.ts';
import type { StandingRow } from '../standings.ts';

/** What the list is narrowed to; whatever is left out does not narrow. */
export interface ResultFilter extends Narrowing {
  /** Only courses that are assigned to the person. */
  readonly assigned?: boolean;
  readonly stage?: Stage;
  readonly band?: Band;
  readonly late?: boolean;
  /** Missed in the latest attempt. */
  readonly norm?: string;
  /** Days in the organisation's time zone, both included, on which the best or the latest attempt was submitted. */
  readonly since?: Day;
  readonly until?: Day;
  /** Late, and no longer than since this day. */
  readonly lateSince?: Day;
  /** The month in which the best result was reached, as 2026-03. */
  readonly reached?: string;
  /** The month in which a task is due, as 2026-03, and what became of that day. */
  readonly dueIn?: string;
  readonly deadline?: Deadline;
  /** By person and course when left out. */
  readonly sort?: ResultOrder;
}

/** Reads a filter from an address; values that name nothing are left out. */
export function filterFrom(query: URLSearchParams): ResultFilter {
  return {
    ...narrowingFrom(query),
    assigned: query.get('assigned') === '1' || undefined,
    stage: STAGES.find((stage) => stage === query.get('stage')),
    band: BANDS.find((band) => band === query.get('band')),
    late: query.get('late') === '1' || undefined,
    norm: textIn(query, 'norm'),
    since: dayAsked(query),
    until: dayAsked(query, 'until'),
    lateSince: dayAsked(query, 'lateSince'),
    reached: MONTH.exec(query.get('reached') ?? '')?.[0],
    dueIn: MONTH.exec(query.get('dueIn') ?? '')?.[0],
    deadline: DEADLINES.find((deadline) => deadline === query.get('deadline')),
    sort: resultOrderFrom(query),
  };
}

/** Whether a row belongs to the results that are narrowed so. */
export function fitting(
  filter: ResultFilter,
  { timeZone, today }: { readonly timeZone: string; readonly today: Day },
): (row: StandingRow) => boolean {
  const { assigned: onlyAssigned, stage, band, late, norm, lateSince, dueIn, deadline } = filter;
  const fits = within(filter);
  const during = duringOf(filter, timeZone);
  const isReached = reachedIn(filter.reached, timeZone);
  const deadlineOf = deadlineIn(timeZone);
  const mostDays = lateSince === undefined ? undefined : daysLateSince(lateSince, today);
  return (row) =>
    (!onlyAssigned || row.assigned) &&
    (stage === undefined || row.standing.stage === stage) &&
    (band === undefined || row.standing.band === band) &&
    (!late || row.standing.daysLate > 0) &&
    (mostDays === undefined || (row.standing.daysLate > 0 && row.standing.daysLate <= mostDays)) &&
    isReached(row) &&
    (dueIn === undefined || (row.standing.due?.startsWith(dueIn) ?? false)) &&
    (deadline === undefined || deadlineOf(row) === deadline) &&
    (norm === undefined || (row.last?.missed.some((missed) => missed === norm) ?? false)) &&
    fits(row) &&
    during(row);
}

const MONTH = /^[12]\d{3}-(?:0[1-9]|1[0-2])$/;

/** How many days late somebody is at most who became late on a day or after it. */
export function daysLateSince(day: Day, today: Day): number {
  return daysBetween(day, today) + 1;
}

function reachedIn(month: string | undefined, timeZone: string): (row: StandingRow) => boolean {
  if (month === undefined) return () => true;
  const first = `${month}-01` as Day;
  const next = new Date(Date.parse(first));
  next.setUTCMonth(next.getUTCMonth() + 1);
  const from = startOf(timeZone, first);
  const until = startOf(timeZone, next.toISOString().slice(0, 10) as Day);
  return ({ best }) => best !== undefined && best.at >= from && best.at < until;
}

function duringOf({ since, until }: ResultFilter, timeZone: string): (row: StandingRow) => boolean {
  if (since === undefined && until === undefined) return () => true;
  return ({ best, last }) =>
    [best, last].some((attempt) => {
      if (!attempt) return false;
      const day = dayIn(timeZone, attempt.at);
      return (since === undefined || day >= since) && (until === undefined || day <= until);
    });
}
