import type { Transition } from '../../../domain/assignment/departments/emptied.ts';
import type { PersonId } from '../../../domain/id.ts';
import { diffOf, fingerprintOf, type ImportDiff } from '../../../domain/people/import/diff.ts';
import { type Comings, comingsOf, NOBODY_MOVES } from '../../../domain/people/import/whole-list.ts';
import type { Person } from '../../../domain/people/person.ts';
import { applyPlan, planImport } from '../../../domain/people/plan-import.ts';
import type { PlannedRow, StaffRow } from '../../../domain/people/staff-list.ts';
import type { Needs } from '../../needs.ts';
import { type Consequences, consequencesOf } from '../change/consequences.ts';

/** What taking a staff list would do to the people there are now. */
export interface StaffPlan {
  /** Everybody it was made for. */
  readonly known: readonly Person[];
  readonly plan: readonly PlannedRow[];
  readonly comings: Comings;
  readonly diff: ImportDiff;
  readonly consequences: Consequences;
  /** Another one whenever anything in the diff is. */
  readonly seen: string;
}

/** @param whole whether the list names everybody, so that whoever is missing has left. */
export async function planStaff(
  needs: Pick<Needs, 'store' | 'library'>,
  { who, rows, whole }: { who: Person; rows: readonly StaffRow[]; whole: boolean },
): Promise<StaffPlan> {
  const known = (await needs.store.people()).map(({ person }) => person).filter(({ erasedAt }) => !erasedAt);
  const plan = planImport(rows, known);
  const comings = whole ? comingsOf(plan, known, who.id) : NOBODY_MOVES;
  const diff = diffOf(plan, known, comings);
  const consequences = await consequencesOf(needs, ...transitionsOf(plan, known, comings));
  return { known, plan, comings, diff, consequences, seen: fingerprintOf(diff, consequences.emptied) };
}

/** Who changes, and everybody before and after; the newcomers' ids are never kept. */
function transitionsOf(plan: readonly PlannedRow[], known: readonly Person[], { left, back }: Comings) {
  const { added, changed } = applyPlan(plan, known, { id: () => '' as PersonId, now: new Date(0) });
  const profiles = new Map(changed.map((person) => [person.id, person]));
  const leaving = new Set(left.map(({ id }) => id));
  const returning = new Set(back.map(({ id }) => id));
  const transitions = known.flatMap((before): Transition[] => {
    const profile = profiles.get(before.id);
    const active = (before.active || returning.has(before.id)) && !leaving.has(before.id);
    return profile || active !== before.active ? [{ before, after: { ...(profile ?? before), active } }] : [];
  });
  const becomes = new Map(transitions.map(({ before, after }) => [before.id, after]));
  const after = [...known.map((person) => becomes.get(person.id) ?? person), ...added];
  return [transitions, { before: known, after }] as const;
}
