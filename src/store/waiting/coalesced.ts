/** Wraps `work` so that it never runs twice at once: calls made during a run share one further run. */
export function coalesced(work: () => Promise<void>): () => Promise<void> {
  let running: Promise<void> | undefined;
  let next: Promise<void> | undefined;

  const run = () => {
    next = undefined;
    running = work().finally(() => {
      running = undefined;
    });
    return running;
  };
  return () => {
    if (!running && !next) return run();
    next ??= running?.then(run, run);
    return next ?? run();
  };
}
