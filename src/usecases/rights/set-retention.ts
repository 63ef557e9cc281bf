import type { Person } from '../../domain/people/person.ts';
import type { RetentionPolicy } from '../../domain/rights/retention.ts';
import { entryBy, NOT_ALLOWED, type NotAllowed } from '../access.ts';
import { type Needs, organisationOf } from '../needs.ts';

/** Sets how long personal data is kept; what is left out is kept until HR erases it. */
export async function setRetention(
  needs: Needs,
  who: Person,
  retention: RetentionPolicy,
): Promise<{ readonly ok: true } | NotAllowed> {
  if (!who.hr) return NOT_ALLOWED;
  const { retention: before = {} } = await organisationOf(needs);
  const entry = entryBy(needs, who, { act: 'organisation-changed', before, after: retention });
  await needs.store.changeOrganisation({ retention }, entry);
  return { ok: true };
}
