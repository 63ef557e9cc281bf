import type { CourseId, PersonId } from '../id.ts';
import type { Day } from '../people/person.ts';
import { daysAfter, daysBetween } from '../time.ts';

/** That a person need not do a course, whichever assignments ask for it, given by HR for a reason that concerns nobody else. */
export interface Exemption {
  readonly id: string;
  readonly course: CourseId;
  readonly reason: string;
  readonly at: Date;
  readonly by: PersonId;
  /** The first day and the last, both included, in the organisation's time zone; without end when the last is left out. */
  readonly from: Day;
  readonly until?: Day;
  /** Ended by HR: the task is back on that day. */
  readonly ended?: { readonly on: Day; readonly at: Date; readonly by: PersonId; readonly reason: string };
}

/** What lists need of an exemption: the days on which it holds, the last included. */
export type ExemptDays = Pick<Exemption, 'course' | 'from' | 'until'>;

/** So many days at least somebody has for a course after an exemption from it. */
export const DAYS_AFTER_EXEMPTION = 7;

/** The days on which an exemption holds; undefined when it ended on its first, or before. */
export function exemptDays({ course, from, until, ended }: Exemption): ExemptDays | undefined {
  const last = ended ? earlier(until, daysAfter(ended.on, -1)) : until;
  return last && last < from ? undefined : { course, from, ...(last && { until: last }) };
}

/** What frees somebody from a course on a day, the one that does so longest; undefined when nothing does. */
export function exemptFrom(exemptions: readonly ExemptDays[], course: CourseId, day: Day): ExemptDays | undefined {
  return exemptions
    .filter((one) => one.course === course && one.from <= day && !(one.until && one.until < day))
    .toSorted((a, b) => (endOf(a) < endOf(b) ? 1 : -1))[0];
}

/**
 * When a task is due for somebody who was exempt from it for a while. An exemption stops the clock: after its last day
 * there are as many days as were left when it began, and never fewer than {@link DAYS_AFTER_EXEMPTION}, for who was late by
 * then as well. So nobody comes back to a task that is overdue. Days before the task was theirs count for nothing.
 *
 * @param due without any exemption
 * @param since the first day on which the task was theirs
 * @param exemptions from the course it is about; those without an end change nothing, and those that overlap count once
 */
export function dueAfter(due: Day, since: Day, exemptions: readonly ExemptDays[]): Day {
  return spansIn(exemptions).reduce((day, { from, until }) => {
    if (until < since) return day;
    const left = daysBetween(later(from, since), day);
    return later(day, daysAfter(until, Math.max(DAYS_AFTER_EXEMPTION, left)));
  }, due);
}

/** Exemptions that have an end, first one first; those without a day in between are one. */
function spansIn(exemptions: readonly ExemptDays[]): { readonly from: Day; readonly until: Day }[] {
  const spans: { readonly from: Day; readonly until: Day }[] = [];
  for (const { from, until } of exemptions.toSorted((a, b) => (a.from < b.from ? -1 : 1))) {
    if (!until) continue;
    const last = spans.at(-1);
    if (last && from <= daysAfter(last.until, 1)) {
      spans[spans.length - 1] = { from: last.from, until: later(until, last.until) };
    } else spans.push({ from, until });
  }
  return spans;
}

function endOf({ until }: ExemptDays): string {
  return until ?? '~';
}

function later(a: Day, b: Day): Day {
  return b > a ? b : a;
}

function earlier(a: Day | undefined, b: Day): Day {
  return a && a < b ? a : b;
}
