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
  /** Those whose attempt at the course before failed, so that nobody counts as retaking who improves on a pass or renews. */
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

/** By course, given attempts of all times: the best is the one that counts, as `bestOf` says. */
export function resultsWithin(period: Period, outcomes: readonly Outcome[]): PeriodResult[] {
  const inTurn = outcomes.toSorted(bySubmission);
  return [...Map.groupBy(inTurn, ({ course }) => course).values()].flatMap((own) => resultWithin(period, own) ?? []);
}

/** @param own all at one course, in the order they were submitted in */
function resultWithin({ since, until }: Period, own: readonly Outcome[]): PeriodResult | undefined {
  let best: Outcome | undefined;
  let before: Outcome | undefined;
  let [attempts, retakes] = [0, 0];
  for (const outcome of own) {
    if (outcome.submittedAt >= since && outcome.submittedAt < until) {
      attempts++;
      if (before?.band === 'fail') retakes++;
      if (!best || compareResults(outcome, best) < 0) best = outcome;
    }
    before = outcome;
  }
  return best && { best, attempts, retakes };
}

function bySubmission(a: Outcome, b: Outcome): number {
  return a.submittedAt.getTime() - b.submittedAt.getTime();
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
