import { log } from '../log/log.ts';
import { report } from './report.ts';
import { shared } from './shared.ts';

/** Whether this process should be sent requests. */
export const standing: {
  /** Set once it has been told to stop. */
  stopping: boolean;
  /** Why the store did not answer the last time it was asked. */
  fault?: unknown;
} = shared('standing', () => ({ stopping: false }));

/** The longest a store may take to say anything, in milliseconds. */
const PATIENCE = 3_000;

/**
 * Why no requests should come here, in words that anybody may read; undefined when they may. The log says more, once
 * when the store stops answering and once when it answers again.
 */
export async function notReady(ask: () => Promise<unknown>): Promise<string | undefined> {
  if (standing.stopping) return 'The server is stopping.';
  try {
    await inTime(ask());
    if ('fault' in standing) log.info('The store answers again.');
    delete standing.fault;
    return undefined;
  } catch (error) {
    if (!('fault' in standing)) report(error, 'The store does not answer.');
    standing.fault = error;
    return 'The store does not answer.';
  }
}

function inTime<Answer>(answer: Promise<Answer>): Promise<Answer> {
  const { promise, reject } = Promise.withResolvers<never>();
  const timer = setTimeout(() => reject(new Error(`The store said nothing for ${PATIENCE} ms.`)), PATIENCE);
  return Promise.race([answer, promise]).finally(() => clearTimeout(timer));
}
