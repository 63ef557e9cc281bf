import type { Day } from '../people/person.ts';
import { dayFrom } from '../people/staff-day.ts';
import { daysAfter, daysBetween } from '../time.ts';
import type { Clock, ReminderRules } from './rules.ts';

/** The rules as HR types them. */
export interface ReminderForm {
  /** Numbers of days, between commas or blanks; none to send nothing before, or after, the day. */
  readonly before: string;
  readonly late: string;
  readonly from: string;
  readonly until: string;
  readonly weekdays: readonly number[];
  /** A day a line, or its first and last with `~`, `–`, `至` or `to` between them; blank lines do not count. */
  readonly daysOff: string;
}

export type ReminderRead =
  | { readonly ok: true; readonly rules: ReminderRules }
  | {
      readonly ok: false;
      readonly reason:
        | 'reminder-days-faulty'
        | 'reminder-hours-faulty'
        | 'reminder-no-weekday'
        | 'reminder-day-off-faulty'
        | 'reminder-too-many-days-off';
      readonly fields: readonly (keyof ReminderForm)[];
      /** Of the days off, from 1 on. */
      readonly line?: number;
    };

/** Bounds of what can be typed: days before and after the due day, steps of each, days off. */
export const MOST_DAYS = 365;
export const MOST_STEPS = 10;
export const MOST_DAYS_OFF = 1000;

/** Reads the rules, or says the first thing that is wrong with them. */
export function readReminderForm(form: ReminderForm): ReminderRead {
  const [before, late] = [numbersIn(form.before, 0), numbersIn(form.late, 1)];
  if (!before) return { ok: false, reason: 'reminder-days-faulty', fields: ['before'] };
  if (!late) return { ok: false, reason: 'reminder-days-faulty', fields: ['late'] };
  const { from, until } = form;
  if (!isClock(from) || !isClock(until) || from >= until) {
    return { ok: false, reason: 'reminder-hours-faulty', fields: ['from', 'until'] };
  }
  const weekdays = [1, 2, 3, 4, 5, 6, 7].filter((weekday) => form.weekdays.includes(weekday));
  if (weekdays.length === 0) return { ok: false, reason: 'reminder-no-weekday', fields: ['weekdays'] };

  const lines = form.daysOff.split(/\r?\n/).map((line) => line.trim());
  const days: Day[] = [];
  for (const [index, line] of lines.entries()) {
    if (line === '') continue;
    const own = daysIn(line);
    if (!own) return { ok: false, reason: 'reminder-day-off-faulty', fields: ['daysOff'], line: index + 1 };
    days.push(...own);
  }
  const daysOff = [...new Set(days)].toSorted();
  if (daysOff.length > MOST_DAYS_OFF) return { ok: false, reason: 'reminder-too-many-days-off', fields: ['daysOff'] };
  return {
    ok: true,
    rules: {
      before: before.toSorted((a, b) => b - a),
      late: late.toSorted((a, b) => a - b),
      ...{ window: { from, until }, weekdays, daysOff },
    },
  };
}

/** The rules as {@link readReminderForm} reads them again. */
export function reminderForm({ before, late, window, weekdays, daysOff }: ReminderRules): ReminderForm {
  return {
    before: before.join(', '),
    late: late.join(', '),
    ...window,
    weekdays,
    daysOff: runsOf(daysOff)
      .map(([first, last]) => (first === last ? first : `${first} ~ ${last}`))
      .join('\n'),
  };
}

function numbersIn(text: string, least: number): number[] | undefined {
  const words = text.split(/[\s,，、;；]+/).filter((word) => word !== '');
  const numbers = [...new Set(words.map((word) => (/^\d{1,3}$/.test(word) ? Number(word) : Number.NaN)))];
  return numbers.length <= MOST_STEPS && numbers.every((days) => days >= least && days <= MOST_DAYS)
    ? numbers
    : undefined;
}

function isClock(text: string): text is Clock {
  return /^(?:[01]\d|2[0-3]):[0-5]\d$/.test(text);
}

/** One day, or those from one to another; at most a year of them. */
function daysIn(line: string): Day[] | undefined {
  const ends = line.split(/\s*(?:[~～–—至]|\bto\b)\s*/);
  const [first, last] = ends.map(dayFrom);
  if (!first || ends.length > 2) return undefined;
  if (ends.length === 1) return [first];
  const days = last && daysBetween(first, last);
  if (days === undefined || days < 0 || days > MOST_DAYS) return undefined;
  return Array.from({ length: days + 1 }, (_, index) => daysAfter(first, index));
}

/** Days in a row, as their first and last. */
function runsOf(days: readonly Day[]): [Day, Day][] {
  const runs: [Day, Day][] = [];
  for (const day of days) {
    const run = runs.at(-1);
    if (run && daysAfter(run[1], 1) === day) run[1] = day;
    else runs.push([day, day]);
  }
  return runs;
}
