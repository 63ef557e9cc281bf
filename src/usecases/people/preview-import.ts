import type { Person } from '../../domain/people/person.ts';
import { planImport } from '../../domain/people/plan-import.ts';
import type { PlannedRow, StaffRow } from '../../domain/people/staff-list.ts';
import { NOT_ALLOWED, type NotAllowed } from '../access.ts';
import type { Needs } from '../needs.ts';

/** What taking these rows would do, row by row. Changes nothing. */
export async function previewImport(
  { store }: Needs,
  who: Person,
  rows: readonly StaffRow[],
): Promise<{ readonly ok: true; readonly plan: readonly PlannedRow[] } | NotAllowed> {
  if (!who.hr) return NOT_ALLOWED;
  const known = (await store.people()).map(({ person }) => person).filter(({ erasedAt }) => !erasedAt);
  return { ok: true, plan: planImport(rows, known) };
}
