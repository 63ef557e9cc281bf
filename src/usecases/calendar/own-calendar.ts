import type { Person } from '../../domain/people/person.ts';
import type { Needs } from '../needs.ts';

/** The secret link to one's own calendar, and since when there is one; undefined while it is switched off. */
export async function ownCalendar(
  { store, links }: Needs,
  { id }: Person,
): Promise<{ readonly token: string; readonly madeAt: Date } | undefined> {
  const calendar = (await store.record(id))?.calendar;
  return calendar && { token: links.calendar(id, calendar.nonce), madeAt: calendar.madeAt };
}
