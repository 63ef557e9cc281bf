import type { Certificate } from '../../domain/certificate/certificate.ts';
import type { CertificateCode } from '../../domain/id.ts';
import type { Programme } from '../../domain/library/course.ts';
import type { Person } from '../../domain/people/person.ts';
import type { Needs } from '../needs.ts';

/** What anybody who has the code may know. */
export interface VerifiedCertificate {
  readonly certificate: Certificate;
  readonly programme: Programme;
  readonly organisation: string;
  readonly valid: boolean;
}

export async function verifyCertificate(needs: Needs, code: string): Promise<VerifiedCertificate | undefined> {
  const found = await needs.store.certificate(code as CertificateCode);
  const programme = found && needs.library.programmes.get(found.certificate.programme);
  const organisation = await needs.store.organisation();
  if (!found || !programme || !organisation) return undefined;
  const { certificate } = found;
  return { certificate, programme, organisation: organisation.name, valid: certificate.expiresAt > needs.now() };
}

/** The certificate itself, to print: for its holder and for HR. */
export async function showCertificate(
  needs: Needs,
  who: Person,
  code: string,
): Promise<VerifiedCertificate | undefined> {
  const found = await needs.store.certificate(code as CertificateCode);
  return found && (found.person === who.id || who.hr) ? verifyCertificate(needs, code) : undefined;
}
