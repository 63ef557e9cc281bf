import type { SubmittedAttempt } from '../assessment/attempt.ts';
import { compareResults } from '../assessment/best.ts';
import type { Certificate } from '../certificate/certificate.ts';
import type { CourseId, PersonId } from '../id.ts';

/** From a moment on, and before another. */
export interface Period {
  readonly since: Date;
  readonly until: Date;
}

/** A submitted attempt in force by what it came to, without its paper. */
export type Outcome = Pick<SubmittedAttempt, 'course' | 'submittedAt' | 'contentVersion' | 'number'> &
  Pick<SubmittedAttempt['result'], 'band' | 'total' | 'byDimension'>;

/** What somebody's attempts at a course within a period came to. */
export interface PeriodResult {
  readonly best: Outcome;
  readonly attempts: number;
  /** Those that were not their first. */
  readonly retakes: number;
}

/** That a course earned somebody a part of a certificate. */
export type CourseCertificate = Pick<Certificate, 'code' | 'expiresAt'> & { readonly course: CourseId };

/** What somebody came to within a period, and the latest certificate of each course, of whatever time. */
export interface PersonResults {
  readonly person: PersonId;
  readonly results: readonly PeriodResult[];
  readonly certificates: readonly CourseCertificate[];
}

export function outcomeOf({ course, submittedAt, contentVersion, number, result }: SubmittedAttempt): Outcome {
  const { band, total, byDimension } = result;
  return { course, submittedAt, contentVersion, number, band, total, byDimension };
}

/** By course: the best is the one that counts, as `bestOf` says. */
export function resultsWithin({ since, until }: Period, outcomes: readonly Outcome[]): PeriodResult[] {
  const within = outcomes.filter(({ submittedAt }) => submittedAt >= since && submittedAt < until);
  return [...Map.groupBy(within, ({ course }) => course).values()].flatMap((own) => {
    const [best] = own.toSorted((a, b) => compareResults(a, b) || a.submittedAt.getTime() - b.submittedAt.getTime());
    return best ? [{ best, attempts: own.length, retakes: own.filter(({ number }) => number > 1).length }] : [];
  });
}

/** The latest of each course, of certificates that are given oldest first. */
export function certificatesByCourse(
  certificates: readonly (Pick<Certificate, 'code' | 'expiresAt'> & { readonly courses: readonly CourseId[] })[],
): CourseCertificate[] {
  const latest = new Map<CourseId, CourseCertificate>();
  for (const { code, expiresAt, courses } of certificates)
    for (const course of courses) latest.set(course, { course, code, expiresAt });
  return [...latest.values()];
}
