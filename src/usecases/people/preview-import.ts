import { type ImportDiff, withoutSupervisor } from '../../domain/people/import/diff.ts';
import { type Doubt, doubtsAbout } from '../../domain/people/import/whole-list.ts';
import type { Person } from '../../domain/people/person.ts';
import type { PlannedRow, StaffRow } from '../../domain/people/staff-list.ts';
import { numberKey } from '../../domain/people/staff-text.ts';
import { NOT_ALLOWED, type NotAllowed } from '../access.ts';
import type { Needs } from '../needs.ts';
import { planStaff } from './plan-staff.ts';

export interface ImportPreview {
  readonly ok: true;
  readonly plan: readonly PlannedRow[];
  readonly diff: ImportDiff;
  /** To be sent along when the list is taken, so that only what was seen happens. */
  readonly seen: string;
  /** Why the number of those who leave has to be confirmed. */
  readonly doubts: readonly Doubt[];
  /** How many people stay whose supervisor leaves. */
  readonly withoutSupervisor: number;
  /** Whether whoever asks is not in a list that names everybody; they stay. */
  readonly lacksOneself: boolean;
}

/** Reads a staff list for whoever may import one; of anybody else's file nothing is looked at. */
export async function readStaffList<Read>(who: Person, read: () => Promise<Read>): Promise<Read | NotAllowed> {
  return who.hr ? read() : NOT_ALLOWED;
}

/** What taking these rows would do. Changes nothing. `whole`: the list names everybody, and who is missing has left. */
export async function previewImport(
  needs: Needs,
  who: Person,
  rows: readonly StaffRow[],
  { whole = false } = {},
): Promise<ImportPreview | NotAllowed> {
  if (!who.hr) return NOT_ALLOWED;
  const { plan, known, comings, diff, seen } = await planStaff(needs, { who, rows, whole });
  return {
    ok: true,
    ...{ plan, diff, seen },
    doubts: doubtsAbout(comings, plan, known),
    withoutSupervisor: withoutSupervisor(plan, comings),
    lacksOneself: whole && !isIn(rows, who),
  };
}

function isIn(rows: readonly StaffRow[], { number }: Person): boolean {
  return rows.some(({ cells }) => numberKey(cells.number ?? '') === numberKey(number));
}
