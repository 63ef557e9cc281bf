import type { PersonId } from '../../../domain/id.ts';
import { inOrder, type PeopleOrder } from '../../../domain/people/list/order.ts';
import type { PersonSummary } from '../../../domain/people/summary.ts';
import type { Store } from '../../../store/store.ts';

interface Sorted {
  readonly of: readonly PersonSummary[];
  readonly people: readonly PersonSummary[];
}

const kept = new WeakMap<Store, Map<PeopleOrder, Sorted>>();

/** Everybody in an order. It is worked out again when somebody has changed, from the order before, which is quick. */
export async function sortedPeople(store: Store, order: PeopleOrder): Promise<readonly PersonSummary[]> {
  const of = await store.people();
  const orders = kept.get(store) ?? new Map<PeopleOrder, Sorted>();
  kept.set(store, orders);
  const before = orders.get(order);
  if (before?.of === of) return before.people;
  const people = inOrder(before ? asBefore(before.people, of) : of, order);
  orders.set(order, { of, people });
  return people;
}

/** Everybody as they are now, in the order of before; who is new comes last. */
function asBefore(before: readonly PersonSummary[], now: readonly PersonSummary[]): PersonSummary[] {
  const left = new Map<PersonId, PersonSummary>(now.map((summary) => [summary.person.id, summary]));
  const stay = before.flatMap(({ person: { id } }) => {
    const summary = left.get(id);
    left.delete(id);
    return summary ? [summary] : [];
  });
  return [...stay, ...left.values()];
}
