import {
  type Attempt,
  endOf,
  isClosedByTime,
  isCounted,
  isInForce,
  isInHand,
  type SubmittedAttempt,
} from '../assessment/attempt.ts';
import { type Band, passes } from '../assessment/band.ts';
import { bestInTurn, betteredBy } from '../assessment/best.ts';
import type { Appeal } from '../assessment/fairness/appeal.ts';
import type { Conduct } from '../assessment/fairness/conduct.ts';
import { type ExemptDays, exemptDays } from '../assignment/exemption.ts';
import { type FailedSince, failedSince } from '../assignment/redone.ts';
import type { AttemptId, CertificateCode, NormId, ProgrammeId } from '../id.ts';
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
    readonly programme: ProgrammeId;
    readonly band: Band;
    readonly issuedAt: Date;
    readonly expiresAt: Date;
  }[];
  /** Flags that HR has not settled, oldest first. */
  readonly openFlags: readonly Flag[];
  /** Appeals, decided ones too, oldest first. */
  readonly appeals: readonly Appeal[];
  /** What they need not do and when, past ones too, oldest first; why stands in the record alone. */
  readonly exemptions: readonly ExemptDays[];
}

export interface CourseStanding {
  /** Those that count. */
  readonly attempts: number;
  /** The attempt in hand, if any. */
  readonly open?: { readonly id: AttemptId; readonly startedAt: Date; readonly endsAt: Date };
  readonly best?: Mark;
  /** Passes after the best one that no later one betters, first one first; see `bestSince`. None when left out. */
  readonly later?: readonly Mark[];
  readonly last?: Outline;
  /** When they passed by attempts that later ones bettered; none when left out. With `best` and `later` that is every pass. */
  readonly bettered?: readonly Date[];
  /** Of those whose latest attempt failed: what there is to tell of their retake. Rows of earlier versions may lack it. */
  readonly retake?: FailedSince;
}

/** A submitted attempt by its result. */
export interface Mark {
  readonly id: AttemptId;
  readonly band: Band;
  readonly earned: number;
  readonly possible: number;
  readonly at: Date;
}

/** A submitted attempt, as far as lists go into it. */
export interface Outline extends Mark {
  readonly missed: readonly NormId[];
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
    courses: standingsIn(record),
    certificates: record.certificates.map(({ name: _, courses: __, ...certificate }) => certificate),
    openFlags: record.flags.filter(isOpen),
    appeals: record.appeals,
    exemptions: record.exemptions.flatMap((exemption) => exemptDays(exemption) ?? []),
  };
}

function finishedIn(lessons: Readonly<Record<string, LessonProgress>>): Record<string, true> {
  return Object.fromEntries(
    Object.entries(lessons).flatMap(([id, { finishedAt }]) => (finishedAt ? [[id, true]] : [])),
  );
}

function standingsIn({ attempts, lessons, granted }: PersonRecord): Record<string, CourseStanding> {
  const byCourse = Map.groupBy(attempts, ({ course }) => course);
  return Object.fromEntries(
    [...byCourse].map(([course, own]) => [course, standingOf(own, lessons, granted[course] ?? [])]),
  );
}

function standingOf(
  attempts: readonly Attempt[],
  lessons: PersonRecord['lessons'],
  granted: readonly Date[],
): CourseStanding {
  const submitted = attempts.filter(isInForce);
  const open = attempts.find(isInHand);
  const [best, ...later] = bestInTurn(submitted);
  const last = submitted.at(-1);
  const bettered = betteredBy([...(best ? [best] : []), ...later], submitted);
  return {
    attempts: attempts.filter(isCounted).length,
    ...(open && { open: { id: open.id, startedAt: open.startedAt, endsAt: endOf(open) } }),
    ...(best && { best: markOf(best) }),
    ...(later.length > 0 && { later: later.map(markOf) }),
    ...(bettered.length > 0 && { bettered }),
    ...(last && { last: outlineOf(last) }),
    ...(last && !passes(last.result.band) && { retake: failedSince(lessons, granted, submitted) }),
  };
}

function markOf({ id, result: { band, total }, submittedAt }: SubmittedAttempt): Mark {
  return { id, band, at: submittedAt, earned: total.earned, possible: total.possible };
}

/** What lists say of a submitted attempt. */
export function outlineOf(attempt: SubmittedAttempt): Outline {
  return { ...markOf(attempt), missed: attempt.result.missed, ...noticedIn(attempt) };
}

function noticedIn(attempt: SubmittedAttempt): Pick<Outline, 'byTime' | 'conduct'> {
  const { left = 0, quick = 0 } = attempt.conduct ?? {};
  return {
    ...(isClosedByTime(attempt) && { byTime: true }),
    ...(left + quick > 0 && { conduct: { left, quick } }),
  };
}
