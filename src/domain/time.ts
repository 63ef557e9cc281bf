import type { Day } from './people/person.ts';

const DAY = 86_400_000;

/** The calendar day of a moment in a time zone (IANA name). */
export function dayIn(timeZone: string, at: Date): Day {
  let own = days.get(timeZone);
  if (!own) days.set(timeZone, (own = new Map()));
  const quarter = Math.floor(at.getTime() / QUARTER);
  const known = own.get(quarter);
  if (known) return known;
  const day = formatterFor(timeZone).format(at) as Day;
  if (own.size >= DAYS_REMEMBERED) own.clear();
  own.set(quarter, day);
  return day;
}

/** Time zones are whole quarters of an hour apart, so within one quarter it is the same day. Lists ask for the same often. */
const QUARTER = 900_000;
const DAYS_REMEMBERED = 10_000;
const days = new Map<string, Map<number, Day>>();

/** Minutes since midnight, as clocks in a time zone show them. */
export function minuteIn(timeZone: string, at: Date): number {
  const known = clocks.get(timeZone) ?? clockFor(timeZone);
  const [hours = 0, minutes = 0] = known.format(at).split(':').map(Number);
  return hours * 60 + minutes;
}

const clocks = new Map<string, Intl.DateTimeFormat>();
function clockFor(timeZone: string): Intl.DateTimeFormat {
  const clock = new Intl.DateTimeFormat('sv-SE', { timeZone, hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });
  clocks.set(timeZone, clock);
  return clock;
}

/** A calendar day `days` later (earlier when negative). */
export function daysAfter(day: Day, days: number): Day {
  let own = shifted.get(days);
  if (!own) shifted.set(days, (own = new Map()));
  const known = own.get(day);
  if (known) return known;
  const found = new Date(Date.parse(day) + days * DAY).toISOString().slice(0, 10) as Day;
  if (own.size >= DAYS_REMEMBERED) own.clear();
  if (shifted.size >= SHIFTS_REMEMBERED) shifted.clear();
  own.set(day, found);
  return found;
}

/** By how many days and then by day: lists shift the same few days for everybody. */
const shifted = new Map<number, Map<Day, Day>>();
const SHIFTS_REMEMBERED = 100;

/**
 * The first moment of a calendar day in a time zone. A day that a clock change begins without its first hour begins with
 * the hour after.
 */
export function startOf(timeZone: string, day: Day): Date {
  // No place is further than fourteen hours from Greenwich, and clocks are set by whole quarters of an hour.
  let [before, from] = [Date.parse(day) - FURTHEST - QUARTER, Date.parse(day) + FURTHEST];
  while (from - before > QUARTER) {
    const middle = before + Math.floor((from - before) / (2 * QUARTER)) * QUARTER;
    if (dayIn(timeZone, new Date(middle)) < day) before = middle;
    else from = middle;
  }
  return new Date(from);
}

const FURTHEST = 14 * 3_600_000;

/** Whole days from one calendar day to another; negative when `to` is earlier. */
export function daysBetween(from: Day, to: Day): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / DAY);
}

/** The same moment `months` calendar months later, on the last day of a shorter month (UTC). */
export function monthsAfter(at: Date, months: number): Date {
  const later = new Date(at);
  later.setUTCDate(1);
  later.setUTCMonth(later.getUTCMonth() + months);
  const lastDay = new Date(Date.UTC(later.getUTCFullYear(), later.getUTCMonth() + 1, 0)).getUTCDate();
  later.setUTCDate(Math.min(at.getUTCDate(), lastDay));
  return later;
}

/** Making a formatter costs more than using it a thousand times. */
const formatters = new Map<string, Intl.DateTimeFormat>();
function formatterFor(timeZone: string): Intl.DateTimeFormat {
  const known = formatters.get(timeZone);
  if (known) return known;
  // The Swedish locale writes days as ISO 8601 does.
  const formatter = new Intl.DateTimeFormat('sv-SE', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' });
  formatters.set(timeZone, formatter);
  return formatter;
}
