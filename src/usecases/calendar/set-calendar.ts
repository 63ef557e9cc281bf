import type { Person } from '../../domain/people/person.ts';
import type { Needs } from '../needs.ts';

/** Makes a new link to one's own calendar, or switches it off; whatever link there was stops working. */
export async function setCalendar(
  { store, now, newId }: Needs,
  who: Person,
  use: 'new' | 'off',
): Promise<{ readonly ok: true }> {
  await store.setCalendar(who.id, use === 'new' ? { nonce: newId(), madeAt: now() } : undefined);
  return { ok: true };
}
