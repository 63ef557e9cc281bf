/** Does the work on all items, `lanes` at a time; each lane takes the next item as soon as it is free. */
export async function inLanes<Item>(
  items: readonly Item[],
  lanes: number,
  work: (item: Item) => Promise<unknown>,
): Promise<void> {
  const rest = items.values();
  const lane = async () => {
    for (const item of rest) await work(item);
  };
  await Promise.all(Array.from({ length: lanes }, lane));
}

/** {@link inLanes}, resolving to the items done per second. */
export async function perSecond<Item>(
  items: readonly Item[],
  lanes: number,
  work: (item: Item) => Promise<unknown>,
): Promise<number> {
  const start = performance.now();
  await inLanes(items, lanes, work);
  return (items.length / (performance.now() - start)) * 1000;
}
