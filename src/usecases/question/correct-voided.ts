import { isInHand, isSubmitted, type SubmittedAttempt } from '../../domain/assessment/attempt.ts';
import { changesOf, isOther } from '../../domain/assessment/fairness/correction.ts';
import { resultWithout, type VoidedQuestion } from '../../domain/assessment/fairness/voided.ts';
import type { Result } from '../../domain/assessment/grading/result.ts';
import { certificatesEarned } from '../../domain/certificate/issue.ts';
import type { AttemptId, CertificateCode, PersonId } from '../../domain/id.ts';
import { momentIn } from '../../domain/people/moment.ts';
import type { PersonRecord } from '../../domain/people/record.ts';
import type { Corrected } from '../../store/store.ts';
import { type Needs, organisationOf } from '../needs.ts';

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
  { attempt, after, timeZone, ...why }: Omit<Corrected['correction'], 'at' | 'before'> & Replaced,
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
          { now: at, timeZone, code: () => newId() as CertificateCode },
        ),
  };
}

interface Replaced {
  readonly attempt: SubmittedAttempt;
  readonly after: Result;
  /** The organisation's. */
  readonly timeZone: string;
}

/** How far correcting has come: attempts looked at, of all that ask the question. */
export interface Progress {
  readonly done: number;
  readonly all: number;
}

/**
 * Corrects every result that a voided question counts in. What was corrected for it before is counted and left alone, so
 * that this may begin again at any time.
 * @param onwards told how far it has come, before each attempt and after the last
 * @returns with how many attempts that ask it are still in hand: these are graded without it when they are submitted
 */
export async function correctVoided(
  needs: Needs,
  voided: VoidedQuestion,
  onwards: (progress: Progress) => void = () => {},
): Promise<Effect & { readonly inHand: number }> {
  const counts = { affected: 0, results: 0, bands: 0, inHand: 0 };
  const asking = await needs.store.attemptsAsking(voided.question);
  for (const [done, { person, attempt }] of asking.entries()) {
    onwards({ done, all: asking.length });
    const made = await correctOne(needs, voided, { person, attempt });
    if (made === 'unknown') counts.inHand += (await isStillInHand(needs, person, attempt)) ? 1 : 0;
    else if (made) count(counts, made);
  }
  onwards({ done: asking.length, all: asking.length });
  return counts;
}

/** Corrects one attempt for a voided question, once. Resolves to what this changed, now or before; 'unknown' when it is not handed in. */
export async function correctOne(
  needs: Needs,
  voided: VoidedQuestion,
  { person, attempt: id }: { readonly person: PersonId; readonly attempt: AttemptId },
): Promise<Made | 'unknown' | undefined> {
  const { question, reason, by } = voided;
  const { timeZone } = await organisationOf(needs);
  const seen: { made?: Made } = {};
  const kept = await needs.store.correctAttempt(person, id, (record, attempt) => {
    const after = resultWithout(attempt, voided, needs.library.questions);
    seen.made = after ? { before: attempt.result, after } : correctionMade(attempt, voided);
    const why = { kind: 'question-voided', question, reason, by } as const;
    return after && correctedBy(needs, record, { ...why, timeZone, attempt, after });
  });
  return kept === 'unknown' ? kept : seen.made;
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

async function isStillInHand({ store }: Needs, person: PersonId, id: AttemptId): Promise<boolean> {
  const attempt = (await store.record(person))?.attempts.find((one) => one.id === id);
  return attempt !== undefined && !isSubmitted(attempt) && isInHand(attempt);
}
