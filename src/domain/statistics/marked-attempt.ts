import { type Attempt, isInForce } from '../assessment/attempt.ts';
import type { CourseId } from '../id.ts';
import type { Language } from '../language.ts';
import type { MarkedPaper } from './marked-paper.ts';

/** A submitted attempt in force, as far as statistics go into it: nobody can be told from it. */
export interface MarkedAttempt {
  readonly course: CourseId;
  /** Whether it was the person's first at this assessment. */
  readonly first: boolean;
  /** The one it was handed in in; unknown of attempts from before this was kept. */
  readonly language?: Language;
  readonly paper: MarkedPaper;
}

/** Undefined for attempts in hand and annulled ones. Questions that are voided, or worth nothing, are left out. */
export function markedAttempt(attempt: Attempt): MarkedAttempt | undefined {
  if (!isInForce(attempt)) return undefined;
  const { course, number, language, result } = attempt;
  const asked = result.questions.filter(({ voided, score }) => !voided && score.possible > 0);
  const played = result.scenarios.filter(({ score }) => score.possible > 0);
  return {
    course,
    first: number === 1,
    ...(language && { language }),
    paper: [
      ...asked.map(({ question, score }) => ({ part: question, score })),
      ...played.map(({ scenario, score }) => ({ part: scenario, score })),
    ],
  };
}
