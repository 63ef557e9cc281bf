import type { PersonId } from '../../id.ts';
import type { Person } from '../person.ts';
import type { PlannedRow } from '../staff-list.ts';
import { numberKey, tidyCell } from '../staff-text.ts';

/** Who comes and goes by a list that names everybody; those who join are rows of the plan. */
export interface Comings {
  readonly left: readonly Person[];
  readonly back: readonly Person[];
}

/** What a list does that only adds and changes. */
export const NOBODY_MOVES: Comings = { left: [], back: [] };

/** Why HR has to say first how many people will be deactivated. */
export type Doubt = 'many-leave' | 'faulty-rows';

/**
 * Who has left and who has come back when a list names everybody. A faulty row does nothing, and its person counts as
 * present: by its number or, when that is nobody's, everybody of its name. Whoever imports stays, so that somebody of
 * HR always does.
 *
 * @param known everybody there is, erased people apart.
 */
export function comingsOf(plan: readonly PlannedRow[], known: readonly Person[], by: PersonId): Comings {
  const theirs = new Set(known.map(({ number }) => numberKey(number)));
  const named = new Set<string>();
  const present = new Set<string>();
  const taken = new Set<PersonId>();
  for (const planned of plan) {
    const { cells } = planned.row;
    const key = numberKey(cells.number ?? '');
    present.add(key);
    if (planned.outcome === 'faulty' && !theirs.has(key)) named.add(nameKey(cells.name ?? ''));
    if ('person' in planned) taken.add(planned.person);
  }
  const isMissing = ({ number, name }: Person) => !present.has(numberKey(number)) && !named.has(nameKey(name));
  return {
    left: known.filter((person) => person.active && person.id !== by && isMissing(person)),
    back: known.filter(({ id, active }) => !active && taken.has(id)),
  };
}

function nameKey(name: string): string {
  return tidyCell('name', name).toLowerCase();
}

/**
 * A file cut short, or one with rows that cannot be read, would deactivate people who never left: more than a fifth of
 * all active people at once, or anybody beside a faulty row, HR has to confirm by their number.
 */
export function doubtsAbout({ left }: Comings, plan: readonly PlannedRow[], known: readonly Person[]): Doubt[] {
  if (left.length === 0) return [];
  const active = known.filter((person) => person.active).length;
  return [
    ...(left.length * 5 > active ? (['many-leave'] as const) : []),
    ...(plan.some(({ outcome }) => outcome === 'faulty') ? (['faulty-rows'] as const) : []),
  ];
}
