import type { PersonId } from '../../id.ts';
import { POSITIONS } from '../../library/norm.ts';
import type { Person } from '../person.ts';

/** What of people can be changed many at a time. */
export const ASPECTS = ['department', 'supervisor', 'positions', 'active'] as const;
export type Aspect = (typeof ASPECTS)[number];

/** A value as text, so that the audit trail can say who had which: a department, an id, ids with commas, yes or no. */
export function valueIn(person: Person, aspect: Aspect): string {
  switch (aspect) {
    case 'department':
      return person.department;
    case 'supervisor':
      return person.supervisor ?? '';
    case 'positions':
      return person.positions.join(',');
    case 'active':
      return person.active ? 'yes' : 'no';
  }
}

/** Somebody with another value; whether they are active is for the store to change. */
export function withValue(person: Person, aspect: Exclude<Aspect, 'active'>, value: string): Person {
  switch (aspect) {
    case 'department':
      return { ...person, department: value };
    case 'supervisor': {
      const { supervisor: _, ...rest } = person;
      return value === '' ? rest : { ...rest, supervisor: value as PersonId };
    }
    case 'positions':
      return { ...person, positions: positionsOf(value) };
  }
}

/** The positions that a value lists, in its order. */
export function positionsOf(value: string): Person['positions'] {
  return value.split(',').flatMap((named) => POSITIONS.filter((position) => position === named));
}
