import { DEFAULT_BAND_POLICY } from '../../domain/assessment/band.ts';
import { DEFAULT_RETAKE_POLICY } from '../../domain/assessment/policy.ts';
import type { PersonId } from '../../domain/id.ts';
import type { Language } from '../../domain/language.ts';
import type { Organisation } from '../../domain/organisation.ts';
import type { Person } from '../../domain/people/person.ts';
import { newRecord } from '../../domain/people/record.ts';
import { entryBy } from '../access.ts';
import type { Needs } from '../needs.ts';

export interface Founding {
  readonly token: string;
  readonly organisation: string;
  readonly timeZone: string;
  readonly language: Language;
  /** The first HR officer. */
  readonly number: string;
  readonly name: string;
  readonly password: string;
}

export type Founded =
  | { readonly ok: true; readonly person: Person }
  | { readonly ok: false; readonly reason: 'link-invalid' | 'already-founded' };

/** Always the same, so that founding can be tried again when the account was kept and the organisation was not. */
const FIRST_OFFICER = 'first-officer' as PersonId;

/** The first act of all: names the organisation and makes its first HR officer. Works once. */
export async function foundOrganisation(needs: Needs, founding: Founding): Promise<Founded> {
  const { store, accounts, links, now } = needs;
  if (!links.isSetUp(founding.token)) return { ok: false, reason: 'link-invalid' };
  if (await store.organisation()) return { ok: false, reason: 'already-founded' };

  const person: Person = {
    id: FIRST_OFFICER,
    number: founding.number,
    name: founding.name,
    department: '',
    positions: [],
    hr: true,
    active: true,
    language: founding.language,
    joinedAt: now(),
  };
  const organisation: Organisation = {
    name: founding.organisation,
    timeZone: founding.timeZone,
    language: founding.language,
    foundedAt: now(),
    bands: DEFAULT_BAND_POLICY,
    retakes: DEFAULT_RETAKE_POLICY,
    assignments: [],
  };
  const entry = entryBy(needs, person, { act: 'organisation-founded', toName: organisation.name });
  // The account comes first: an organisation whose only HR officer cannot sign in could not be mended from here.
  await accounts.setPassword(person, founding.password);
  const founded = await store.found(organisation, newRecord(person), entry);
  return founded === 'founded' ? { ok: true, person } : { ok: false, reason: 'already-founded' };
}
