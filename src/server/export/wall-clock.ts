/** Time zones change their clocks at whole quarters of an hour only, so within one quarter they are as far from UTC. */
const QUARTER = 900_000;

/**
 * What clocks in a time zone showed at a moment, as a Date whose UTC says it: spreadsheets know no time zones. Where clocks
 * are set back, an hour is shown twice.
 */
export function wallClock(timeZone: string): (at: Date) => Date {
  const format = new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short', timeStyle: 'medium' });
  const ahead = new Map<number, number>();
  return (at) => {
    const start = Math.floor(at.getTime() / QUARTER) * QUARTER;
    const known = ahead.get(start) ?? Date.parse(`${format.format(start).replace(' ', 'T')}Z`) - start;
    ahead.set(start, known);
    return new Date(at.getTime() + known);
  };
}
