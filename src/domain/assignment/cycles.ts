import { cycleOf, type Held } from '../certificate/renewal.ts';
import type { CourseId } from '../id.ts';
import type { Asked, OnDayOf } from './asked.ts';

/**
 * Tells of one course after the other since when attempts at it count for somebody: since the latest beginning of the cycles
 * of certificates that it belongs to, whether anything asks them to renew or not, or as whatever asks for it says. Undefined
 * where all attempts count.
 * @param certificates theirs, oldest first
 */
export function cyclesOf(
  certificates: readonly Held[],
  on: OnDayOf,
): (course: CourseId, asked?: Pick<Asked, 'since'>) => Date | undefined {
  const programmes = certificates.length > 0 ? [...on.programmes.values()] : [];
  const begun = programmes.flatMap((programme) => {
    const { since } = cycleOf(certificates, programme, on);
    return since ? [{ courses: programme.courses, since }] : [];
  });
  return (course, asked) => {
    const since = begun.filter(({ courses }) => courses.includes(course)).map((cycle) => cycle.since);
    if (asked?.since) since.push(asked.since);
    return since.toSorted((a, b) => a.getTime() - b.getTime()).at(-1);
  };
}
