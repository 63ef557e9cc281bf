import { pathOf } from '../../department.ts';
import type { Position } from '../../library/norm.ts';
import type { Person } from '../../people/person.ts';
import type { Audience } from '../audience.ts';

/** A department as an audience names it, alone or with those below. */
export interface NamedDepartment {
  readonly department: string;
  readonly below: boolean;
}

/** The departments that an audience names, wherever in it. */
export function namedIn(audience: Audience): NamedDepartment[] {
  return simpleIn(audience).flatMap((part) =>
    part.kind === 'departments'
      ? part.departments.map((department) => ({ department, below: part.below === true }))
      : [],
  );
}

/** What an audience names that nobody active fits. */
export interface Nobody {
  readonly departments: readonly string[];
  readonly positions: readonly Position[];
  /** How many people who have left. */
  readonly people: number;
}

/** Tells of audiences what they name in vain among these people; undefined where that is nothing. */
export function namingNobody(people: readonly Person[]): (audience: Audience) => Nobody | undefined {
  const active = people.filter((person) => person.active);
  const isHeld = heldBy(active);
  const held = new Set(active.flatMap(({ positions }) => positions));
  const here = new Set(active.map(({ id }) => id));
  return (audience) => {
    const parts = simpleIn(audience);
    const nobody = {
      departments: namedIn(audience).flatMap((named) => (isHeld(named) ? [] : [named.department])),
      positions: parts.flatMap((part) =>
        part.kind === 'positions' ? part.positions.filter((one) => !held.has(one)) : [],
      ),
      people: parts.flatMap((part) => (part.kind === 'people' ? part.people.filter((one) => !here.has(one)) : []))
        .length,
    };
    return nobody.departments.length + nobody.positions.length + nobody.people > 0 ? nobody : undefined;
  };
}

/** An audience without what combines it. */
function simpleIn(audience: Audience): Audience[] {
  if (audience.kind === 'all' || audience.kind === 'any') return audience.of.flatMap(simpleIn);
  return audience.kind === 'not' ? simpleIn(audience.of) : [audience];
}

/** Tells of departments whether any of these people is in them. */
export function heldBy(people: readonly Person[]): (named: NamedDepartment) => boolean {
  const at = new Set(people.flatMap(({ active, department }) => (active ? [pathOf(department)] : [])));
  const above = new Set(at);
  for (const path of at)
    for (let end = path.lastIndexOf('/'); end > 0; end = path.lastIndexOf('/', end - 1)) above.add(path.slice(0, end));
  return ({ department, below }) => (below ? above : at).has(pathOf(department));
}
