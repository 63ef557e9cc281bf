import { crc32 } from 'node:zlib';
import { type Attempt, isInForce } from '../../../domain/assessment/attempt.ts';
import type { PersonRecord } from '../../../domain/people/record.ts';

/**
 * A number that is another one when somebody's attempts or certificates are: every point goes into it, and what stays as it was
 * when an attempt was submitted goes in by the attempt's id. Undefined where there are none. Far quicker than the texts
 * themselves, since it is worked out with each change.
 */
export function sumOf({ attempts, certificates }: Pick<PersonRecord, 'attempts' | 'certificates'>): number | undefined {
  const sums = attempts.flatMap((attempt) => sumOfAttempt(attempt) ?? []);
  const codes = certificates.map(({ code, expiresAt }) => `${code} ${expiresAt.getTime()}`);
  return sums.length + codes.length === 0 ? undefined : crc32([...sums, ...codes].join('\n'));
}

function sumOfAttempt(attempt: Attempt): number | undefined {
  if (!isInForce(attempt)) return undefined;
  const { id, number, language, contentVersion, submittedAt, result, choices } = attempt;
  let sum = crc32([id, number, language, contentVersion, submittedAt.getTime(), result.band].join(' '));
  const take = (value: number) => {
    sum = (Math.imul(sum, 31) + value) | 0;
  };
  const { questions, scenarios, total, byDimension } = result;
  for (const { score, voided } of questions) {
    take(score.earned);
    take(voided ? -1 : score.possible);
  }
  for (const { score } of [...scenarios, { score: total }, ...Object.values(byDimension).map((score) => ({ score }))]) {
    take(score.earned);
    take(score.possible);
  }
  for (const run of Object.values(choices)) take(run.length);
  return sum;
}
