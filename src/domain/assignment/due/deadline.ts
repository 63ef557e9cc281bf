import type { Day } from '../../people/person.ts';
import { daysAfter, startOf } from '../../time.ts';
import type { Standing } from '../standing.ts';

/** What became of the day a task was due: passed by then, passed after it, still ahead, or over and not passed. */
export const DEADLINES = ['kept', 'after', 'ahead', 'over'] as const;
export type Deadline = (typeof DEADLINES)[number];

/** A course that somebody does, as far as its day goes. */
interface Timed {
  readonly standing: Pick<Standing, 'due' | 'daysLate'>;
  /** When what is asked was passed first. */
  readonly passedAt?: Date;
}

/**
 * Judges one task after the other by whole days of a time zone; the due day itself is in time. Undefined for what has none,
 * which nobody asked for.
 */
export function deadlineIn(timeZone: string): (task: Timed) => Deadline | undefined {
  const ends = new Map<Day, number>();
  return ({ standing: { due, daysLate }, passedAt }) => {
    if (due === undefined) return undefined;
    if (!passedAt) return daysLate > 0 ? 'over' : 'ahead';
    const end = ends.get(due) ?? startOf(timeZone, daysAfter(due, 1)).getTime();
    ends.set(due, end);
    return passedAt.getTime() < end ? 'kept' : 'after';
  };
}
