import { asked } from './log/asked.ts';

/**
 * Runs `work` now and then again after each `period` of milliseconds, never twice at once; what goes wrong goes to
 * `failed`, and the next round tries again. Returns how to stop, which waits for work under way.
 */
export function every(
  period: number,
  work: () => Promise<unknown>,
  failed: (error: unknown) => void,
): () => Promise<void> {
  let running: Promise<unknown> | undefined;
  const run = () => {
    // What wakes a server up is no part of what it does by itself, and its log lines do not carry that request's id.
    running ??= asked
      .exit(() => work().catch(failed))
      .finally(() => {
        running = undefined;
      });
  };
  run();
  const timer = setInterval(run, period);
  // A server that is asked to stop need not wait for the next round.
  timer.unref();
  return async () => {
    clearInterval(timer);
    await running;
  };
}
