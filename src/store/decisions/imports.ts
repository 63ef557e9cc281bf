import type { Assignment } from '../../domain/assignment/assignment.ts';
import type { Audience } from '../../domain/assignment/audience.ts';
import { canonical } from '../../domain/canonical.ts';
import type { AssignmentId, PersonId } from '../../domain/id.ts';
import { withMoves } from '../../domain/people/change/moves.ts';
import type { Person } from '../../domain/people/person.ts';
import { keysOnCircles, type Reports } from '../../domain/people/staff-supervisors.ts';
import type { StaffChange } from '../store.ts';
import { somebody } from './decision.ts';
import { type Officer, officersStay } from './people.ts';

/** The audience of an assignment in force. */
export function audienceAmong(assignments: readonly Assignment[]): Kept['audienceOf'] {
  return (wanted) => assignments.find(({ id, withdrawnAt }) => id === wanted && !withdrawnAt)?.audience;
}

/** What is kept, as far as an import has to fit it. */
export interface Kept {
  readonly standing: (id: PersonId) => Pick<Person, 'active' | 'erasedAt' | 'supervisor'> | undefined;
  /** Asked of those changed alone. */
  readonly profileOf: (id: PersonId) => Person | undefined;
  readonly holderOf: (number: string) => PersonId | undefined;
  readonly officers: readonly Officer[];
  /** Whom an assignment in force is for. */
  readonly audienceOf: (id: AssignmentId) => Audience | undefined;
  /** Who reports to whom; asked where somebody gets another supervisor. */
  readonly reports: () => Reports;
}

/** Everybody an import touches. */
export function touchedIn({ added, changed, left = [], back = [] }: StaffChange): PersonId[] {
  return [...new Set([...added.map(({ person }) => person.id), ...changed.map(({ id }) => id), ...left, ...back])];
}

/**
 * What there is to say of an import. It still fits when who is added is new, who is changed is here and neither came nor
 * left meanwhile, who leaves is active, who comes back is not, whoever was seen is as they were, assignments are for
 * those they were for, each number is one
 * person's only, and nobody who gets another supervisor becomes their own around a circle.
 */
export function importAnswer(change: StaffChange, kept: Kept): 'imported' | 'outdated' | 'last-officer' {
  if (!fits(change, kept)) return 'outdated';
  const { changed, left = [] } = change;
  const others = [...left, ...changed.flatMap(({ id, hr }) => (hr ? [] : [id]))];
  return officersStay(others, kept.officers) ? 'imported' : 'last-officer';
}

/** Those whom an import changes, each remembering what they were. */
export function changedIn({ changed, staying = [] }: StaffChange, { profileOf }: Kept, at: Date): readonly Person[] {
  const stays = new Set(staying);
  return changed.map((person) => {
    const before = somebody(profileOf(person.id), person.id);
    const { department } = stays.has(person.id) ? person : before;
    return withMoves({ ...before, department }, person, at);
  });
}

/** Those whom an import gives a supervisor they did not have. */
export function movedIn({ added, changed }: StaffChange, { standing }: Pick<Kept, 'standing'>): readonly Person[] {
  const profiles = [...added.map(({ person }) => person), ...changed];
  return profiles.filter(({ id, supervisor }) => supervisor && supervisor !== standing(id)?.supervisor);
}

function fits(change: StaffChange, kept: Kept): boolean {
  const { added, changed, seen = [], left = [], back = [], audiences = [] } = change;
  const stands = (id: PersonId, active: boolean) => {
    const now = kept.standing(id);
    return now !== undefined && !now.erasedAt && now.active === active;
  };
  const profiles = [...added.map(({ person }) => person), ...changed];
  return (
    added.every(({ person }) => !kept.standing(person.id)) &&
    changed.every(({ id, active }) => stands(id, active)) &&
    left.every((id) => stands(id, true)) &&
    seen.every((person) => isSame(kept.profileOf(person.id), person)) &&
    back.every((id) => stands(id, false)) &&
    audiences.every(({ assignment, before }) => isSame(kept.audienceOf(assignment), before)) &&
    areApart(left, changed) &&
    numbersStayUnique(profiles, kept.holderOf) &&
    nobodyCircles(profiles, movedIn(change, kept), kept.reports)
  );
}

/** Most have their fields in the same order, and need no putting in order. */
function isSame(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other) || canonical(one) === canonical(other);
}

function areApart(left: readonly PersonId[], changed: readonly Person[]): boolean {
  const leaving = new Set(left);
  return leaving.size === left.length && changed.every(({ id }) => !leaving.has(id));
}

/** Circles that were there before hold up nobody who is not moved within them. */
function nobodyCircles(profiles: readonly Person[], moved: readonly Person[], reports: Kept['reports']): boolean {
  if (moved.length === 0) return true;
  const after = new Map<string, string | undefined>(reports());
  for (const { id, supervisor } of profiles) after.set(id, supervisor);
  const circles = keysOnCircles(after);
  return moved.every(({ id }) => !circles.has(id));
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
