import type { PersonId } from '../../domain/id.ts';
import type { Person } from '../../domain/people/person.ts';
import { applyPlan, planImport } from '../../domain/people/plan-import.ts';
import { newRecord } from '../../domain/people/record.ts';
import type { StaffRow } from '../../domain/people/staff-list.ts';
import { entryBy, NOT_ALLOWED, type NotAllowed } from '../access.ts';
import type { Needs } from '../needs.ts';
import { newInvitation } from './invite-people.ts';

export interface Imported {
  readonly ok: true;
  readonly added: number;
  readonly changed: number;
  readonly unchanged: number;
  readonly faulty: number;
}

/**
 * Takes the good rows of a staff list, all of them or none; who is new gets an invitation. Faulty rows are left out.
 * When somebody else changed the people in between, it is planned afresh.
 */
export async function importStaff(
  needs: Needs,
  who: Person,
  rows: readonly StaffRow[],
): Promise<Imported | NotAllowed> {
  if (!who.hr) return NOT_ALLOWED;
  const { store, now, newId } = needs;
  const known = (await store.people()).map(({ person }) => person).filter(({ erasedAt }) => !erasedAt);
  const plan = planImport(rows, known);
  const { added, changed } = applyPlan(plan, known, { id: () => newId() as PersonId, now: now() });
  if (added.length + changed.length > 0) {
    const records = added.map((person) => newRecord(person, newInvitation(needs)));
    const after = { added: added.map(({ id }) => id), changed: changed.map(({ id }) => id) };
    const entry = entryBy(needs, who, { act: 'people-imported', after });
    const imported = await store.importPeople({ added: records, changed }, entry);
    if (imported === 'outdated') return importStaff(needs, who, rows);
  }
  const count = (outcome: string) => plan.filter((row) => row.outcome === outcome).length;
  return {
    ok: true,
    added: added.length,
    changed: changed.length,
    unchanged: count('unchanged'),
    faulty: count('faulty'),
  };
}
