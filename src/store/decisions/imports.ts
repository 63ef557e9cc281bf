import type { PersonId } from '../../domain/id.ts';
import type { Person } from '../../domain/people/person.ts';
import type { PersonRecord } from '../../domain/people/record.ts';

/** Whether an import still fits: who is added is new, who is changed is here, and each number is one person's only. */
export function importFits(
  { added, changed }: { added: readonly PersonRecord[]; changed: readonly Person[] },
  kept: {
    has: (id: PersonId) => boolean;
    isErased: (id: PersonId) => boolean;
    holderOf: (number: string) => PersonId | undefined;
  },
): boolean {
  const isNew = added.every(({ person }) => !kept.has(person.id));
  const isKnown = changed.every(({ id }) => kept.has(id) && !kept.isErased(id));
  return isNew && isKnown && numbersStayUnique([...added.map(({ person }) => person), ...changed], kept.holderOf);
}

/** Those given may exchange theirs. */
function numbersStayUnique(profiles: readonly Person[], holderOf: (number: string) => PersonId | undefined): boolean {
  const given = new Set(profiles.map(({ id }) => id));
  const numbers = new Set(profiles.map(({ number }) => number));
  const takenFrom = profiles.map(({ number }) => holderOf(number));
  return (
    given.size === profiles.length &&
    numbers.size === profiles.length &&
    takenFrom.every((owner) => !owner || given.has(owner))
  );
}
