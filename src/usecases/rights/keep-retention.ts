import { type AuditEntry, SYSTEM } from '../../domain/audit.ts';
import type { Person } from '../../domain/people/person.ts';
import { erasureDue, type RetentionPolicy } from '../../domain/rights/retention.ts';
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
  const due = dueUnder(await policyOf(needs), now());
  let people = 0;
  for (const { person } of (await store.people()).filter((one) => due(one.person))) {
    // Erasing many takes a while, in which somebody may come back or the setting may change.
    const current = (await store.summary(person.id))?.person;
    const isStillDue = current && dueUnder(await policyOf(needs), now())(current);
    if (isStillDue && (await erasePersonWhenDue(needs, current)).ok) people++;
  }
  const { auditMonths } = await policyOf(needs);
  const entry: AuditEntry = { at: now(), by: SYSTEM, byName: '', act: 'names-erased', after: { auditMonths } };
  const entries = auditMonths === undefined ? 0 : await store.eraseNames(monthsAfter(now(), -auditMonths), entry);
  return { people, entries };
}

async function policyOf({ store }: Needs): Promise<RetentionPolicy> {
  return (await store.organisation())?.retention ?? {};
}

function dueUnder(policy: RetentionPolicy, now: Date): (person: Person) => boolean {
  return (person) => {
    const due = erasureDue(person, policy);
    return due !== undefined && due <= now;
  };
}
