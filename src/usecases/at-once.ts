/** Does something with each of them in their order, so many at the same time at most; ends when all is done. */
export async function atOnce<T>(most: number, all: readonly T[], work: (one: T) => Promise<void>): Promise<void> {
  const next = all[Symbol.iterator]();
  await Promise.all(
    Array.from({ length: most }, async () => {
      for (const one of next) await work(one);
    }),
  );
}
