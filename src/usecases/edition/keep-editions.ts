import { canonical } from '../../domain/canonical.ts';
import { paperBank } from '../../domain/library/bank.ts';
import { normsNamed } from '../../domain/library/edition.ts';
import type { Needs } from '../needs.ts';

/** Digests that this process has kept, so that what other house rules leave alone is not sent to the store again. */
const kept = new WeakMap<Needs['store'], Set<string>>();

/** Keeps the editions of all courses and what they name, so that a paper drawn from them can be shown as it was asked. */
export async function keepEditions({ store, library }: Pick<Needs, 'store' | 'library'>): Promise<void> {
  const known = kept.get(store) ?? new Set();
  kept.set(store, known);
  const items = new Map<string, string>();
  const keep = (digest: string | undefined, content: () => unknown) => {
    if (digest && !known.has(digest)) items.set(digest, canonical(content()));
  };
  for (const course of library.courses.values()) {
    const served = library.editions.get(course.id);
    if (!served || known.has(served.digest)) continue;
    const { digest, edition } = served;
    for (const question of paperBank(library, course)) keep(edition.questions[question.id], () => question);
    keep(edition.norms, () => normsNamed(library, course));
    keep(digest, () => edition);
  }
  if (items.size === 0) return;
  await store.keepContent(items);
  for (const digest of items.keys()) known.add(digest);
}
