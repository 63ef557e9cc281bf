import { type Score, score } from '../assessment/score.ts';
import { kindOf } from './kinds/index.ts';
import type { Grip, Tally } from './kinds/kind.ts';
import type { Answer, Question } from './question.ts';

/**
 * Grades one answer in whole points, from 0 to `points`: the right share of them, rounded down.
 * A skipped question, and an answer of another kind, earn 0.
 * @param points whole, 1 or more.
 * @throws {RangeError} when `points` is not a whole number.
 * @see content/policy/grading.en.md, which people read before they start.
 */
export function gradeAnswer(question: Question, answer: Answer | undefined, points: number): Score {
  const tally = tallyOf(question, answer);
  if (!tally || tally.void) return score(0, points);
  return score(Math.floor((points * Math.max(0, tally.hits - tally.wrong)) / tally.of), points);
}

/** What was right and what was wrong in an answer, counted; undefined when there is none of the question's kind. */
export function tallyOf(question: Question, answer: Answer | undefined): Tally | undefined {
  if (answer?.kind !== question.kind) return undefined;
  return kindOf(question.kind).grade(question as never, answer as never);
}

/**
 * Whether an answer is of the question's kind, names only what it offers, and could have been given.
 * @param elapsed milliseconds since the question could first be seen, where that is known.
 */
export function isOffered(question: Question, answer: Answer, elapsed = Infinity): boolean {
  return answer.kind === question.kind && kindOf(question.kind).offers(question as never, answer as never, elapsed);
}

/** An answer of this grip, made from the question's own key. */
export function answerTo(question: Question, grip: Grip): Answer {
  return kindOf(question.kind).answered(question as never, grip);
}
