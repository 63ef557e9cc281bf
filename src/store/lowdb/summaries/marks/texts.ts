import { type Attempt, isInForce } from '../../../../domain/assessment/attempt.ts';
import type { Band } from '../../../../domain/assessment/band.ts';
import type { Score } from '../../../../domain/assessment/score.ts';
import type { Certificate } from '../../../../domain/certificate/certificate.ts';
import type { PersonRecord } from '../../../../domain/people/record.ts';
import { assessedAttempt } from '../../../../domain/statistics/assessed.ts';
import type { CourseCertificate, Outcome } from '../../../../domain/statistics/period.ts';
import { headText, markText } from '../../../values/marks.ts';
import { runText } from '../../../values/taken.ts';

/** A submitted attempt in force, as far as statistics and reports go into it. */
export interface AttemptTexts {
  readonly at: number;
  readonly head: string;
  readonly outcome: string;
  readonly marks: readonly string[];
  readonly runs: readonly string[];
}

/** All that is kept of somebody. */
export interface PersonTexts {
  readonly attempts: readonly AttemptTexts[];
  /** As `code milliseconds course course …`, oldest first. */
  readonly certificates: readonly string[];
}

export function textsOf({ attempts, certificates }: Pick<PersonRecord, 'attempts' | 'certificates'>): PersonTexts {
  return {
    attempts: attempts.flatMap((attempt) => attemptTexts(attempt) ?? []),
    certificates: certificates.map(certificateText),
  };
}

/** Undefined for attempts in hand and annulled ones. */
function attemptTexts(attempt: Attempt): AttemptTexts | undefined {
  const assessed = assessedAttempt(attempt);
  if (!assessed || !isInForce(attempt)) return undefined;
  const { contentVersion, number, result } = attempt;
  const dimensions = Object.entries(result.byDimension).map(([dimension, score]) => `${dimension}=${scoreText(score)}`);
  return {
    at: assessed.at.getTime(),
    head: headText(assessed),
    outcome: [number, contentVersion, result.band, scoreText(result.total), ...dimensions].join(' '),
    marks: assessed.paper.map(markText),
    runs: assessed.runs.map(runText),
  };
}

/** The rest of an outcome than course and time, which are kept with the attempt. */
export function outcomeIn(text: string): Omit<Outcome, 'course' | 'submittedAt'> {
  const [number, contentVersion = '', band, total = '', ...dimensions] = text.split(' ');
  const byDimension = dimensions
    .map((dimension) => dimension.split('='))
    .map(([name, score = '']) => [name, scoreIn(score)]);
  return {
    ...{ number: Number(number), contentVersion, band: band as Band, total: scoreIn(total) },
    byDimension: Object.fromEntries(byDimension) as Outcome['byDimension'],
  };
}

/** What a text of a certificate says. */
export function certificateIn(text: string) {
  const [code, at, ...courses] = text.split(' ');
  return {
    ...{ code: code as Certificate['code'], expiresAt: new Date(Number(at)) },
    courses: courses as CourseCertificate['course'][],
  };
}

function certificateText({ code, expiresAt, courses }: Certificate): string {
  return [code, expiresAt.getTime(), ...courses.map(({ course }) => course)].join(' ');
}

function scoreText({ earned, possible }: Score): string {
  return `${earned}/${possible}`;
}

function scoreIn(text: string): Score {
  const [earned, possible] = text.split('/').map(Number);
  return { earned: earned ?? 0, possible: possible ?? 0 };
}
