import { type Attempt, isInForce } from '../assessment/attempt.ts';
import { type Band, passes, worseOf } from '../assessment/band.ts';
import { bestOf } from '../assessment/best.ts';
import type { CertificateCode } from '../id.ts';
import type { Programme } from '../library/course.ts';
import { monthsAfter } from '../time.ts';
import type { Certificate } from './certificate.ts';

/**
 * The certificates that a person has earned and does not hold yet: every course of the programme was passed within the
 * time a certificate is valid, and no valid certificate with as good a band is held.
 * Its band is the lowest of the courses' best bands.
 */
export function certificatesEarned(
  programmes: Iterable<Programme>,
  person: { name: string; attempts: readonly Attempt[]; certificates: readonly Certificate[] },
  issue: { now: Date; code: () => CertificateCode },
): Certificate[] {
  const { now } = issue;
  return [...programmes].flatMap((programme): Certificate[] => {
    const since = monthsAfter(now, -programme.validMonths);
    const courses = programme.courses.map((course) => {
      const own = person.attempts
        .filter(isInForce)
        .filter((attempt) => attempt.course === course && attempt.submittedAt > since);
      return { course, band: bestOf(own)?.result.band ?? ('fail' as Band) };
    });
    const band = courses.map((course) => course.band).reduce(worseOf);
    const held = validIn(person.certificates, programme.id, now);
    if (!passes(band) || (held && worseOf(held.band, band) === band)) return [];
    return [
      {
        code: issue.code(),
        programme: programme.id,
        name: person.name,
        band,
        courses,
        issuedAt: now,
        expiresAt: monthsAfter(now, programme.validMonths),
      },
    ];
  });
}

/** The latest certificate of a programme that is still valid. */
export function validIn(certificates: readonly Certificate[], programme: string, now: Date): Certificate | undefined {
  return certificates.findLast((held) => held.programme === programme && held.expiresAt > now);
}
