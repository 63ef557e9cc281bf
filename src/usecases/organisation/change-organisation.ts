import type { Organisation } from '../../domain/organisation.ts';
import type { Person } from '../../domain/people/person.ts';
import { entryBy, NOT_ALLOWED, type NotAllowed } from '../access.ts';
import { type Needs, organisationOf } from '../needs.ts';

export type OrganisationChange = Pick<Organisation, 'name' | 'timeZone' | 'language'>;

export async function changeOrganisation(
  needs: Needs,
  who: Person,
  change: OrganisationChange,
): Promise<{ readonly ok: true } | NotAllowed> {
  if (!who.hr) return NOT_ALLOWED;
  const { name, timeZone, language } = await organisationOf(needs);
  const before = { name, timeZone, language };
  await needs.store.changeOrganisation(
    change,
    entryBy(needs, who, { act: 'organisation-changed', before, after: change }),
  );
  return { ok: true };
}
