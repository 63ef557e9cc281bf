import { constants } from 'node:os';
import { log } from '../server/log/log.ts';
import { isHangUp, report } from '../server/operation/report.ts';
import { standing } from '../server/operation/standing.ts';
import type { Front } from './front.ts';

/** How long requests begun may take after the server was told to stop, in milliseconds. */
const GRACE = 8_000;
/** How long stopping may take in all; container engines end what takes longer than this. */
const LONGEST = 10_000;
/** Signals this close together are one: Ctrl-C reaches every program of a terminal, and npm passes it on. */
const AT_ONCE = 1_000;

/**
 * Stops in order on SIGINT and SIGTERM: readiness ends at once, requests begun are answered, what was written is kept,
 * the store is given back. A second signal, or the longest time, ends the process anyway. A fault nobody caught is
 * logged and stops the server in the same way, with exit code 1.
 */
export function stopWhenTold({ drain }: Front): void {
  let since: number | undefined;
  let code = 0;

  async function stop(): Promise<void> {
    if (since !== undefined) return;
    since = performance.now();
    standing.stopping = true;
    setTimeout(() => end(1, `Stopping took longer than ${LONGEST} ms; what was not kept by now is lost.`), LONGEST);
    try {
      await drain(GRACE);
      // The built server leaves its own closing behind for us.
      await Reflect.get(globalThis, Symbol.for('licheng.close'))?.();
    } catch (error) {
      report(error, 'The server could not stop in order.');
      process.exit(1);
    }
    log.info('Stopped.');
    process.exit(code);
  }

  for (const signal of ['SIGINT', 'SIGTERM'] as const)
    process.on(signal, () => {
      if (since !== undefined && performance.now() - since > AT_ONCE)
        end(128 + constants.signals[signal], 'Told to stop a second time; what was not kept by now is lost.');
      if (since === undefined) log.info({ signal }, 'Stopping.');
      stop();
    });
  process.on('uncaughtException', fatal);
  process.on('unhandledRejection', (error) => {
    if (!isHangUp(error)) fatal(error);
  });

  function fatal(error: unknown): void {
    report(error, 'A fault that nobody caught. The server stops.');
    code = 1;
    stop();
  }
}

function end(code: number, because: string): never {
  log.warn(because);
  process.exit(code);
}
