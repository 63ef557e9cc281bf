import { type AuditEntry, SYSTEM } from '../../domain/audit.ts';
import { erasureDue } from '../../domain/rights/retention.ts';
import { monthsAfter } from '../../domain/time.ts';
import type { Needs } from '../needs.ts';
import { erasePersonWhenDue } from './erase-person.ts';

/**
 * Erases what the organisation no longer wants kept: people who left long enough ago, names in old audit entries. Who
 * left before such dates were kept counts from now on. Harmless when it is done twice, or by several processes at once.
 */
export async function keepRetention(needs: Needs): Promise<{ readonly people: number; readonly entries: number }> {
  const { store, now } = needs;
  await store.dateLeavings(now());
  const { leaverMonths, auditMonths } = (await store.organisation())?.retention ?? {};
  let people = 0;
  for (const { person } of leaverMonths === undefined ? [] : await store.people()) {
    const due = erasureDue(person, { leaverMonths });
    if (due && due <= now() && (await erasePersonWhenDue(needs, person)).ok) people++;
  }
  const entry: AuditEntry = { at: now(), by: SYSTEM, byName: '', act: 'names-erased', after: { auditMonths } };
  const entries = auditMonths === undefined ? 0 : await store.eraseNames(monthsAfter(now(), -auditMonths), entry);
  return { people, entries };
}
