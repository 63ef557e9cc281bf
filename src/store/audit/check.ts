import type { ChainCheck } from '../../domain/audit.ts';
import { entrySchema } from '../documents/schema.ts';
import { holds } from './chain.ts';

/** Entries that are gone through in one step: some 15 ms. */
export const CHECKED_AT_ONCE = 500;

/** Goes on through the entries that come next, as they are kept. */
export function checkedOn(from: ChainCheck, texts: Iterable<string>): ChainCheck {
  let { entries, hash } = from;
  for (const text of texts) {
    const { data: entry } = entrySchema.safeParse(parsed(text));
    if (entry?.seq !== entries + 1 || !holds(entry, hash)) return { entries, hash, broken: true };
    entries++;
    hash = entry.hash;
  }
  return { entries, hash };
}

/** What JSON says; undefined when it is none. */
export function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
