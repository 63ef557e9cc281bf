import type { Answers } from '../question/question.ts';
import type { StagedScene } from '../scenario/stage.ts';

/** How an attempt stands, for a window that was left and is seen again; nothing in it tells right from wrong. */
export type SeenAttempt =
  | AttemptInHand
  /** Submitted; `late` when the time limit closed it. */
  | { readonly inHand: false; readonly late: boolean };

export interface AttemptInHand {
  readonly inHand: true;
  /** Whether confirmation is asked in place of the paper. */
  readonly confirming: boolean;
  /** Milliseconds left. */
  readonly remaining: number;
  /** Of the questions asked now. */
  readonly answers: Answers;
  /** Parts that are marked to be looked at again. */
  readonly marked: readonly string[];
  readonly staged: readonly StagedScene[];
}
