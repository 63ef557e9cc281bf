import type { Language } from '../domain/language.ts';
import type { Day } from '../domain/people/person.ts';

/** Writes days, times and numbers as the reader's language does, in the organisation's time zone. */
export interface Format {
  /** 2026年3月9日 / 9 March 2026 */
  readonly day: (day: Day | Date) => string;
  /** 3月9日 14:05 / 9 March, 14:05 */
  readonly moment: (at: Date) => string;
  /** 2026-03-09 14:05:09, for records. */
  readonly stamp: (at: Date) => string;
  /** 2026-03-09 14:05 */
  readonly minute: (at: Date) => string;
  readonly number: (value: number) => string;
  /** To one decimal place at most. */
  readonly decimal: (value: number) => string;
  /** A score in whole per cent, rounded down, so that 79.99 % never reads as 80 %. */
  readonly percent: (part: { earned: number; possible: number }) => string;
  /** Which share of all some are, see {@link shareOf}. */
  readonly share: (part: { count: number; all: number }) => string;
  readonly list: (items: readonly string[]) => string;
}

const made = new Map<string, Format>();

/** Formatters are costly to make, so each pair of language and time zone makes them once. */
export function formatFor(language: Language, timeZone: string): Format {
  const key = `${language} ${timeZone}`;
  const known = made.get(key);
  if (known) return known;
  const format = makeFormat(language, timeZone);
  made.set(key, format);
  return format;
}

function makeFormat(language: Language, timeZone: string): Format {
  const locale = language === 'en' ? 'en-GB' : language;
  const days = new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone });
  const plainDays = new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' });
  const moments = new Intl.DateTimeFormat(locale, {
    month: 'long',
    day: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
    timeZone,
  });
  const stamps = new Intl.DateTimeFormat('sv-SE', { dateStyle: 'short', timeStyle: 'medium', timeZone });
  const numbers = new Intl.NumberFormat(locale);
  const decimals = new Intl.NumberFormat(locale, { maximumFractionDigits: 1 });
  const lists = new Intl.ListFormat(locale, { type: 'conjunction', style: 'short' });
  return {
    day: (day) => (day instanceof Date ? days.format(day) : plainDays.format(Date.parse(day))),
    moment: (at) => moments.format(at),
    stamp: (at) => stamps.format(at),
    minute: (at) => stamps.format(at).slice(0, 16),
    number: (value) => numbers.format(value),
    decimal: (value) => decimals.format(value),
    percent: ({ earned, possible }) => (possible === 0 ? '–' : `${Math.floor((earned * 100) / possible)}%`),
    share: ({ count, all }) => (all === 0 ? '–' : `${shareOf(count, all)}%`),
    list: (items) => lists.format(items),
  };
}

/** Whole per cent of a number that is not 0, rounded; 100 for all alone, and 0 for none alone. */
export function shareOf(count: number, all: number): number {
  const rounded = Math.round((count * 100) / all);
  return count > 0 && count < all ? Math.min(99, Math.max(1, rounded)) : rounded;
}
