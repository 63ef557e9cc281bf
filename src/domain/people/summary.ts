import {
  type Attempt,
  endOf,
  isClosedByTime,
  isCounted,
  isInForce,
  isInHand,
  type SubmittedAttempt,
} from '../assessment/attempt.ts';
import type { Band } from '../assessment/band.ts';
import { bestOf } from '../assessment/best.ts';
import type { Appeal } from '../assessment/fairness/appeal.ts';
import type { Conduct } from '../assessment/fairness/conduct.ts';
import type { AttemptId, CertificateCode, NormId } from '../id.ts';
import { type Flag, isOpen } from '../question/flag.ts';
import type { Person } from './person.ts';
import type { LessonProgress, PersonRecord } from './record.ts';

/** What lists need of a person; worked out from the record, so it can always be rebuilt. */
export interface PersonSummary {
  readonly person: Person;
  readonly invitation: 'none' | 'open' | 'used';
  readonly invitationExpiresAt?: Date;
  /** By lesson id. When it was stands in the record alone: everybody's dates would fill the memory. */
  readonly finishedLessons: Readonly<Record<string, true>>;
  /** Course id → where they stand with its assessment. */
  readonly courses: Readonly<Record<string, CourseStanding>>;
  readonly certificates: readonly {
    readonly code: CertificateCode;
    readonly programme: string;
    readonly expiresAt: Date;
  }[];
  /** Flags that HR has not settled, oldest first. */
  readonly openFlags: readonly Flag[];
  /** Appeals, decided ones too, oldest first. */
  readonly appeals: readonly Appeal[];
}

export interface CourseStanding {
  /** Those that count. */
  readonly attempts: number;
  /** The attempt in hand, if any. */
  readonly open?: { readonly id: AttemptId; readonly startedAt: Date; readonly endsAt: Date };
  readonly best?: {
    readonly id: AttemptId;
    readonly band: Band;
    readonly earned: number;
    readonly possible: number;
    readonly at: Date;
  };
  readonly last?: Outline;
}

/** A submitted attempt, as far as lists go into it. */
export interface Outline {
  readonly id: AttemptId;
  readonly band: Band;
  readonly missed: readonly NormId[];
  readonly at: Date;
  /** The time limit closed it. */
  readonly byTime?: true;
  /** Present when something was noticed. */
  readonly conduct?: Pick<Conduct, 'left' | 'quick'>;
}

export function summaryOf(record: PersonRecord): PersonSummary {
  const { person, invitation } = record;
  return {
    person,
    invitation: invitation ? (invitation.usedAt ? 'used' : 'open') : 'none',
    ...(invitation && { invitationExpiresAt: invitation.expiresAt }),
    finishedLessons: finishedIn(record.lessons),
    courses: standingsIn(record.attempts),
    certificates: record.certificates.map(({ code, programme, expiresAt }) => ({ code, programme, expiresAt })),
    openFlags: record.flags.filter(isOpen),
    appeals: record.appeals,
  };
}

function finishedIn(lessons: Readonly<Record<string, LessonProgress>>): Record<string, true> {
  return Object.fromEntries(
    Object.entries(lessons).flatMap(([id, { finishedAt }]) => (finishedAt ? [[id, true]] : [])),
  );
}

function standingsIn(attempts: readonly Attempt[]): Record<string, CourseStanding> {
  const byCourse = Map.groupBy(attempts, ({ course }) => course);
  return Object.fromEntries([...byCourse].map(([course, own]) => [course, standingOf(own)]));
}

function standingOf(attempts: readonly Attempt[]): CourseStanding {
  const submitted = attempts.filter(isInForce);
  const open = attempts.find(isInHand);
  const best = bestOf(submitted);
  const last = submitted.at(-1);
  return {
    attempts: attempts.filter(isCounted).length,
    ...(open && { open: { id: open.id, startedAt: open.startedAt, endsAt: endOf(open) } }),
    ...(best && { best: { ...headOf(best), ...best.result.total } }),
    ...(last && { last: outlineOf(last) }),
  };
}

/** What lists say of a submitted attempt. */
export function outlineOf(attempt: SubmittedAttempt): Outline {
  return { ...headOf(attempt), missed: attempt.result.missed, ...noticedIn(attempt) };
}

function noticedIn(attempt: SubmittedAttempt): Pick<Outline, 'byTime' | 'conduct'> {
  const { left = 0, quick = 0 } = attempt.conduct ?? {};
  return {
    ...(isClosedByTime(attempt) && { byTime: true }),
    ...(left + quick > 0 && { conduct: { left, quick } }),
  };
}

function headOf({ id, result, submittedAt }: SubmittedAttempt) {
  return { id, band: result.band, at: submittedAt };
}
