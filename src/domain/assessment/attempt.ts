import type { AttemptId, CourseId, QuestionId, ScenarioId } from '../id.ts';
import type { Language } from '../language.ts';
import type { HouseRules } from '../library/house-rules.ts';
import type { Answers } from '../question/question.ts';
import type { Conduct } from './fairness/conduct.ts';
import type { Annulment, Correction } from './fairness/correction.ts';
import type { Result } from './grading/result.ts';
import type { GradingPolicy } from './policy.ts';

/** What is asked in one attempt, fixed when it starts. */
export interface Paper {
  readonly questions: readonly QuestionId[];
  readonly scenarios: readonly ScenarioId[];
  /** Scenario id → the version it is played in; of papers drawn before versions were kept, nothing is known. */
  readonly versions?: Readonly<Record<string, string>>;
  /** The digest of the edition that its questions were drawn from; of papers drawn before these were kept, nothing is known. */
  readonly edition?: string;
  /** What its parts are worth; those of papers drawn before this was kept are worth what the course says today. */
  readonly worth?: Worth;
  /** Its time limit in whole minutes, without anybody's extra time; unknown of papers drawn before this was kept. */
  readonly minutes?: number;
}

/** Whole points. */
export interface Worth {
  readonly question: number;
  /** Scenario id → its points. */
  readonly scenarios: Readonly<Record<string, number>>;
}

/** Three further questions that decide where the points alone are too close to the boundary (content/policy/grading). */
export interface Confirmation {
  readonly questions: readonly QuestionId[];
  readonly askedAt: Date;
  /** Their answers count that reached the server until then. */
  readonly endsAt: Date;
}

/** One person's go at an assessment. */
export interface Attempt {
  readonly id: AttemptId;
  readonly course: CourseId;
  /** 1 for the first. */
  readonly number: number;
  /** What the paper was drawn with and its options are shuffled by. */
  readonly seed: string;
  readonly paper: Paper;
  readonly startedAt: Date;
  /** Answers count that reached the server until then; extra time is in it. */
  readonly endsAt: Date;
  readonly policy: GradingPolicy;
  readonly contentVersion: string;
  /** The organisation's rules of norms when it was drawn; all stood as written when left out. */
  readonly houseRules?: HouseRules;
  readonly answers: Answers;
  /** Scenario id → the choices made in it, in order. */
  readonly choices: Readonly<Record<string, readonly string[]>>;
  /** Parts that the person marked to look at again: ids of questions and scenarios. */
  readonly marked?: readonly string[];
  readonly conduct?: Conduct;
  /** Present once asked; answers to the paper itself are closed from then on. */
  readonly confirmation?: Confirmation;
  /** The language it was handed in in; unknown of attempts from before this was kept, and of those that time closed. */
  readonly language?: Language;
  /** Set once, with the result; answers never change after that. */
  readonly submittedAt?: Date;
  /** The result in force. What it was before a correction stands in `corrections`. */
  readonly result?: Result;
  /** Oldest first. */
  readonly corrections?: readonly Correction[];
  /** Set once; the attempt counts for nothing from then on. */
  readonly annulled?: Annulment;
}

export type SubmittedAttempt = Attempt & { readonly submittedAt: Date; readonly result: Result };

export function isSubmitted(attempt: Attempt): attempt is SubmittedAttempt {
  return attempt.submittedAt !== undefined;
}

/** Whether it is being worked on: neither submitted nor annulled. */
export function isInHand({ submittedAt, annulled }: Attempt): boolean {
  return submittedAt === undefined && annulled === undefined;
}

/** Whether it uses up one of the person's attempts, and its result, if it has one, is in force. */
export function isCounted({ annulled }: Attempt): boolean {
  return annulled === undefined;
}

/** Submitted, with a result in force. */
export function isInForce(attempt: Attempt): attempt is SubmittedAttempt {
  return isSubmitted(attempt) && isCounted(attempt);
}

/** The questions of its paper, and those that confirm it. */
export function questionsIn({ paper, confirmation }: Attempt): QuestionId[] {
  return [...paper.questions, ...(confirmation?.questions ?? [])];
}

/** The answers to what is asked now: to the questions that confirm it, once asked. */
export function answersAsked({ paper, confirmation, answers }: Attempt): Answers {
  const asked: readonly string[] = (confirmation ?? paper).questions;
  return Object.fromEntries(Object.entries(answers).filter(([question]) => asked.includes(question)));
}

/** When its time is over: that of its confirmation, once asked. */
export function endOf({ endsAt, confirmation }: Pick<Attempt, 'endsAt' | 'confirmation'>): Date {
  return confirmation?.endsAt ?? endsAt;
}

/** Whether it was in hand until its time was over; what is handed in within the grace counts as handed in at the end. */
export function isClosedByTime(attempt: Attempt): boolean {
  return attempt.submittedAt !== undefined && attempt.submittedAt >= endOf(attempt);
}
