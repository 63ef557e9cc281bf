/** Queues by key: whoever takes a turn has all its keys to themselves, in the order of asking. */
export class Turns {
  readonly #last = new Map<string, Promise<void>>();

  /** All keys are queued for at once, so two turns never wait for each other. */
  take<T>(keys: readonly string[], work: () => Promise<T>): Promise<T> {
    const turn = Promise.all(keys.map((key) => this.#last.get(key))).then(work);
    const over: Promise<void> = turn.then(
      () => this.#leave(keys, over),
      () => this.#leave(keys, over),
    );
    for (const key of keys) this.#last.set(key, over);
    return turn;
  }

  /** Resolves when every turn taken so far is over. */
  async idle(): Promise<void> {
    await Promise.all(this.#last.values());
  }

  #leave(keys: readonly string[], over: Promise<void>): void {
    for (const key of keys) if (this.#last.get(key) === over) this.#last.delete(key);
  }
}

/** A door that lets `most` pieces of work in at a time, first come first served. */
export function gate(most: number) {
  let free = most;
  const waiting: (() => void)[] = [];
  const leave = () => {
    const next = waiting.shift();
    if (next) next();
    else free++;
  };
  return async <T>(work: () => Promise<T>): Promise<T> => {
    if (free > 0) free--;
    else await new Promise<void>((open) => waiting.push(open));
    try {
      return await work();
    } finally {
      leave();
    }
  };
}

/** Works on all items, `most` at a time. After a failure it starts no more, waits for those begun, and throws it. */
export async function eachOf<T>(items: readonly T[], most: number, work: (item: T) => Promise<void>): Promise<void> {
  const rest = items.values();
  const faults: unknown[] = [];
  const worker = async () => {
    for (const item of rest) {
      if (faults.length > 0) return;
      await work(item).catch((fault) => faults.push(fault));
    }
  };
  await Promise.all(Array.from({ length: most }, worker));
  if (faults.length > 0) throw faults[0];
}
