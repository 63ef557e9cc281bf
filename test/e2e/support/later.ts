/**
 * Settings for a server whose clock is ahead, and jumps by so many minutes with each SIGUSR2. The server has no way to be
 * told the time, so its `Date` is replaced before it starts.
 */
export function later({ hours = 0, jump = 0 }: { hours?: number; jump?: number }): Record<string, string> {
  const script = `
    const Real = Date;
    let ahead = ${hours * 3_600_000};
    process.on('SIGUSR2', () => void (ahead += ${jump * 60_000}));
    globalThis.Date = class extends Real {
      constructor(...given) {
        if (given.length === 0) super(Real.now() + ahead);
        else super(...given);
      }
      static now() {
        return Real.now() + ahead;
      }
    };`;
  return { NODE_OPTIONS: `--import data:text/javascript,${encodeURIComponent(script)}` };
}
