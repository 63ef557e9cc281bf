import type { Certificate } from '../../certificate/certificate.ts';
import type { PersonRecord } from '../../people/record.ts';
import { type Attempt, isCounted, isInForce, isSubmitted, type SubmittedAttempt } from '../attempt.ts';
import { passes } from '../band.ts';
import { bestOf } from '../best.ts';

/**
 * Whether an attempt may be annulled without taking anything from its person: one in hand, or a result that is neither
 * the best pass at its course nor what a certificate rests on.
 */
export function mayBeAnnulled(
  { attempts, certificates }: Pick<PersonRecord, 'attempts' | 'certificates'>,
  attempt: Attempt,
): boolean {
  if (!isCounted(attempt)) return false;
  if (!isSubmitted(attempt) || !passes(attempt.result.band)) return true;
  const own = attempts.filter(isInForce).filter(({ course }) => course === attempt.course);
  return bestOf(own)?.id !== attempt.id && !certificates.some((certificate) => restsOn(certificate, attempt));
}

/** A certificate keeps no attempts; any pass at its courses from before it was issued may be what it was issued for. */
function restsOn({ courses, issuedAt }: Certificate, { course, submittedAt }: SubmittedAttempt): boolean {
  return submittedAt <= issuedAt && courses.some((one) => one.course === course);
}
