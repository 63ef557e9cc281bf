import { NotKept } from '../../store/store.ts';
import { asked } from '../log/asked.ts';
import { log } from '../log/log.ts';
import { metrics } from './metrics.ts';

/** Logs an error with its stack under the request's id, and counts it when the store is at fault. */
export function report(error: unknown, what: string): void {
  if (isNotKept(error)) metrics.storeFailures.inc();
  if (isHangUp(error)) log.debug({ err: error }, 'A visitor hung up.');
  else log.error({ err: error }, what);
}

/** Whether the store failed, itself or as the cause of what did. */
export function isNotKept(error: unknown): boolean {
  return error instanceof NotKept || (error instanceof Error && error.cause instanceof NotKept);
}

/** Whether an error only says that a visitor broke the connection off half-way, which is no fault of ours. */
export function isHangUp(error: unknown): boolean {
  if (!asked.getStore() || !(error instanceof Error)) return false;
  // Other connections break off too; these are Node's words for one that was sending us a request.
  return error.name === 'AbortError' || ('code' in error && error.code === 'ECONNRESET' && error.message === 'aborted');
}
