import type { Attempt, Confirmation, SubmittedAttempt } from '../domain/assessment/attempt.ts';
import type { Accommodation } from '../domain/assessment/fairness/accommodation.ts';
import type { Appeal } from '../domain/assessment/fairness/appeal.ts';
import type { Annulment, Correction } from '../domain/assessment/fairness/correction.ts';
import type { Result } from '../domain/assessment/grading/result.ts';
import type { Exemption } from '../domain/assignment/exemption.ts';
import type { AuditEntry } from '../domain/audit.ts';
import type { Certificate } from '../domain/certificate/certificate.ts';
import type { AttemptId, CourseId, PersonId, QuestionId, ScenarioId } from '../domain/id.ts';
import type { PersonRecord } from '../domain/people/record.ts';

/** What is kept of a paper while it is worked on. Answers named replace earlier ones; what is left out stays. */
export interface Progress extends Pick<Attempt, 'marked' | 'conduct'> {
  readonly answers: Attempt['answers'];
}

/** What becomes of an attempt that is handed in: a result, or three questions more. */
export type Submission =
  | { readonly submitted: SubmittedAttempt; readonly certificates: readonly Certificate[] }
  | { readonly confirmation: Confirmation };

/** A result that takes the place of another, with the certificates it earns. */
export interface Corrected {
  readonly correction: Correction;
  readonly result: Result;
  readonly certificates: readonly Certificate[];
}

/** Works a correction out from the record as it is kept at that moment; undefined where nothing is to be changed. */
export type Correcting = (record: PersonRecord, attempt: SubmittedAttempt) => Corrected | undefined;

/** HR's decision of an appeal, and what it changes. */
export interface AppealDecision {
  readonly appeal: Required<Pick<Appeal, 'decidedAt' | 'decidedBy' | 'verdict' | 'reason'>> & Pick<Appeal, 'remedy'>;
  readonly correct?: Correcting;
  readonly annul?: Annulment;
}

/** The part of a store for attempts and what may be said against them; what is said of {@link Store} holds for it too. */
export interface Assessing {
  /** 'open' when an attempt at that course is in hand already, or that number is taken: nothing is written. */
  startAttempt(id: PersonId, attempt: Attempt): Promise<'started' | 'open'>;
  /**
   * 'closed' when it is not in hand or the time `at` is past its end, 'unknown' when there is no such attempt. A function
   * gets the attempt as it is kept at that moment, so that nothing of another tab's is lost.
   */
  saveAnswers(
    id: PersonId,
    attempt: AttemptId,
    progress: Progress | ((open: Attempt) => Progress),
    at: Date,
  ): Promise<'saved' | 'closed' | 'unknown'>;
  /** Adds one choice to a scenario run; 'moved' when the run does not stand at `after` choices (another tab went on). */
  addChoice(
    id: PersonId,
    attempt: AttemptId,
    choice: { scenario: ScenarioId; choice: string; after: number },
    at: Date,
  ): Promise<'saved' | 'closed' | 'moved' | 'unknown'>;
  /**
   * Closes an attempt for ever, with the certificates it earns, or asks for confirmation. `decide` gets the attempt as
   * it is kept at that moment and works out the result, so that no answer can slip in between. 'already' when it was
   * submitted or annulled before, 'in-hand' when `decide` leaves it open.
   */
  submitAttempt(
    id: PersonId,
    attempt: AttemptId,
    decide: (record: PersonRecord, open: Attempt) => Submission | undefined,
  ): Promise<'submitted' | 'confirming' | 'already' | 'in-hand' | 'unknown'>;
  /** Allows one more attempt at a course than the limit. */
  grantAttempt(id: PersonId, course: CourseId, entry: AuditEntry): Promise<'kept' | 'unknown'>;

  /** Puts another result in force; the one before stays in the correction. 'same' when `decide` says so. */
  correctAttempt(id: PersonId, attempt: AttemptId, decide: Correcting): Promise<'corrected' | 'same' | 'unknown'>;
  /** As {@link correctAttempt}, with an audit entry in the same step; where nothing is changed, none is kept. */
  regradeAttempt(
    id: PersonId,
    attempt: AttemptId,
    decide: Correcting,
    entry: AuditEntry,
  ): Promise<'corrected' | 'same' | 'unknown'>;
  /** Keeps that its person has read the corrections of an attempt. */
  readCorrections(id: PersonId, attempt: AttemptId, at: Date): Promise<'kept' | 'unknown'>;
  /** Every attempt whose paper or confirmation asks a question, submitted or not, in any order. Slow: it may read everybody's record. */
  attemptsAsking(question: QuestionId): Promise<readonly { readonly person: PersonId; readonly attempt: AttemptId }[]>;
  /** Annuls an attempt. 'counts' when that would take a pass or a certificate away, 'unknown' when there is none that is not annulled. */
  annulAttempt(
    id: PersonId,
    attempt: AttemptId,
    annulment: Annulment,
    entry: AuditEntry,
  ): Promise<'kept' | 'counts' | 'unknown'>;
  /** Keeps an open appeal. 'open' when one of the same matter is, 'too-many' when as many are open as a person may have. */
  appeal(id: PersonId, appeal: Appeal): Promise<'kept' | 'open' | 'too-many' | 'unknown'>;
  /**
   * Decides an open appeal, with what follows from it. 'same' when there is nothing to correct, 'counts' when annulling
   * would take a pass or a certificate away, 'unknown' when there is none of that id.
   */
  decideAppeal(
    id: PersonId,
    appeal: Appeal['id'],
    decided: AppealDecision,
    entry: AuditEntry,
  ): Promise<'kept' | 'same' | 'counts' | 'unknown'>;
  /** Replaces a person's extra time; an attempt in hand and its confirmation end later by it, never sooner. */
  accommodate(id: PersonId, accommodation: Accommodation, entry: AuditEntry): Promise<'kept' | 'unknown'>;
  /** Keeps an exemption. 'exempt' when one from that course holds on a day of it already. */
  exempt(id: PersonId, exemption: Exemption, entry: AuditEntry): Promise<'kept' | 'exempt' | 'unknown'>;
  /** Ends an exemption, once. 'unknown' when there is none of that id, or it is over by then. */
  endExemption(
    id: PersonId,
    exemption: Exemption['id'],
    ended: Required<Exemption>['ended'],
    entry: AuditEntry,
  ): Promise<'kept' | 'unknown'>;
}
