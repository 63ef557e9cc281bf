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

/** The server is set up in a way it cannot run. The message says what is wrong and what to do, and that is all there is to say. */
export class CannotStart extends Error {
  override name = 'CannotStart';
}

/** The longest an open store may take to say anything, in milliseconds. */
const PATIENCE = 3_000;

/**
 * Why no requests should come here, in words that anybody may read; undefined when they may. The log says more, once
 * when the store stops answering and once when it answers again.
 * @param open takes its time: a store may have much to read or to bring up to date
 */
export async function notReady<Opened>(
  open: () => Promise<Opened>,
  ask: (opened: Opened) => Promise<unknown>,
): Promise<string | undefined> {
  if (standing.stopping) return 'The server is stopping.';
  try {
    await inTime(ask(await open()));
    if ('fault' in standing) log.info('The store answers again.');
    delete standing.fault;
    return undefined;
  } catch (error) {
    if (!('fault' in standing) && !(error instanceof CannotStart)) report(error, 'The store does not answer.');
    standing.fault = error;
    return 'The store does not answer.';
  }
}

function inTime<Answer>(answer: Promise<Answer>): Promise<Answer> {
  const { promise, reject } = Promise.withResolvers<never>();
  const timer = setTimeout(() => reject(new Error(`The store said nothing for ${PATIENCE} ms.`)), PATIENCE);
  return Promise.race([answer, promise]).finally(() => clearTimeout(timer));
}
