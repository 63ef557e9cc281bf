import { isInHand, isSubmitted, type SubmittedAttempt } from '../../domain/assessment/attempt.ts';
import { changesOf, isOther } from '../../domain/assessment/fairness/correction.ts';
import { resultWithout, type VoidedQuestion } from '../../domain/assessment/fairness/voided.ts';
import type { Result } from '../../domain/assessment/grading/result.ts';
import { certificatesEarned } from '../../domain/certificate/issue.ts';
import type { CertificateCode } from '../../domain/id.ts';
import { momentIn } from '../../domain/people/moment.ts';
import type { PersonRecord } from '../../domain/people/record.ts';
import type { Corrected } from '../../store/store.ts';
import type { Needs } from '../needs.ts';

/** What voiding a question does to results. */
export interface Effect {
  /** Results in force that it counted in. */
  readonly affected: number;
  /** Those of them whose points or band become others; the rest would be worse without it, and stay. */
  readonly results: number;
  /** Those of them whose band becomes another. */
  readonly bands: number;
}

/** Replaces a result of somebody, and issues the certificates that this earns them. */
export function correctedBy(
  { library, now, newId }: Pick<Needs, 'library' | 'now' | 'newId'>,
  record: PersonRecord,
  { attempt, after, ...why }: Omit<Corrected['correction'], 'at' | 'before'> & Replaced,
): Corrected {
  const at = momentIn(record, now());
  const attempts = record.attempts.map((one) => (one.id === attempt.id ? { ...attempt, result: after } : one));
  const { person, certificates } = record;
  return {
    correction: { ...why, at, before: attempt.result },
    result: after,
    certificates: person.erasedAt
      ? []
      : certificatesEarned(
          library.programmes.values(),
          { name: person.name, attempts, certificates },
          { now: at, code: () => newId() as CertificateCode },
        ),
  };
}

interface Replaced {
  readonly attempt: SubmittedAttempt;
  readonly after: Result;
}

/**
 * Corrects every result that a voided question counts in. What was corrected for it before is counted and left alone, so
 * that this may begin again at any time.
 * @returns with how many attempts that ask it are still in hand: these are graded without it when they are submitted
 */
export async function correctVoided(
  needs: Needs,
  voided: VoidedQuestion,
): Promise<Effect & { readonly inHand: number }> {
  const { question, reason, by } = voided;
  const counts = { affected: 0, results: 0, bands: 0, inHand: 0 };
  for (const { person, attempt: id } of await needs.store.attemptsAsking(question)) {
    const seen: { made?: Made } = {};
    const kept = await needs.store.correctAttempt(person, id, (record, attempt) => {
      const after = resultWithout(attempt, voided, needs.library.questions);
      seen.made = after ? { before: attempt.result, after } : correctionMade(attempt, voided);
      return after && correctedBy(needs, record, { kind: 'question-voided', question, reason, by, attempt, after });
    });
    if (kept === 'unknown') counts.inHand += (await isStillInHand(needs, person, id)) ? 1 : 0;
    else if (seen.made) count(counts, seen.made);
  }
  return counts;
}

interface Made {
  readonly before: Result;
  readonly after: Result;
}

export function count(counts: { -readonly [Count in keyof Effect]: number }, { before, after }: Made): void {
  counts.affected++;
  if (isOther(before, after)) counts.results++;
  if (before.band !== after.band) counts.bands++;
}

function correctionMade(attempt: SubmittedAttempt, { question, at }: VoidedQuestion): Made | undefined {
  return changesOf(attempt).find(
    (change) => change.kind === 'question-voided' && change.question === question && change.at >= at,
  );
}

async function isStillInHand({ store }: Needs, person: PersonRecord['person']['id'], id: string): Promise<boolean> {
  const attempt = (await store.record(person))?.attempts.find((one) => one.id === id);
  return attempt !== undefined && !isSubmitted(attempt) && isInHand(attempt);
}
