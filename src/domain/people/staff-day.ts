import type { Day } from './person.ts';

/** The ways a day is written in staff lists. Systems often add a midnight; any other time would not be a day. */
const MIDNIGHT = String.raw`(?:[ T]0?0:00(?::00(?:\.0+)?)?)?`;
const MONTH = String.raw`(?<word>jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?`;
const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const WAYS = [
  new RegExp(String.raw`^(?<year>\d{4})(?<dash>[-/.])(?<month>\d{1,2})\k<dash>(?<date>\d{1,2})${MIDNIGHT}$`),
  /^(?<year>\d{4}) ?年 ?(?<month>\d{1,2}) ?月 ?(?<date>\d{1,2}) ?[日号]?$/,
  /^(?<year>\d{4})(?<month>\d{2})(?<date>\d{2})$/,
  new RegExp(String.raw`^(?<date>\d{1,2})(?:st|nd|rd|th)?[ -]?${MONTH},?[ -]?(?<year>\d{4})$`, 'i'),
  new RegExp(String.raw`^${MONTH} ?(?<date>\d{1,2})(?:st|nd|rd|th)?,? ?(?<year>\d{4})$`, 'i'),
];
/** The year last: whether the day or the month comes first, only a number over 12 tells. */
const YEAR_LAST = new RegExp(
  String.raw`^(?<one>\d{1,2})(?<dash>[-/.])(?<other>\d{1,2})\k<dash>(?<year>\d{4})${MIDNIGHT}$`,
);

/** Nobody was hired before, and a later year is a slip of the finger. */
const EARLIEST: Day = '1950-01-01';
const LATEST: Day = '2100-12-31';

/** The day from 1950 to 2100 that `text` names; undefined when it names none, such as 30 February, or may name two. */
export function dayFrom(text: string): Day | undefined {
  const [day, another] = daysIn(text);
  return another ? undefined : day;
}

/** Why `text` names no day: it may name two, such as 03/04/2026, or is the number by which Excel counts days. */
export function whyNoDay(text: string): 'day-ambiguous' | 'day-counted' | 'day-impossible' {
  if (daysIn(text).length > 1) return 'day-ambiguous';
  return /^[1-7]\d{4}(?:\.\d+)?$/.test(text) ? 'day-counted' : 'day-impossible';
}

function daysIn(text: string): Day[] {
  const { year = '', one = '', other = '' } = YEAR_LAST.exec(text)?.groups ?? {};
  if (year) return [...new Set([dayOf(year, one, other), dayOf(year, other, one)])].filter((day) => day !== undefined);
  const parts = WAYS.map((way) => way.exec(text)?.groups).find(Boolean);
  if (!parts) return [];
  const { word = '', month = String(MONTHS.indexOf(word.toLowerCase()) + 1), date = '' } = parts;
  const day = dayOf(parts.year ?? '', month, date);
  return day ? [day] : [];
}

function dayOf(year: string, month: string, date: string): Day | undefined {
  const day = `${year}-${month.padStart(2, '0')}-${date.padStart(2, '0')}` as Day;
  return exists(day) && day >= EARLIEST && day <= LATEST ? day : undefined;
}

function exists(day: Day): boolean {
  const at = new Date(`${day}T00:00:00Z`);
  return !Number.isNaN(at.getTime()) && at.toISOString().startsWith(day);
}
