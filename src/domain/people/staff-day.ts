import type { Day } from './person.ts';

/** The ways a day is written in staff lists. Systems often add a midnight; any other time would not be a day. */
const MIDNIGHT = String.raw`(?:[ T]0?0:00(?::00(?:\.0+)?)?)?`;
const WAYS = [
  new RegExp(String.raw`^(?<year>\d{4})(?<dash>[-/.])(?<month>\d{1,2})\k<dash>(?<date>\d{1,2})${MIDNIGHT}$`),
  /^(?<year>\d{4}) ?年 ?(?<month>\d{1,2}) ?月 ?(?<date>\d{1,2}) ?[日号]?$/,
  /^(?<year>\d{4})(?<month>\d{2})(?<date>\d{2})$/,
];

/** Nobody was hired before, and a later year is a slip of the finger. */
const EARLIEST: Day = '1950-01-01';
const LATEST: Day = '2100-12-31';

/** The day from 1950 to 2100 that `text` names, year first; undefined when it names none, such as 30 February. */
export function dayFrom(text: string): Day | undefined {
  const parts = WAYS.map((way) => way.exec(text)?.groups).find(Boolean);
  if (!parts) return undefined;
  const { year = '', month = '', date = '' } = parts;
  const day = `${year}-${month.padStart(2, '0')}-${date.padStart(2, '0')}` as Day;
  return exists(day) && day >= EARLIEST && day <= LATEST ? day : undefined;
}

function exists(day: Day): boolean {
  const at = new Date(`${day}T00:00:00Z`);
  return !Number.isNaN(at.getTime()) && at.toISOString().startsWith(day);
}
