import type { Day } from '../people/person.ts';
import { dayIn, daysAfter, minuteIn } from '../time.ts';
import type { Clock, ReminderRules } from './rules.ts';

const MINUTE = 60_000;
/** How far ahead to look for a day on which something may go out. */
const DAYS_AHEAD = 60;

/** Whether reminders may go out at a moment. */
export function mayGoOut(at: Date, { window, ...rules }: ReminderRules, timeZone: string): boolean {
  const minute = minuteIn(timeZone, at);
  return isOpen(dayIn(timeZone, at), rules) && minute >= minuteOf(window.from) && minute < minuteOf(window.until);
}

/** The first moment from one on at which reminders may go out; undefined when there is none for weeks. */
export function nextOpening(from: Date, rules: ReminderRules, timeZone: string): Date | undefined {
  if (mayGoOut(from, rules, timeZone)) return from;
  const today = dayIn(timeZone, from);
  for (let ahead = 0; ahead <= DAYS_AHEAD; ahead++) {
    const day = daysAfter(today, ahead);
    const opening = momentOf(day, minuteOf(rules.window.from), timeZone);
    if (opening > from && mayGoOut(opening, rules, timeZone)) return opening;
  }
  return undefined;
}

/** The days from a moment's on, so many ahead, on which something may still go out. */
export function openDays(from: Date, rules: ReminderRules, timeZone: string, ahead: number): Day[] {
  const today = dayIn(timeZone, from);
  const isOver = minuteIn(timeZone, from) >= minuteOf(rules.window.until);
  return Array.from({ length: ahead + 1 }, (_, days) => daysAfter(today, days)).filter(
    (day) => isOpen(day, rules) && !(isOver && day === today),
  );
}

function isOpen(day: Day, { weekdays, daysOff }: Pick<ReminderRules, 'weekdays' | 'daysOff'>): boolean {
  return weekdays.includes(new Date(day).getUTCDay() || 7) && !daysOff.includes(day);
}

function minuteOf(clock: Clock): number {
  const [hours = 0, minutes = 0] = clock.split(':').map(Number);
  return hours * 60 + minutes;
}

/** The moment at which clocks show a minute of a day; where they jump over it, the one as long after the jump. */
function momentOf(day: Day, minute: number, timeZone: string): Date {
  const wanted = Date.parse(day) + minute * MINUTE;
  const shown = (at: number) => Date.parse(dayIn(timeZone, new Date(at))) + minuteIn(timeZone, new Date(at)) * MINUTE;
  const first = wanted - (shown(wanted) - wanted);
  // The offset that held there may be another than the one at the first guess.
  return new Date(first - (shown(first) - wanted));
}
