import { type Score, score } from '../assessment/score.ts';
import { kindOf } from './kinds/index.ts';
import type { Answer, Question } from './question.ts';

/**
 * Grades one answer in whole points, from 0 to `points`: the right share of them, rounded down.
 * A skipped question, and an answer of another kind, earn 0.
 * @param points whole, 1 or more.
 * @throws {RangeError} when `points` is not a whole number.
 * @see content/policy/grading.en.md, which people read before they start.
 */
export function gradeAnswer(question: Question, answer: Answer | undefined, points: number): Score {
  if (answer?.kind !== question.kind) return score(0, points);
  const { right, of } = kindOf(question.kind).grade(question as never, answer as never);
  return score(Math.floor((points * right) / of), points);
}

/** Whether an answer is of the question's kind and names only what it offers. */
export function isOffered(question: Question, answer: Answer): boolean {
  return answer.kind === question.kind && kindOf(question.kind).offers(question as never, answer as never);
}
