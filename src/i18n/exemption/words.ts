import type { ExemptDays } from '../../domain/assignment/exemption.ts';
import type { Day } from '../../domain/people/person.ts';
import type { Format } from '../format.ts';
import * as m from '../paraglide/messages.js';
import type { Translate } from '../translate.ts';

interface Words {
  readonly t: Translate;
  readonly format: Format;
}

/** The last day of an exemption, or that it has none. */
export function exemptUntilWords({ t, format }: Words, until: Day | undefined): string {
  return until ? format.day(until) : t(m.exempt_without_end);
}

/** The days of an exemption. */
export function exemptDaysWords(words: Words, { from, until }: Pick<ExemptDays, 'from' | 'until'>): string {
  const { t, format } = words;
  return until
    ? t(m.exempt_days, { from: format.day(from), until: format.day(until) })
    : t(m.exempt_days_open, { from: format.day(from) });
}
