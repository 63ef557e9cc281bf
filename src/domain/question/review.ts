import type { Score } from '../assessment/score.ts';
import type { Language } from '../language.ts';
import { kindOf } from './kinds/index.ts';
import type { Answer, Question } from './question.ts';

/** One option, step or thing of a question, as it is looked back on. */
export interface ReviewedPart {
  readonly text: string;
  /** What was done with it: ticked or not, its place, its bin. Absent when nothing was. */
  readonly given?: string;
  /** What would have been right. */
  readonly right: string;
  readonly correct: boolean;
  readonly because?: string;
}

/** A question after it was answered, with its key and reasons, in one language. */
export interface ReviewedQuestion {
  readonly id: string;
  readonly kind: Question['kind'];
  readonly prompt: string;
  readonly picture?: string;
  readonly parts: readonly ReviewedPart[];
  readonly explanation: string;
  readonly score: Score;
  readonly answered: boolean;
}

export function reviewQuestion(
  question: Question,
  answer: Answer | undefined,
  score: Score,
  language: Language,
): ReviewedQuestion {
  const own = answer?.kind === question.kind ? answer : undefined;
  return {
    id: question.id,
    kind: question.kind,
    prompt: question.prompt[language],
    picture: question.picture,
    parts: kindOf(question.kind).review(question as never, own as never, language),
    explanation: question.explanation[language],
    score,
    answered: own !== undefined,
  };
}
