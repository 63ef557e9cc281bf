import type { NormId, QuestionId } from '../id.ts';
import { paperBank } from '../library/bank.ts';
import type { Course } from '../library/course.ts';
import type { Library } from '../library/library.ts';
import { shuffledBy } from '../random.ts';
import type { Paper } from './attempt.ts';
import { Draft } from './draft.ts';

/** What earlier attempts mean for the next paper. */
export interface History {
  /** Questions this person has been asked before. */
  readonly asked: ReadonlySet<QuestionId>;
  /** Norms missed in the last attempt; the new paper asks each, by a question not seen before where one exists. */
  readonly missed: readonly NormId[];
}

export const FIRST_ATTEMPT: History = { asked: new Set(), missed: [] };

/**
 * Draws a paper of a course by its blueprint: exactly the counts by topic; every missed norm that there is room for; at least the
 * counts by dimension and kind where the bank and the missed norms allow; no question twice. The same library, course, seed and
 * history always give the same paper.
 * @throws {RangeError} when a group of topics has fewer questions than asked for: the build stops at that.
 */
export function drawPaper(
  library: Library,
  course: Pick<Course, 'lessons' | 'assessment'>,
  seed: string,
  history = FIRST_ATTEMPT,
): Paper {
  const { assessment: blueprint } = course;
  const draft = new Draft(library, blueprint, shuffledBy(seed, paperBank(library, course)), history);
  draft.askAgain();
  draft.fillLeast();
  draft.rest();
  return {
    questions: shuffledBy(`${seed}:order`, draft.questions).map(({ id }) => id),
    scenarios: blueprint.scenarios.map(({ id }) => id),
    versions: Object.fromEntries(blueprint.scenarios.map(({ id }) => [id, library.versions.get(id) ?? ''])),
  };
}
