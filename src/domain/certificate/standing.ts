import type { Programme } from '../library/course.ts';
import { dayIn } from '../time.ts';
import { type Held, renewalDay } from './renewal.ts';

/**
 * What a certificate is worth: it holds; it holds and its renewal is open; it has ended; or a later one of the same
 * programme took its place, a better one or its renewal.
 */
export const CERTIFICATE_STATES = ['valid', 'ending', 'ended', 'replaced'] as const;
export type CertificateState = (typeof CERTIFICATE_STATES)[number];

/**
 * The states of somebody's certificates of one programme.
 * @param certificates oldest first
 */
export function certificateStates<Kept extends Held>(
  certificates: readonly Kept[],
  programme: Pick<Programme, 'validMonths'>,
  { timeZone, now }: { readonly timeZone: string; readonly now: Date },
): { readonly certificate: Kept; readonly state: CertificateState }[] {
  const today = dayIn(timeZone, now);
  const latest = certificates.at(-1);
  return certificates.map((certificate) => {
    if (certificate !== latest) return { certificate, state: 'replaced' };
    if (certificate.expiresAt <= now) return { certificate, state: 'ended' };
    return { certificate, state: renewalDay(certificate, programme, timeZone) <= today ? 'ending' : 'valid' };
  });
}
