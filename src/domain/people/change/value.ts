import { POSITIONS } from '../../library/norm.ts';
import type { Person } from '../person.ts';

/** What of people changes many at a time, by a change of those chosen or by a staff list. */
export const ASPECTS = ['name', 'department', 'supervisor', 'positions', 'hired', 'email', 'active'] as const;
export type Aspect = (typeof ASPECTS)[number];

/** A value as text, so that the audit trail can say who had which: as it is, an id, ids with commas, yes or no. */
export function valueIn(person: Person, aspect: Aspect): string {
  switch (aspect) {
    case 'name':
    case 'department':
      return person[aspect];
    case 'supervisor':
    case 'hired':
    case 'email':
      return person[aspect] ?? '';
    case 'positions':
      return person.positions.join(',');
    case 'active':
      return person.active ? 'yes' : 'no';
  }
}

/** Somebody with another value; whether they are active is for the store to change. */
export function withValue(person: Person, aspect: Exclude<Aspect, 'active'>, value: string): Person {
  switch (aspect) {
    case 'name':
    case 'department':
      return { ...person, [aspect]: value };
    case 'supervisor':
    case 'hired':
    case 'email': {
      const { [aspect]: _, ...rest } = person;
      return value === '' ? rest : { ...rest, [aspect]: value };
    }
    case 'positions':
      return { ...person, positions: positionsOf(value) };
  }
}

/** The positions that a value lists, in its order. */
export function positionsOf(value: string): Person['positions'] {
  return value.split(',').flatMap((named) => POSITIONS.filter((position) => position === named));
}
