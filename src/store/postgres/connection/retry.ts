import { setTimeout as pause } from 'node:timers/promises';
import { DatabaseError } from 'pg';
import { NotKept, NotSure } from '../../store.ts';
import { codeOf } from './failures.ts';

/** How one call stands with the database while it is tried. */
export interface Trial {
  /** True while something was sent that the database may or may not have kept. */
  inDoubt: boolean;
}

/** serialization_failure, deadlock_detected: nothing was kept, and the same may well succeed now. */
const CONFLICTS = ['40001', '40P01'];
const CONFLICTS_BORNE = 12;

/** connection_exception and operator_intervention other than query_canceled; statement_completion_unknown; of Node, the network's. */
const LOST = /^(08...|57P0.|40003|E(CONN\w+|PIPE|TIMEDOUT|HOST\w+|NET\w+|NOTFOUND|AI_AGAIN))$/;
/** Faults of `pg` itself have no code. */
const LOST_MESSAGE =
  /^(Connection terminated|Query read timeout|timeout exceeded when trying to connect|Client (was closed|has encountered a connection error))/;

export function isLost(fault: unknown): boolean {
  return (
    fault instanceof Error && (LOST.test(codeOf(fault)) || (codeOf(fault) === '' && LOST_MESSAGE.test(fault.message)))
  );
}

/**
 * Does work on the database, again where what failed may succeed: after a conflict with somebody else at once, after a
 * lost connection until `patience` (milliseconds) is over. `work` begins anew each time, and is told how it stands.
 *
 * @throws {NotSure} when it stays in doubt whether something was kept
 * @throws {NotKept} when nothing was
 */
export async function persistently<T>(patience: number, work: (trial: Trial) => Promise<T>): Promise<T> {
  const trial: Trial = { inDoubt: false };
  const end = performance.now() + patience;
  for (let tries = 1; ; tries++) {
    try {
      return await work(trial);
    } catch (fault) {
      if (!(fault instanceof DatabaseError) && !isLost(fault)) throw fault;
      const wait = Math.random() * Math.min(300, 5 * 2 ** tries);
      const again = CONFLICTS.includes(codeOf(fault)) ? tries < CONFLICTS_BORNE : isLost(fault);
      if (!again || performance.now() + wait > end) throw givenUp(fault, trial);
      await pause(wait);
    }
  }
}

function givenUp(cause: unknown, { inDoubt }: Trial): Error {
  if (inDoubt) return new NotSure('The database was lost while it kept this; it may or may not have.', { cause });
  if (isLost(cause)) return new NotKept('The database does not answer.', { cause });
  return new NotKept('The database refused.', { cause });
}
