import type { AttemptId, CourseId, NormId, QuestionId, ScenarioId } from '../id.ts';
import type { Dimension } from '../library/norm.ts';
import type { Answers } from '../question/question.ts';
import type { Band, BandPolicy, Cap } from './band.ts';
import type { Score } from './score.ts';

/** What is asked in one attempt, fixed when it starts. */
export interface Paper {
  readonly questions: readonly QuestionId[];
  readonly scenarios: readonly ScenarioId[];
  /** Scenario id → the version it is played in; of papers drawn before versions were kept, nothing is known. */
  readonly versions?: Readonly<Record<string, string>>;
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
  /** Answers count that reached the server until then. */
  readonly endsAt: Date;
  readonly policy: BandPolicy;
  readonly contentVersion: string;
  readonly answers: Answers;
  /** Scenario id → the choices made in it, in order. */
  readonly choices: Readonly<Record<string, readonly string[]>>;
  /** Set once, with the result; nothing changes after that. */
  readonly submittedAt?: Date;
  readonly result?: Result;
}

export type SubmittedAttempt = Attempt & { readonly submittedAt: Date; readonly result: Result };

export function isSubmitted(attempt: Attempt): attempt is SubmittedAttempt {
  return attempt.submittedAt !== undefined;
}

/** The whole arithmetic of a band, as decided on the day. */
export interface Result {
  readonly questions: readonly QuestionResult[];
  readonly scenarios: readonly ScenarioResult[];
  readonly total: Score;
  readonly byDimension: Readonly<Partial<Record<Dimension, Score>>>;
  /** The band of the points alone, before floors and red lines. */
  readonly bandByPoints: Band;
  readonly caps: readonly Cap[];
  readonly band: Band;
  /** Norms that a question or a reply missed, each once. */
  readonly missed: readonly NormId[];
}

export interface QuestionResult {
  readonly question: QuestionId;
  readonly dimension: Dimension;
  readonly score: Score;
}

export interface ScenarioResult {
  readonly scenario: ScenarioId;
  readonly score: Score;
  readonly byDimension: Readonly<Partial<Record<Dimension, Score>>>;
  /** False when the run was not played to an ending; it then earns nothing. */
  readonly ended: boolean;
}
