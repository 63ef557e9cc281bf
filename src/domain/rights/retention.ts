import type { Person } from '../people/person.ts';
import { monthsAfter } from '../time.ts';

/** How long personal data is kept after its use has ended. What is left out is kept until HR erases it. */
export interface RetentionPolicy {
  /** Months from leaving until a person is erased; whole, within {@link LEAVER_MONTHS}. */
  readonly leaverMonths?: number;
  /** Months until an entry of the audit trail loses the names in it; whole, within {@link AUDIT_MONTHS}. */
  readonly auditMonths?: number;
}

export const LEAVER_MONTHS = { least: 1, most: 120 } as const;
/** Under a year, an audit would find no names to ask. */
export const AUDIT_MONTHS = { least: 12, most: 240 } as const;

/** When somebody is erased by itself; undefined for who is active, erased already, or left at a time nobody knows. */
export function erasureDue({ active, leftAt, erasedAt }: Person, policy: RetentionPolicy = {}): Date | undefined {
  if (active || erasedAt || !leftAt || policy.leaverMonths === undefined) return undefined;
  return monthsAfter(leftAt, policy.leaverMonths);
}
