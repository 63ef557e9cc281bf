import type { Language } from '../../domain/language.ts';
import type { ReminderRules } from '../../domain/reminder/rules.ts';
import type { Format } from '../format.ts';
import * as m from '../paraglide/messages.js';
import type { Translate } from '../translate.ts';

interface In {
  readonly t: Translate;
  readonly format: Format;
  readonly language: Language;
}

/** `7, 1 days before the due day and on the due day`; empty when nothing is told before. */
export function aheadName({ t, format }: Omit<In, 'language'>, { before }: Pick<ReminderRules, 'before'>): string {
  const days = before.filter((day) => day > 0);
  return format.list([
    ...(days.length > 0 ? [t(m.ladder_before, { days: days.join(t(m.comma)) })] : []),
    ...(before.includes(0) ? [t(m.ladder_on_day)] : []),
  ]);
}

/** When people are told, sentence by sentence. */
export function ladderSentences(words: Omit<In, 'language'>, rules: Pick<ReminderRules, 'before' | 'late'>): string[] {
  const { t } = words;
  const { before, late } = rules;
  const days = late.join(t(m.comma));
  return [
    before.length > 0 ? t(m.reminders_ahead, { when: aheadName(words, rules) }) : t(m.reminders_not_ahead),
    late.length > 0 ? t(m.reminders_late, { days }) : t(m.reminders_not_late),
    ...(before.length + late.length > 0 ? [t(m.reminders_once)] : []),
  ];
}

/** At what hours of which days reminders go out. */
export function windowSentence(words: In, { window, weekdays, daysOff }: ReminderRules): string {
  const said = { ...window, days: weekdayNames(words, weekdays) };
  return words.t(daysOff.length > 0 ? m.reminders_window_off : m.reminders_window, said);
}

/** @param weekday 1 Monday to 7 Sunday */
export function weekdayName(language: Language, weekday: number, form: 'long' | 'short'): string {
  // The fifth of January 2026 was a Monday.
  return new Intl.DateTimeFormat(language, { weekday: form, timeZone: 'UTC' }).format(Date.UTC(2026, 0, 4 + weekday));
}

/** `Monday to Friday`, `Monday and Saturday`, `every day`. */
function weekdayNames({ t, format, language }: In, weekdays: readonly number[]): string {
  if (weekdays.length === 7) return t(m.weekdays_all);
  const names = weekdays.map((weekday) => weekdayName(language, weekday, language === 'en' ? 'long' : 'short'));
  const [first = '', last = ''] = [names[0], names.at(-1)];
  const isSpan = weekdays.length > 2 && (weekdays.at(-1) ?? 0) - (weekdays[0] ?? 0) === weekdays.length - 1;
  return isSpan ? t(m.weekdays_span, { first, last }) : format.list(names);
}
