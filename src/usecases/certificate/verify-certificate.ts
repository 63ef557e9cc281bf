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

/**
 * What a code stands for. 'erased' when the holder's data was: the certificate was real, and nothing can be said of whose
 * it was, so it proves nothing any more. To call it unknown would make an honest holder's paper look forged.
 */
export async function verifyCertificate(
  needs: Needs,
  code: string,
): Promise<VerifiedCertificate | 'erased' | undefined> {
  const found = await needs.store.certificate(code as CertificateCode);
  const programme = found && needs.library.programmes.get(found.certificate.programme);
  const organisation = await needs.store.organisation();
  if (!found || !programme || !organisation) return undefined;
  const { certificate } = found;
  if (certificate.name === '') return 'erased';
  return { certificate, programme, organisation: organisation.name, valid: certificate.expiresAt > needs.now() };
}

/** The certificate itself, to print: for its holder and for HR. */
export async function showCertificate(
  needs: Needs,
  who: Person,
  code: string,
): Promise<VerifiedCertificate | undefined> {
  const found = await needs.store.certificate(code as CertificateCode);
  if (!found || (found.person !== who.id && !who.hr)) return undefined;
  const verified = await verifyCertificate(needs, code);
  return verified === 'erased' ? undefined : verified;
}
