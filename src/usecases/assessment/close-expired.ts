import { isOver } from '../../domain/assessment/time-limit.ts';
import type { CourseId } from '../../domain/id.ts';
import type { Person } from '../../domain/people/person.ts';
import type { Needs } from '../needs.ts';
import { submitNow } from './submit-attempt.ts';

/**
 * Submits attempts whose time is over, with the answers kept in time. Costs nothing when there are none. An attempt at
 * a course that has left the library cannot be graded and stays as it is.
 */
export async function closeExpired(needs: Needs, who: Person): Promise<void> {
  const summary = await needs.store.summary(who.id);
  const expired = Object.entries(summary?.courses ?? {}).flatMap(([course, { open }]) =>
    open && isOver(open.endsAt, needs.now()) && needs.library.courses.has(course as CourseId) ? [open.id] : [],
  );
  for (const id of expired) await submitNow(needs, who, id);
}
