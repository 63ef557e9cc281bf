import { isBelow, isSame } from '../department.ts';
import type { PersonId } from '../id.ts';
import type { Position } from '../library/norm.ts';
import type { Day, Person } from '../people/person.ts';

/** Whom an assignment is for: a rule, since who that is changes with people. */
export type Audience =
  | { readonly kind: 'everyone' }
  /** With `below`, also those of departments under them, see {@link isBelow}. */
  | { readonly kind: 'departments'; readonly departments: readonly string[]; readonly below?: boolean }
  | { readonly kind: 'positions'; readonly positions: readonly Position[] }
  | { readonly kind: 'people'; readonly people: readonly PersonId[] }
  | { readonly kind: 'hired-since'; readonly day: Day }
  /** Whoever fits each of them; everybody fits each of none. */
  | { readonly kind: 'all'; readonly of: readonly Audience[] }
  /** Whoever fits one of them; nobody fits one of none. */
  | { readonly kind: 'any'; readonly of: readonly Audience[] }
  | { readonly kind: 'not'; readonly of: Audience };

/** Whether a person belongs to an audience. Those who have left belong to none. */
export function isIn(audience: Audience, person: Person): boolean {
  return person.active && fits(audience, person);
}

function fits(audience: Audience, person: Person): boolean {
  switch (audience.kind) {
    case 'everyone':
      return true;
    case 'departments':
      return audience.departments.some(
        (name) => isSame(person.department, name) || (audience.below && isBelow(person.department, name)),
      );
    case 'positions':
      return person.positions.some((position) => audience.positions.includes(position));
    case 'people':
      return audience.people.includes(person.id);
    case 'hired-since':
      return person.hired !== undefined && person.hired >= audience.day;
    case 'all':
      return audience.of.every((part) => fits(part, person));
    case 'any':
      return audience.of.some((part) => fits(part, person));
    case 'not':
      return !fits(audience.of, person);
  }
}
