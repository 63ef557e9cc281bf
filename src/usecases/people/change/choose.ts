import type { PersonId } from '../../../domain/id.ts';
import type { Person } from '../../../domain/people/person.ts';
import type { PersonSummary } from '../../../domain/people/summary.ts';
import type { Needs } from '../../needs.ts';
import { type PeopleFilter, peopleFilterFrom } from '../list/filter.ts';
import { findPeople } from '../list-people.ts';

/** Whom HR chose on the staff list: one by one, or everybody whom a filter finds. */
export type Choice = { readonly people: readonly PersonId[] } | { readonly filter: PeopleFilter };

/** Those chosen, as the list shows them; whoever was erased meanwhile is not among them. */
export async function chosenPeople({ store }: Pick<Needs, 'store'>, choice: Choice): Promise<readonly PersonSummary[]> {
  if ('filter' in choice) return findPeople(store, choice.filter);
  const ids = new Set(choice.people);
  return (await store.people()).filter(({ person }) => ids.has(person.id) && !person.erasedAt);
}

/** Everybody there is, erased or not. */
export async function everybody({ store }: Pick<Needs, 'store'>): Promise<readonly Person[]> {
  return (await store.people()).map(({ person }) => person);
}

/** A choice as a form says it: its filter counts, where it has one. */
export function choiceFrom({
  people,
  filter,
}: {
  people: readonly PersonId[];
  filter?: readonly (readonly [name: string, value: string])[] | undefined;
}): Choice {
  return filter ? { filter: peopleFilterFrom(new URLSearchParams(filter.map(([...field]) => field))) } : { people };
}
