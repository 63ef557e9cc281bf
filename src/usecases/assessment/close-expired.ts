import { isOver } from '../../domain/assessment/time-limit.ts';
import type { Person } from '../../domain/people/person.ts';
import type { PersonSummary } from '../../domain/people/summary.ts';
import type { Needs } from '../needs.ts';
import { CannotGrade, submitNow } from './submit-attempt.ts';

/**
 * Submits attempts whose time is over, with the answers kept in time. Costs nothing when there are none. One that cannot
 * be graded, since its course has left the library and its paper says too little, stays as it is.
 */
export async function closeExpired(needs: Needs, who: Person): Promise<void> {
  const summary = await needs.store.summary(who.id);
  if (summary) await closeIn(needs, summary);
}

/**
 * Does so for everybody, so that nobody's result waits until they come back. Resolves to how many were closed.
 * @throws {AggregateError} when some could not be, after all others were
 */
export async function closeEverybodys(needs: Needs): Promise<number> {
  const faults: unknown[] = [];
  let closed = 0;
  for (const summary of await needs.store.people()) {
    try {
      closed += await closeIn(needs, summary);
    } catch (fault) {
      faults.push(fault);
    }
  }
  if (faults.length > 0) throw new AggregateError(faults, `${faults.length} people's attempts could not be closed.`);
  return closed;
}

async function closeIn(needs: Needs, { person, courses }: PersonSummary): Promise<number> {
  const expired = Object.values(courses).flatMap(({ open }) =>
    open && isOver(open.endsAt, needs.now()) ? [open.id] : [],
  );
  let closed = 0;
  for (const id of expired) {
    try {
      await submitNow(needs, person, id, { by: 'time' });
      closed++;
    } catch (fault) {
      if (!(fault instanceof CannotGrade)) throw fault;
    }
  }
  return closed;
}
