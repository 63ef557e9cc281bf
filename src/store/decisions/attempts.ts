import { type Attempt, endOf, isInHand } from '../../domain/assessment/attempt.ts';
import type { Certificate } from '../../domain/certificate/certificate.ts';
import type { AttemptId, ScenarioId } from '../../domain/id.ts';
import type { PersonRecord } from '../../domain/people/record.ts';
import type { Progress, Submission } from '../assessing.ts';
import { frozenCopy } from '../values/frozen.ts';
import { byTime } from '../values/order.ts';
import type { Decision } from './decision.ts';

type Decided<Answer> = Decision<Answer, PersonRecord>;

export function started(record: PersonRecord, attempt: Attempt): Decided<'started' | 'open'> {
  const same = record.attempts.filter(({ course }) => course === attempt.course);
  if (same.some((one) => isInHand(one) || one.number === attempt.number)) return { answer: 'open' };
  const attempts = [...record.attempts, attempt].sort(byTime('startedAt'));
  return { answer: 'started', write: { ...record, attempts } };
}

export function answered(
  record: PersonRecord,
  id: AttemptId,
  progress: (open: Attempt) => Progress,
  at: Date,
): Decided<'saved' | 'closed' | 'unknown'> {
  return whileOpen<'saved' | 'closed'>(record, id, at, (attempt) => {
    const { answers, marked, conduct } = frozenCopy(progress(attempt));
    const asked: readonly string[] | undefined = attempt.confirmation?.questions;
    if (asked && !Object.keys(answers).every((question) => asked.includes(question))) return { answer: 'closed' };
    return {
      answer: 'saved',
      write: {
        ...attempt,
        answers: { ...attempt.answers, ...answers },
        ...(marked && { marked }),
        ...(conduct && { conduct }),
      },
    };
  });
}

export function chosen(
  record: PersonRecord,
  id: AttemptId,
  { scenario, choice, after }: { scenario: ScenarioId; choice: string; after: number },
  at: Date,
): Decided<'saved' | 'closed' | 'moved' | 'unknown'> {
  return whileOpen<'saved' | 'moved' | 'closed'>(record, id, at, (attempt) => {
    if (attempt.confirmation) return { answer: 'closed' };
    const run = (Object.hasOwn(attempt.choices, scenario) && attempt.choices[scenario]) || [];
    if (run.length !== after) return { answer: 'moved' };
    return { answer: 'saved', write: { ...attempt, choices: { ...attempt.choices, [scenario]: [...run, choice] } } };
  });
}

export function submitted(
  record: PersonRecord,
  id: AttemptId,
  decide: (record: PersonRecord, open: Attempt) => Submission | undefined,
): Decided<'submitted' | 'confirming' | 'already' | 'in-hand' | 'unknown'> {
  const attempt = record.attempts.find((one) => one.id === id);
  if (!attempt) return { answer: 'unknown' };
  if (!isInHand(attempt)) return { answer: 'already' };
  const decided = decide(record, attempt);
  if (!decided) return { answer: 'in-hand' };
  if ('confirmation' in decided) {
    const confirmation = frozenCopy(decided.confirmation);
    return { answer: 'confirming', write: withAttempt(record, { ...attempt, confirmation }) };
  }
  const next = { ...attempt, ...frozenCopy(differing(decided.submitted, attempt)) };
  return { answer: 'submitted', write: withIssued(withAttempt(record, next), decided.certificates) };
}

export function withIssued(record: PersonRecord, issued: readonly Certificate[]): PersonRecord {
  const certificates = [...record.certificates, ...frozenCopy(issued)].sort(byTime('issuedAt'));
  return { ...record, certificates };
}

/** Submitted attempts never change, and answers that come after the end do not count; confirmation has an end of its own. */
function whileOpen<Answer>(
  record: PersonRecord,
  id: AttemptId,
  at: Date,
  change: (attempt: Attempt) => Decision<Answer, Attempt>,
): Decided<Answer | 'closed' | 'unknown'> {
  const attempt = record.attempts.find((one) => one.id === id);
  if (!attempt) return { answer: 'unknown' };
  if (!isInHand(attempt) || at > endOf(attempt)) return { answer: 'closed' };
  const { answer, write } = change(attempt);
  return write ? { answer, write: withAttempt(record, write) } : { answer };
}

/** The fields that are not the very same value in both: the paper and the answers are kept already. */
function differing(after: Attempt, before: Attempt): Partial<Attempt> {
  const same = (key: string) => after[key as keyof Attempt] === before[key as keyof Attempt];
  return Object.fromEntries(Object.entries(after).filter(([key]) => !same(key)));
}

export function withAttempt(record: PersonRecord, next: Attempt): PersonRecord {
  return { ...record, attempts: record.attempts.map((attempt) => (attempt.id === next.id ? next : attempt)) };
}
