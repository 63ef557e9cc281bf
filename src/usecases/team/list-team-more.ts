import type { Person } from '../../domain/people/person.ts';
import { NOT_ALLOWED, type NotAllowed } from '../access.ts';
import { type CertificateFilter, type Certificates, certificatesAmong } from '../certificate/list-certificates.ts';
import type { Needs } from '../needs.ts';
import { type RetakeFilter, type Retakes, retakesAmong } from '../results/list-retakes.ts';
import { teamStanding } from './team-standing.ts';

/** Who under a supervisor has to retake something, and what it hangs on. */
export async function listTeamRetakes(
  needs: Needs,
  who: Person,
  filter: RetakeFilter = {},
): Promise<Retakes | NotAllowed> {
  const team = await teamStanding(needs, who);
  return team ? retakesAmong(needs, team, filter) : NOT_ALLOWED;
}

/** Who under a supervisor is certified for what, and until when. */
export async function listTeamCertificates(
  needs: Needs,
  who: Person,
  filter: CertificateFilter = {},
): Promise<Certificates | NotAllowed> {
  const team = await teamStanding(needs, who);
  return team ? certificatesAmong(needs, team.people, filter) : NOT_ALLOWED;
}
