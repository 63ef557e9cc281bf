import { type Attempt, isInForce, type SubmittedAttempt } from '../assessment/attempt.ts';
import { type Band, passes, worseOf } from '../assessment/band.ts';
import { bestOf } from '../assessment/best.ts';
import type { CertificateCode } from '../id.ts';
import type { Programme } from '../library/course.ts';
import { dayIn, monthsAfter } from '../time.ts';
import type { Certificate } from './certificate.ts';
import { cycleOf } from './renewal.ts';

interface Holder {
  readonly name: string;
  readonly attempts: readonly Attempt[];
  readonly certificates: readonly Certificate[];
}

interface Issue {
  readonly now: Date;
  readonly timeZone: string;
  readonly code: () => CertificateCode;
}

/**
 * The certificates that a person has earned and does not hold yet (content/policy/retakes, "Certificates"). One is issued
 * when every course of the programme was passed in the cycle it belongs to, see {@link cycleOf}, within the time it is
 * valid; its band is the lowest of the courses' best bands. So a renewal takes passes since it opened, and one that was
 * earned before the old certificate ended runs from that end: early renewal loses no day. A better band in the same cycle
 * issues a certificate that ends when the one before does.
 */
export function certificatesEarned(programmes: Iterable<Programme>, holder: Holder, issue: Issue): Certificate[] {
  const on = { timeZone: issue.timeZone, today: dayIn(issue.timeZone, issue.now) };
  return [...programmes].flatMap((programme): Certificate[] => {
    const { since, before, issued } = cycleOf(holder.certificates, programme, on);
    const lapsed = monthsAfter(firstLike(issued, holder)?.issuedAt ?? issue.now, -programme.validMonths);
    const counting = holder.attempts
      .filter(isInForce)
      .filter(({ submittedAt }) => submittedAt > lapsed && !(since && submittedAt < since));
    const courses = programme.courses.map((course) => {
      const own = counting.filter((attempt) => attempt.course === course);
      return { course, band: bestOf(own)?.result.band ?? ('fail' as Band) };
    });
    const band = courses.map((course) => course.band).reduce(worseOf);
    if (!passes(band) || (issued && worseOf(issued.band, band) === band)) return [];
    const inTime = before && earnedAt(programme, counting) <= before.expiresAt;
    const from = inTime ? before.expiresAt : issue.now;
    return [
      {
        code: issue.code(),
        programme: programme.id,
        name: holder.name,
        band,
        courses,
        issuedAt: issue.now,
        expiresAt: issued?.expiresAt ?? monthsAfter(from, programme.validMonths),
      },
    ];
  });
}

/** The first certificate that ends with this one: better ones took its place since, and what it rests on goes on counting. */
function firstLike(issued: Certificate | undefined, { certificates }: Holder): Certificate | undefined {
  return certificates.find(
    ({ programme, expiresAt }) => programme === issued?.programme && expiresAt.getTime() === issued.expiresAt.getTime(),
  );
}

/** When the last course was first passed: before now, where a correction made a pass of what had been handed in. */
function earnedAt({ courses }: Programme, attempts: readonly SubmittedAttempt[]): Date {
  const passed = attempts.filter(({ result }) => passes(result.band));
  const first = courses.map((course) =>
    Math.min(...passed.filter((attempt) => attempt.course === course).map(({ submittedAt }) => submittedAt.getTime())),
  );
  return new Date(Math.max(...first));
}
