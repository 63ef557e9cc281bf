import type { Day } from '../people/person.ts';
import { dayIn, daysAfter } from '../time.ts';
import { stepOn } from './ladder.ts';
import type { Step } from './reminder.ts';
import type { ReminderRules } from './rules.ts';
import { openDays } from './window.ts';

/** Days ahead that are looked at. */
export const FORECAST_DAYS = 60;
/** What is put off from the last of these days is followed that much further. */
const FURTHER = 30;

/** When reminders go out. */
export interface Timing {
  readonly rules: ReminderRules;
  readonly timeZone: string;
}

/** A task that somebody has, by its due day as it is and as it would be. */
export interface AheadTask {
  readonly before: Day;
  readonly after: Day;
  /** How many people are told of a step, and were not yet. */
  readonly readers: (step: Step) => number;
}

/** So many reminders that would go out on another day; not at all, or in addition, where one of the two is left out. */
export interface Moved {
  readonly from?: Day;
  readonly to?: Day;
  readonly count: number;
}

export interface Forecast {
  /** By the day they are planned for, or the one on which they would be added. */
  readonly moved: readonly Moved[];
  /** Those of the same day that would go out at another hour. */
  readonly otherHour: number;
}

/** What would become of the reminders of the coming days under another timing, if nobody did anything meanwhile. */
export function forecast(tasks: readonly AheadTask[], before: Timing, after: Timing, at: Date): Forecast {
  const last = daysAfter(dayIn(before.timeZone, at), FORECAST_DAYS);
  const [planned, proposed] = [planOf(before, at), planOf(after, at)];
  const isOtherHour = before.rules.window.from !== after.rules.window.from || before.timeZone !== after.timeZone;
  const counts = new Map<string, Moved>();
  let otherHour = 0;
  for (const task of tasks) {
    const [now, then] = [planned(task.before), proposed(task.after)];
    for (const step of new Set([...now.keys(), ...then.keys()])) {
      const [from, to] = [now.get(step), then.get(step)];
      const isNear = (from && from <= last) || (to && to <= last);
      const isSame = from === to;
      const count = isNear && !(isSame && !isOtherHour) ? task.readers(step) : 0;
      if (count === 0) continue;
      if (isSame) {
        otherHour += count;
        continue;
      }
      const key = `${from} ${to}`;
      counts.set(key, { ...(from && { from }), ...(to && { to }), count: count + (counts.get(key)?.count ?? 0) });
    }
  }
  const dayOf = ({ from, to }: Moved) => from ?? to ?? '';
  const moved = [...counts.values()].toSorted((a, b) => (dayOf(a) < dayOf(b) ? -1 : 1));
  return { moved, otherHour };
}

/** On which day each step of a task goes out, by its due day; worked out once for all tasks of that day. */
function planOf({ rules, timeZone }: Timing, at: Date): (due: Day) => ReadonlyMap<Step, Day> {
  const days = openDays(at, rules, timeZone, FORECAST_DAYS + FURTHER);
  const known = new Map<Day, ReadonlyMap<Step, Day>>();
  return (due) => {
    const steps = known.get(due) ?? stepsOn(days, due, rules);
    known.set(due, steps);
    return steps;
  };
}

function stepsOn(days: readonly Day[], due: Day, rules: ReminderRules): Map<Step, Day> {
  const steps = new Map<Step, Day>();
  for (const day of days) {
    const step = stepOn(day, due, rules);
    if (step && !steps.has(step)) steps.set(step, day);
  }
  return steps;
}
