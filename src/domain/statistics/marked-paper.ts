import type { Score } from '../assessment/score.ts';
import type { QuestionId, ScenarioId } from '../id.ts';

/** What each part of a submitted paper earned, in the order of the paper; without questions that HR has voided. */
export type MarkedPaper = readonly Mark[];

export interface Mark {
  readonly part: QuestionId | ScenarioId;
  readonly score: Score;
}

/** The points of a whole paper. */
export function totalOf(paper: MarkedPaper): Score {
  let [earned, possible] = [0, 0];
  for (const { score } of paper) {
    earned += score.earned;
    possible += score.possible;
  }
  return { earned, possible };
}
