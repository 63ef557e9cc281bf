import type { Organisation } from '../../domain/organisation.ts';
import type { Person } from '../../domain/people/person.ts';
import { NOT_ALLOWED, type NotAllowed } from '../access.ts';
import type { Needs } from '../needs.ts';
import { type MovedOn, type Part, setPart } from './settings/part.ts';

export type OrganisationChange = Pick<Organisation, 'name' | 'timeZone' | 'language'>;

/** What the form about the organisation itself shows. */
export const NAME_AND_TIME: Part<OrganisationChange> = {
  act: 'organisation-changed',
  of: ({ name, timeZone, language }) => ({ name, timeZone, language }),
  told: ({ name, timeZone, language }) => ({ name, timeZone, language }),
  with: (change) => change,
};

/** @param seen what the form showed, by `seenOf` */
export async function changeOrganisation(
  needs: Needs,
  who: Person,
  { name, timeZone, language }: OrganisationChange,
  seen?: string,
): Promise<{ readonly ok: true } | NotAllowed | MovedOn> {
  if (!who.hr) return NOT_ALLOWED;
  return setPart(needs, who, NAME_AND_TIME, { seen, value: { name, timeZone, language } });
}
