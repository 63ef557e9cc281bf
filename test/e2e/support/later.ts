/**
 * Settings for a server whose clock is ahead. The server has no way to be told the time, so its `Date` is replaced
 * before it starts.
 */
export function later({ hours }: { hours: number }): Record<string, string> {
  const script = `
    const Real = Date;
    const ahead = ${hours * 3_600_000};
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
