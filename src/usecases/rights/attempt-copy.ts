import type { Band, Cap } from '../../domain/assessment/band.ts';
import type { Conduct } from '../../domain/assessment/fairness/conduct.ts';
import type { Annulment, Correction } from '../../domain/assessment/fairness/correction.ts';
import type { Confirmed, Reaches } from '../../domain/assessment/grading/result.ts';
import type { GradingPolicy } from '../../domain/assessment/policy.ts';
import type { Score } from '../../domain/assessment/score.ts';
import type { Language } from '../../domain/language.ts';
import type { Dimension } from '../../domain/library/norm.ts';
import type { ReviewedQuestion } from '../../domain/question/review.ts';

/** What is kept of one attempt. While it is in hand its answers are counted only, so that no key is given away. */
export interface AttemptCopy {
  readonly course: string;
  readonly number: number;
  readonly startedAt: Date;
  /** Extra time is in it. */
  readonly endsAt: Date;
  /** The time limit in whole minutes, without extra time. */
  readonly minutes?: number;
  readonly submittedAt?: Date;
  /** It was handed in in. */
  readonly language?: Language;
  readonly annulled?: Omit<Annulment, 'by'>;
  readonly policy: GradingPolicy;
  readonly contentVersion: string;
  /** Of the course's questions. */
  readonly edition?: string;
  readonly answered: number;
  /** Of the paper, then those that confirm it; none while it is in hand. */
  readonly questions: readonly QuestionCopy[];
  readonly scenarios: readonly {
    readonly scenario: string;
    readonly version?: string;
    readonly said: readonly string[];
  }[];
  /** What was marked to look at again: numbers of questions, titles of role-plays. */
  readonly marked: readonly (number | string)[];
  /** What was noticed while it was taken. */
  readonly conduct?: Conduct;
  /** When three further questions were asked, and until when. */
  readonly confirmation?: { readonly questions: number; readonly askedAt: Date; readonly endsAt: Date };
  readonly result?: ResultCopy;
  /** Oldest first. */
  readonly corrections: readonly CorrectionCopy[];
}

export interface QuestionCopy {
  readonly number: number;
  /** Its prompt, or its name where it is known no more. */
  readonly question: string;
  /** What was answered, in words; as it was sent where the question is known no more. */
  readonly given: readonly string[];
  /** With its key; absent of attempts that were annulled before they were submitted, as it may be asked again. */
  readonly review?: ReviewedQuestion;
  /** It stands in a paper in hand: what was answered, and the key, are told once that is handed in. */
  readonly inHand?: true;
}

export interface ResultCopy {
  readonly total: Score;
  readonly byDimension: Readonly<Partial<Record<Dimension, Score>>>;
  readonly bandByPoints: Band;
  readonly caps: readonly Cap[];
  readonly band: Band;
  readonly missed: readonly string[];
  /** What each question earned, those that confirmed it included. */
  readonly questions: readonly MarkCopy[];
  readonly scenarios: readonly ScenarioMarkCopy[];
  readonly confirmation?: Omit<Confirmed, 'questions'>;
}

export interface MarkCopy {
  readonly number: number;
  readonly dimension: Dimension;
  readonly score: Score;
  readonly voided?: true;
  readonly missed: readonly string[];
  readonly redLines: readonly string[];
}

export interface ScenarioMarkCopy {
  readonly scenario: string;
  readonly score: Score;
  readonly byDimension: Readonly<Partial<Record<Dimension, Score>>>;
  readonly ended: boolean;
  readonly reach?: Reaches;
  readonly broken: readonly string[];
  readonly redLines: readonly string[];
}

/** Of who made it, no name. */
export type CorrectionCopy = Omit<Correction, 'by' | 'question' | 'before'> & {
  /** The question's number. */
  readonly question?: number;
  readonly before: ResultCopy;
};
