/** Runs a piece of work when its turn comes, and settles as it does. */
export type Turns = <Result>(work: () => Promise<Result>) => Promise<Result>;

/** Lets at most `places` pieces of work run at once; the others wait in the order they came. */
export function createTurns(places: number): Turns {
  const waiting: (() => void)[] = [];
  let free = places;
  return async (work) => {
    if (free > 0) free -= 1;
    else await new Promise<void>((resolve) => waiting.push(resolve));
    try {
      return await work();
    } finally {
      const next = waiting.shift();
      if (next) next();
      else free += 1;
    }
  };
}
