import type { Person } from '../../domain/people/person.ts';

/** In again, or out since `at`; who had left already left when they did. */
export function withActive({ leftAt, ...person }: Person, active: boolean, at: Date): Person {
  if (active) return { ...person, active };
  return { ...person, active, leftAt: (!person.active && leftAt) || at };
}

/** Whether there is such a person, and they have not been erased. */
export function isHere(person: Person | undefined): person is Person {
  return person !== undefined && !person.erasedAt;
}
