import { diffOf, fingerprintOf, type ImportDiff } from '../../domain/people/import/diff.ts';
import { type Comings, comingsOf, NOBODY_MOVES } from '../../domain/people/import/whole-list.ts';
import type { Person } from '../../domain/people/person.ts';
import { planImport } from '../../domain/people/plan-import.ts';
import type { PlannedRow, StaffRow } from '../../domain/people/staff-list.ts';
import type { Needs } from '../needs.ts';

/** What taking a staff list would do to the people there are now. */
export interface StaffPlan {
  /** Everybody it was made for. */
  readonly known: readonly Person[];
  readonly plan: readonly PlannedRow[];
  readonly comings: Comings;
  readonly diff: ImportDiff;
  /** Another one whenever anything in the diff is. */
  readonly seen: string;
}

/** @param whole whether the list names everybody, so that whoever is missing has left. */
export async function planStaff(
  { store }: Pick<Needs, 'store'>,
  { who, rows, whole }: { who: Person; rows: readonly StaffRow[]; whole: boolean },
): Promise<StaffPlan> {
  const known = (await store.people()).map(({ person }) => person).filter(({ erasedAt }) => !erasedAt);
  const plan = planImport(rows, known);
  const comings = whole ? comingsOf(plan, known, who.id) : NOBODY_MOVES;
  const diff = diffOf(plan, known, comings);
  return { known, plan, comings, diff, seen: fingerprintOf(diff) };
}
