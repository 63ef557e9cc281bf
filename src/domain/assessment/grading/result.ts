import type { NormId, QuestionId, ScenarioId } from '../../id.ts';
import type { Dimension } from '../../library/norm.ts';
import type { Band, Cap } from '../band.ts';
import type { Score } from '../score.ts';

/** What was earned with each part of a paper, and which norms were missed with it: all that a band is worked out from. */
export interface Marks {
  readonly questions: readonly QuestionResult[];
  readonly scenarios: readonly ScenarioResult[];
}

export interface QuestionResult {
  readonly question: QuestionId;
  readonly dimension: Dimension;
  readonly score: Score;
  /** Norms it tests, when it has less than full points; unknown of results from before this was kept. */
  readonly missed?: readonly NormId[];
  /** Those of them that were red lines on the day. */
  readonly redLines?: readonly NormId[];
  /** HR found the question faulty: it counts for nothing, in no sum. */
  readonly voided?: true;
}

export interface ScenarioResult {
  readonly scenario: ScenarioId;
  readonly score: Score;
  readonly byDimension: Readonly<Partial<Record<Dimension, Score>>>;
  /** False when the run was not played to an ending; it then earns nothing. */
  readonly ended: boolean;
  /** What its points were worked out from; unknown of results from before this was kept, and of runs without an ending. */
  readonly reach?: Reaches;
  /** Norms that replies broke; unknown of results from before this was kept. */
  readonly broken?: readonly NormId[];
  /** Those of them that were red lines on the day. */
  readonly redLines?: readonly NormId[];
}

/** In total, and of each dimension in which paths differ. */
export interface Reaches {
  readonly total: Reach;
  readonly byDimension: Readonly<Partial<Record<Dimension, Reach>>>;
}

/** What the replies given come to, beside the least and the most that those of any path do. */
export interface Reach {
  readonly sum: number;
  readonly lowest: number;
  readonly highest: number;
}

/** The whole arithmetic of a band, as decided on the day. */
export interface Result extends Marks {
  readonly total: Score;
  readonly byDimension: Readonly<Partial<Record<Dimension, Score>>>;
  /** The band of the points alone, before floors and red lines. */
  readonly bandByPoints: Band;
  readonly caps: readonly Cap[];
  readonly band: Band;
  /** Norms that a question or a reply missed, each once. */
  readonly missed: readonly NormId[];
  /** Present when the points were within one standard error of the boundary of pass, and three questions decided. */
  readonly confirmation?: Confirmed;
}

/** How confirmation questions decided. */
export interface Confirmed {
  readonly questions: readonly QuestionResult[];
  readonly score: Score;
  /** Of the points of the questions, in points, rounded to two places for people to read. */
  readonly standardError: number;
  /** Whether it is a pass. */
  readonly passed: boolean;
}
