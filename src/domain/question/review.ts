import type { Score } from '../assessment/score.ts';
import type { Language } from '../language.ts';
import { tallyOf } from './grade.ts';
import { kindOf } from './kinds/index.ts';
import type { Tally } from './kinds/kind.ts';
import type { Unit } from './kinds/timing/types.ts';
import type { Answer, Question } from './question.ts';

/** One option, step, thing or element of a question, as it is looked back on. */
export interface ReviewedPart {
  /**
   * How it was answered, and so what `given` and `right` say: ticked, or a fault found (`'yes'`, `'no'`), put in a place (from `'1'`),
   * given a group or match (its words), done at a time (a number of the `unit`), said (`right` is an example) or said
   * though it should not be.
   */
  readonly form: 'tick' | 'spot' | 'place' | 'choice' | 'time' | 'element' | 'forbidden';
  readonly id?: string;
  readonly text: string;
  /** What was done with it; absent when nothing was. */
  readonly given?: string | undefined;
  readonly right: string;
  readonly correct: boolean;
  readonly because?: string;
  readonly unit?: Unit;
}

/** What a kind tells of an answer when it is looked back on. */
export interface Looked {
  readonly parts: readonly ReviewedPart[];
  /** What was typed, with the passages that met an element or should not be there. */
  readonly said?: { readonly text: string; readonly language: Language; readonly marks: readonly Mark[] };
  /** A good answer, where there are many. */
  readonly model?: string;
}

/** A passage of what was typed, from one character up to before another. */
export interface Mark {
  readonly from: number;
  readonly to: number;
  /** Id of the part it belongs to. */
  readonly part: string;
  readonly good: boolean;
}

/** A question after it was answered, with its key and reasons, in one language. */
export interface ReviewedQuestion extends Looked {
  readonly id: string;
  readonly kind: Question['kind'];
  readonly prompt: string;
  readonly picture?: string;
  readonly explanation: string;
  readonly score: Score;
  /** What earned it; absent when nothing was answered. */
  readonly tally?: Tally;
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
    ...kindOf(question.kind).review(question as never, own as never, language),
    explanation: question.explanation[language],
    score,
    tally: tallyOf(question, own),
  };
}
