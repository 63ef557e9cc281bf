import type { QuestionId } from '../id.ts';
import { paperBank } from '../library/bank.ts';
import type { Course } from '../library/course.ts';
import type { Library } from '../library/library.ts';
import type { Question } from '../question/question.ts';
import { shuffledBy } from '../random.ts';
import type { Attempt } from './attempt.ts';
import { CONFIRMING } from './grading/guard.ts';

/**
 * Draws the questions that confirm a result near the boundary of pass: of the course's bank, none that the paper asks,
 * each on other norms, those first that the person has neither been asked nor practised. Undefined when the bank has too few left;
 * the points then decide alone.
 */
export function drawConfirmation(
  library: Library,
  course: Pick<Course, 'lessons' | 'assessment'>,
  { seed, paper }: Pick<Attempt, 'seed' | 'paper'>,
  asked: ReadonlySet<QuestionId>,
): QuestionId[] | undefined {
  const left = paperBank(library, course).filter(({ id }) => !paper.questions.includes(id));
  const inOrder = shuffledBy(`${seed}:confirmation`, left).toSorted(
    (a, b) => Number(asked.has(a.id)) - Number(asked.has(b.id)),
  );
  const drawn: Question[] = [];
  for (const question of inOrder) {
    const isApart = drawn.every(({ norms }) => !norms.some((norm) => question.norms.includes(norm)));
    if (drawn.length < CONFIRMING && isApart) drawn.push(question);
  }
  return drawn.length === CONFIRMING ? drawn.map(({ id }) => id) : undefined;
}
