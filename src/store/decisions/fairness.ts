import { isInHand, isSubmitted, type SubmittedAttempt } from '../../domain/assessment/attempt.ts';
import type { Accommodation } from '../../domain/assessment/fairness/accommodation.ts';
import { mayBeAnnulled } from '../../domain/assessment/fairness/annulling.ts';
import { type Appeal, isUndecided, MOST_OPEN_APPEALS } from '../../domain/assessment/fairness/appeal.ts';
import type { Annulment } from '../../domain/assessment/fairness/correction.ts';
import { lengthened } from '../../domain/assessment/time-limit.ts';
import type { AttemptId } from '../../domain/id.ts';
import type { PersonRecord } from '../../domain/people/record.ts';
import type { AppealDecision, Corrected, Correcting } from '../assessing.ts';
import { frozenCopy } from '../values/frozen.ts';
import { withAttempt, withIssued } from './attempts.ts';
import type { Decision } from './decision.ts';

type Decided<Answer> = Decision<Answer, PersonRecord>;

export function corrected(
  record: PersonRecord,
  id: AttemptId,
  decide: Correcting,
): Decided<'corrected' | 'same' | 'unknown'> {
  const attempt = record.attempts.find((one) => one.id === id);
  if (!attempt || !isSubmitted(attempt)) return { answer: 'unknown' };
  const decided = decide(record, attempt);
  return decided ? { answer: 'corrected', write: withCorrected(record, attempt, decided) } : { answer: 'same' };
}

/** Corrections of an attempt up to now count as read by its person. */
export function read(record: PersonRecord, id: AttemptId, at: Date): Decided<'kept' | 'unknown'> {
  const attempt = record.attempts.find((one) => one.id === id);
  if (!attempt) return { answer: 'unknown' };
  if (!attempt.corrections?.some(({ readAt }) => !readAt)) return { answer: 'kept' };
  const corrections = attempt.corrections.map((one) => (one.readAt ? one : { ...one, readAt: at }));
  return { answer: 'kept', write: withAttempt(record, { ...attempt, corrections }) };
}

/** An appeal that is here already is kept already; of one matter only one is open. */
export function appealed(record: PersonRecord, appeal: Appeal): Decided<'kept' | 'open' | 'too-many'> {
  const open = record.appeals.filter(isUndecided);
  if (record.appeals.some(({ id }) => id === appeal.id)) return { answer: 'kept' };
  const isSame = (one: Appeal) => one.attempt === appeal.attempt && one.question === appeal.question;
  if (open.some(isSame)) return { answer: 'open' };
  if (open.length >= MOST_OPEN_APPEALS) return { answer: 'too-many' };
  return { answer: 'kept', write: { ...record, appeals: [...record.appeals, appeal] } };
}

export function appealDecided(
  record: PersonRecord,
  id: Appeal['id'],
  { appeal: decision, correct, annul }: AppealDecision,
): Decided<'kept' | 'same' | 'counts' | 'unknown'> {
  const appeal = record.appeals.find((one) => one.id === id && isUndecided(one));
  const attempt = record.attempts.find((one) => one.id === appeal?.attempt);
  if (!appeal || !attempt) return { answer: 'unknown' };
  const appeals = record.appeals.map((one) => (one === appeal ? { ...one, ...frozenCopy(decision) } : one));
  const next = { ...record, appeals };
  if (annul && !mayBeAnnulled(record, attempt)) return { answer: 'counts' };
  if (annul) return { answer: 'kept', write: withAttempt(next, { ...attempt, annulled: frozenCopy(annul) }) };
  if (!correct) return { answer: 'kept', write: next };
  const correction = isSubmitted(attempt) && correct(next, attempt);
  return correction ? { answer: 'kept', write: withCorrected(next, attempt, correction) } : { answer: 'same' };
}

/** Annuls an attempt, once. */
export function annulled(
  record: PersonRecord,
  id: AttemptId,
  annulment: Annulment,
): Decided<'kept' | 'counts' | 'unknown'> {
  const attempt = record.attempts.find((one) => one.id === id && !one.annulled);
  if (!attempt) return { answer: 'unknown' };
  if (!mayBeAnnulled(record, attempt)) return { answer: 'counts' };
  return { answer: 'kept', write: withAttempt(record, { ...attempt, annulled: annulment }) };
}

/** From now on, and for an attempt in hand. */
export function accommodated(record: PersonRecord, accommodation: Accommodation): Decided<'kept'> {
  const attempts = record.attempts.map((attempt) => {
    const longer = isInHand(attempt) ? lengthened(attempt, accommodation.extraTime) : attempt;
    if (longer === attempt) return attempt;
    const { endsAt, confirmation } = longer;
    return { ...attempt, ...frozenCopy({ endsAt, ...(confirmation && { confirmation }) }) };
  });
  return { answer: 'kept', write: { ...record, attempts, accommodation } };
}

function withCorrected(
  record: PersonRecord,
  attempt: SubmittedAttempt,
  { correction, result, certificates }: Corrected,
): PersonRecord {
  const next = frozenCopy({ result, correction });
  const corrections = [...(attempt.corrections ?? []), next.correction];
  return withIssued(withAttempt(record, { ...attempt, result: next.result, corrections }), certificates);
}
