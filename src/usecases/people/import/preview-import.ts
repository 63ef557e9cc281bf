import { type ImportDiff, withoutSupervisor } from '../../../domain/people/import/diff.ts';
import { type Doubt, doubtsAbout } from '../../../domain/people/import/whole-list.ts';
import type { Day, Person } from '../../../domain/people/person.ts';
import type { PlannedRow, StaffRow } from '../../../domain/people/staff-list.ts';
import { numberKey } from '../../../domain/people/staff-text.ts';
import { dayIn, daysAfter } from '../../../domain/time.ts';
import { NOT_ALLOWED, type NotAllowed } from '../../access.ts';
import { type Needs, organisationOf } from '../../needs.ts';
import type { Consequences } from '../change/consequences.ts';
import { planStaff } from './plan-staff.ts';

const YEAR = 366;

export interface ImportPreview {
  readonly ok: true;
  readonly plan: readonly PlannedRow[];
  readonly diff: ImportDiff;
  readonly consequences: Consequences;
  /** To be sent along when the list is taken, so that only what was seen happens. */
  readonly seen: string;
  /** Why the number of those who leave has to be confirmed. */
  readonly doubts: readonly Doubt[];
  /** How many people stay whose supervisor leaves. */
  readonly withoutSupervisor: number;
  /** Lines of the file that give somebody a hire date more than a year ahead: the year may be mistyped. */
  readonly farHires: readonly number[];
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
  const { plan, known, comings, diff, seen, consequences } = await planStaff(needs, { who, rows, whole });
  return {
    ok: true,
    ...{ plan, diff, seen, consequences },
    doubts: doubtsAbout(comings, plan, known),
    withoutSupervisor: withoutSupervisor(plan, comings),
    farHires: farHires(plan, daysAfter(dayIn((await organisationOf(needs)).timeZone, needs.now()), YEAR)),
    lacksOneself: whole && !isIn(rows, who),
  };
}

function farHires(plan: readonly PlannedRow[], last: Day): number[] {
  return plan.flatMap((planned) => {
    const gives = planned.outcome === 'new' || (planned.outcome === 'changed' && planned.columns.includes('hired'));
    return gives && planned.entry.hired && planned.entry.hired > last ? [planned.row.line] : [];
  });
}

function isIn(rows: readonly StaffRow[], { number }: Person): boolean {
  return rows.some(({ cells }) => numberKey(cells.number ?? '') === numberKey(number));
}
