import { tallyOf } from '../question/grade.ts';
import type { Answer, Question } from '../question/question.ts';

/** How well a question was remembered. Nobody is asked how easy it was, so there is no more than good. */
export type Rating = 'again' | 'hard' | 'good';

/** Wholly right is good, at least half right is hard, anything else has to come again. */
export function ratingOf(question: Question, answer: Answer): Rating {
  const tally = tallyOf(question, answer);
  if (!tally || tally.void) return 'again';
  const right = tally.hits - tally.wrong;
  if (right >= tally.of) return 'good';
  return 2 * right >= tally.of ? 'hard' : 'again';
}
