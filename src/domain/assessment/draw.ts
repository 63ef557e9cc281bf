import type { NormId, QuestionId } from '../id.ts';
import type { Blueprint, Course } from '../library/course.ts';
import type { Library } from '../library/library.ts';
import type { Position } from '../library/norm.ts';
import { shuffledBy } from '../random.ts';
import type { Paper } from './attempt.ts';
import type { Drawn } from './draw/candidates.ts';
import { draftPaper } from './draw/draft-paper.ts';

/** What earlier attempts mean for the next paper. */
export interface History {
  /** How often this person has been asked each question; those never asked may be left out. */
  readonly asked: ReadonlyMap<QuestionId, number>;
  /** Norms missed in the last attempt. */
  readonly missed: readonly NormId[];
}

export const FIRST_ATTEMPT: History = { asked: new Map(), missed: [] };

/** What a paper depends on besides the library and the course. */
export interface Drawing {
  readonly seed: string;
  /** The positions of the person it is for: the red lines of these are theirs. */
  readonly positions: readonly Position[];
  readonly history?: History;
}

/**
 * Draws a paper of a course by its blueprint (content/policy/grading). The same library, course, seed, positions and history always give the same paper.
 *
 * - Each group of topics has exactly its count of questions on a first paper, and the least counts by dimension, kind and
 *   difficulty are kept.
 * - Every topic in which the bank has questions on red lines of this person's is asked by at least one of these.
 * - No two questions test the same norm, whether counted under it or not.
 * - Questions this person has been asked less often come before those asked more often; among equals each norm has the same chance,
 *   and each question of a norm.
 * - On a retake each missed norm that the bank can ask is asked, by a question not seen before where there is one, several norms by
 *   one question where possible; only such a question, or one on a red line, may share a norm with another, where there is no
 *   other way to ask. Each group then has at least a quarter of its count, rounded up, of questions on norms that were not missed,
 *   and so may be larger than its count, never smaller. The other least counts are kept as far as what was missed leaves room.
 *
 * A bank that has lost questions, since a norm was switched off, gives a paper that has as much of all this as it can: a shorter one,
 * if need be. Banks that are too small as written are faults of content.
 */
export function drawPaper(library: Library, course: Drawn & Pick<Course, 'id'>, drawing: Drawing): Paper {
  const { questions } = draftPaper(library, course, { history: FIRST_ATTEMPT, ...drawing });
  const { scenarios, pointsPerQuestion } = course.assessment;
  const edition = library.editions.get(course.id)?.digest;
  return {
    questions: shuffledBy(`${drawing.seed}:order`, questions).map(({ question }) => question.id),
    scenarios: scenarios.map(({ id }) => id),
    ...(edition !== undefined && { edition }),
    worth: {
      question: pointsPerQuestion,
      scenarios: Object.fromEntries(scenarios.map(({ id, points }) => [id, points])),
    },
    minutes: minutesFor(course.assessment, questions.length),
    versions: Object.fromEntries(scenarios.map(({ id }) => [id, library.versions.get(id) ?? ''])),
  };
}

/**
 * The time limit of a paper with so many questions, in whole minutes: in proportion to what the blueprint plans, rounded up, and never
 * less than that.
 */
export function minutesFor({ minutes, draw }: Pick<Blueprint, 'minutes' | 'draw'>, questions: number): number {
  const planned = draw.reduce((sum, { count }) => sum + count, 0);
  return Math.max(minutes, Math.ceil((minutes * questions) / planned));
}
