/** The moment at which most tests happen: a Monday, nine in the morning in Shanghai. */
export const MORNING = new Date('2026-03-09T01:00:00.000Z');

/** `MORNING` and so many minutes; negative for earlier. */
export function minutesOn(minutes: number, from: Date = MORNING): Date {
  return new Date(from.getTime() + minutes * 60_000);
}

export function hoursOn(hours: number, from: Date = MORNING): Date {
  return minutesOn(hours * 60, from);
}

export function daysOn(days: number, from: Date = MORNING): Date {
  return hoursOn(days * 24, from);
}

/** A clock that stands still until it is moved. `now` can be handed over by itself. */
export function stoppedClock(start: Date = MORNING) {
  let time = start;
  return {
    now: () => new Date(time),
    set(moment: Date) {
      time = moment;
    },
    passMinutes(minutes: number) {
      time = minutesOn(minutes, time);
    },
    passHours(hours: number) {
      time = hoursOn(hours, time);
    },
    passDays(days: number) {
      time = daysOn(days, time);
    },
  };
}
