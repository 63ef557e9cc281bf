import type { PersonId } from '../../../domain/id.ts';
import type { Share } from '../../../domain/people/import/share.ts';
import type { Person } from '../../../domain/people/person.ts';
import type { Store, Tell } from '../../../store/store.ts';
import { NOT_ALLOWED, type NotAllowed } from '../../access.ts';
import type { Needs } from '../../needs.ts';

/** By the officer whose list it is, as long as this process writes it. */
const written = new WeakMap<Store, Map<PersonId, Share>>();

/** How far the writing of an officer's own staff list has come; no share where this process writes none of theirs. */
export async function importShare(
  { store }: Pick<Needs, 'store'>,
  who: Person,
): Promise<{ readonly ok: true; readonly share?: Share } | NotAllowed> {
  if (!who.hr) return NOT_ALLOWED;
  const share = written.get(store)?.get(who.id);
  return { ok: true, ...(share && { share }) };
}

/** Does work that tells how far it has come, for {@link importShare} to know as long as it lasts. */
export async function sharing<T>(store: Store, who: Person, work: (tell: Tell) => Promise<T>): Promise<T> {
  const shares = written.get(store) ?? new Map<PersonId, Share>();
  written.set(store, shares);
  let share: Share | undefined;
  try {
    return await work((done, of) => shares.set(who.id, (share = { done, of })));
  } finally {
    // They may have begun another list meanwhile.
    if (shares.get(who.id) === share) shares.delete(who.id);
  }
}
