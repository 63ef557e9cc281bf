import type { Needs } from './needs.ts';

/** What tells whether a value is content of one kind. */
interface Schema<Entry> {
  readonly safeParse: (
    value: unknown,
  ) =>
    | { readonly success: true; readonly data: Entry }
    | { readonly success: false; readonly error: { readonly message: string } };
}

export type KeptNeeds = Pick<Needs, 'store' | 'unreadable'>;

/** Versions that were said to be unreadable: once is enough, however often they are looked at. */
const told = new WeakMap<Needs['store'], Set<string>>();

/**
 * Makes a function that gives content of one kind by its digest: undefined when that is not kept, or this software
 * cannot read it any more, which `unreadable` is told.
 * @param most how many of a store's stay in memory
 */
export function readerOf<Entry>(
  schema: Schema<Entry>,
  most: number,
): (needs: KeptNeeds, digest: string) => Promise<Entry | undefined> {
  const remembered = new WeakMap<Needs['store'], Map<string, Entry | undefined>>();
  return async (needs, digest) => {
    const { store } = needs;
    const known = remembered.get(store) ?? new Map<string, Entry | undefined>();
    remembered.set(store, known);
    if (known.has(digest)) return known.get(digest);
    const text = await store.content(digest);
    // What is missing now may be kept later, by a process that has it.
    if (text === undefined) return tellOnce(needs, digest, 'It is not kept.');
    const entry = readIn(needs, digest, text);
    known.set(digest, entry);
    const [oldest] = known.keys();
    if (known.size > most && oldest) known.delete(oldest);
    return entry;
  };

  function readIn(needs: KeptNeeds, digest: string, text: string): Entry | undefined {
    try {
      const read = schema.safeParse(JSON.parse(text));
      return read.success ? read.data : tellOnce(needs, digest, read.error.message);
    } catch (error) {
      return tellOnce(needs, digest, String(error));
    }
  }
}

function tellOnce({ store, unreadable }: KeptNeeds, digest: string, reason: string): undefined {
  const known = told.get(store) ?? new Set();
  told.set(store, known);
  if (!known.has(digest)) unreadable?.(digest, reason);
  known.add(digest);
}
