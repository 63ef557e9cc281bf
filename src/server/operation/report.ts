import { NotKept, NotSure } from '../../store/store.ts';
import { asked } from '../log/asked.ts';
import { log } from '../log/log.ts';
import { metrics } from './metrics.ts';

/** Logs an error with its stack under the request's id, and counts it when the store is at fault. */
export function report(error: unknown, what: string): void {
  if (storeFault(error)) metrics.storeFailures.inc();
  if (isHangUp(error)) log.debug({ err: error }, 'A visitor hung up.');
  else log.error({ err: error }, what);
}

/** What a failure of the store, itself or as the cause of an error, did to what was to be kept; undefined for others. */
export function storeFault(error: unknown): 'not-kept' | 'not-sure' | undefined {
  const faults = [error, error instanceof Error ? error.cause : undefined];
  if (faults.some((fault) => fault instanceof NotSure)) return 'not-sure';
  return faults.some((fault) => fault instanceof NotKept) ? 'not-kept' : undefined;
}

/** Whether an error only says that a visitor broke the connection off half-way, which is no fault of ours. */
export function isHangUp(error: unknown): boolean {
  if (!asked.getStore() || !(error instanceof Error)) return false;
  // Other connections break off too; these are Node's words for one that was sending us a request.
  return error.name === 'AbortError' || ('code' in error && error.code === 'ECONNRESET' && error.message === 'aborted');
}
