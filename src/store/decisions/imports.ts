import { canonical } from '../../domain/canonical.ts';
import type { PersonId } from '../../domain/id.ts';
import type { Person } from '../../domain/people/person.ts';
import type { StaffChange } from '../store.ts';

/** What is kept, as far as an import has to fit it. */
export interface Kept {
  readonly standing: (id: PersonId) => Pick<Person, 'active' | 'erasedAt'> | undefined;
  /** Asked of those seen alone. */
  readonly profileOf: (id: PersonId) => Person | undefined;
  readonly holderOf: (number: string) => PersonId | undefined;
  /** The active people of HR. */
  readonly officers: readonly PersonId[];
}

/** Everybody an import touches. */
export function touchedIn({ added, changed, left = [], back = [] }: StaffChange): PersonId[] {
  return [...new Set([...added.map(({ person }) => person.id), ...changed.map(({ id }) => id), ...left, ...back])];
}

/**
 * Whether an import still fits: who is added is new, who is changed is here and neither came nor left meanwhile, who
 * leaves is active, who comes back is not, whoever was seen is as they were, somebody of HR stays, and each number is one
 * person's only.
 */
export function importFits({ added, changed, seen = [], left = [], back = [] }: StaffChange, kept: Kept): boolean {
  const stands = (id: PersonId, active: boolean) => {
    const now = kept.standing(id);
    return now !== undefined && !now.erasedAt && now.active === active;
  };
  const profiles = [...added.map(({ person }) => person), ...changed];
  return (
    added.every(({ person }) => !kept.standing(person.id)) &&
    changed.every(({ id, active }) => stands(id, active)) &&
    left.every((id) => stands(id, true)) &&
    seen.every((person) => canonical(kept.profileOf(person.id)) === canonical(person)) &&
    back.every((id) => stands(id, false)) &&
    areApart(left, changed) &&
    someoneRuns([...left, ...changed.flatMap(({ id, hr }) => (hr ? [] : [id]))], kept.officers) &&
    numbersStayUnique(profiles, kept.holderOf)
  );
}

function areApart(left: readonly PersonId[], changed: readonly Person[]): boolean {
  const leaving = new Set(left);
  return leaving.size === left.length && changed.every(({ id }) => !leaving.has(id));
}

/** @param others who is no active officer afterwards */
function someoneRuns(others: readonly PersonId[], officers: readonly PersonId[]): boolean {
  const gone = new Set(others);
  return officers.length === 0 || officers.some((id) => !gone.has(id));
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
