import type { Person } from '../../domain/people/person.ts';
import type { RetentionPolicy } from '../../domain/rights/retention.ts';
import { NOT_ALLOWED, type NotAllowed } from '../access.ts';
import type { Needs } from '../needs.ts';
import { type MovedOn, type Part, setPart } from '../organisation/settings/part.ts';

export const RETENTION: Part<RetentionPolicy> = {
  act: 'organisation-changed',
  of: ({ retention = {} }) => retention,
  told: ({ leaverMonths, auditMonths }) => ({
    ...(leaverMonths !== undefined && { leaverMonths }),
    ...(auditMonths !== undefined && { auditMonths }),
  }),
  with: (retention) => ({ retention }),
};

/**
 * Sets how long personal data is kept; what is left out is kept until HR erases it.
 * @param seen what the form showed, by `seenOf`
 */
export async function setRetention(
  needs: Needs,
  who: Person,
  retention: RetentionPolicy,
  seen?: string,
): Promise<{ readonly ok: true } | NotAllowed | MovedOn> {
  if (!who.hr) return NOT_ALLOWED;
  return setPart(needs, who, RETENTION, { seen, value: retention });
}
