import type { PersonRecord } from './record.ts';

/**
 * When something happens in a record: now, or with the last thing in it when the clock was set back since, so that
 * what came later never stands before what came first.
 */
export function momentIn({ attempts, certificates }: PersonRecord, now: Date): Date {
  const kept = [
    ...attempts.flatMap(({ startedAt, submittedAt }) => [startedAt, submittedAt ?? startedAt]),
    ...certificates.map(({ issuedAt }) => issuedAt),
  ];
  return new Date(Math.max(now.getTime(), ...kept.map((at) => at.getTime())));
}
