import { DEFAULT_TIME_ZONE } from '../../domain/organisation.ts';
import { dayIn, daysAfter } from '../../domain/time.ts';

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;
/** Shanghai keeps one time all year. */
const OPENING = 'T08:30:00+08:00';

/**
 * A moment `ago` days before `now`: from 1 on, so many minutes into the working day of that date; less is exactly that
 * part of a day before `now`.
 */
export function momentOf(now: Date, ago: number, minutes: number): Date {
  if (ago < 1) return new Date(now.getTime() - ago * DAY);
  const day = daysAfter(dayIn(DEFAULT_TIME_ZONE, now), -ago);
  return new Date(Date.parse(`${day}${OPENING}`) + minutes * MINUTE);
}

/** A clock that stands still until somebody spends minutes. */
export interface Clock {
  readonly now: () => Date;
  readonly pass: (minutes: number) => void;
}

export function clockAt(start: Date): Clock {
  let time = start.getTime();
  return {
    now: () => new Date(time),
    pass: (minutes) => {
      time += minutes * MINUTE;
    },
  };
}
