import type { Day } from './people/person.ts';

const DAY = 86_400_000;

/** The calendar day of a moment in a time zone (IANA name). */
export function dayIn(timeZone: string, at: Date): Day {
  const key = `${timeZone} ${Math.floor(at.getTime() / QUARTER)}`;
  const known = days.get(key);
  if (known) return known;
  const day = formatterFor(timeZone).format(at) as Day;
  if (days.size >= DAYS_REMEMBERED) days.clear();
  days.set(key, day);
  return day;
}

/** Time zones are whole quarters of an hour apart, so within one quarter it is the same day. Lists ask for the same often. */
const QUARTER = 900_000;
const DAYS_REMEMBERED = 10_000;
const days = new Map<string, Day>();

/** A calendar day `days` later (earlier when negative). */
export function daysAfter(day: Day, days: number): Day {
  return new Date(Date.parse(day) + days * DAY).toISOString().slice(0, 10) as Day;
}

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
