const DAY = 24 * 60 * 60 * 1000;

/**
 * Runs `work` now and then once a day, never twice at once; what goes wrong goes to `failed`, and the next day tries
 * again. Returns how to stop, which waits for work under way.
 */
export function daily(work: () => Promise<unknown>, failed: (error: unknown) => void): () => Promise<void> {
  let running: Promise<unknown> | undefined;
  const run = () => {
    running ??= work()
      .catch(failed)
      .finally(() => {
        running = undefined;
      });
  };
  run();
  const timer = setInterval(run, DAY);
  // A server that is asked to stop need not wait for tomorrow.
  timer.unref();
  return async () => {
    clearInterval(timer);
    await running;
  };
}
