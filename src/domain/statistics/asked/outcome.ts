import type { NormId, QuestionId, ScenarioId } from '../../id.ts';

/** One way in which a part of a paper can turn out: a question with all of its points or not, or a reply in a role-play. */
export interface Outcome {
  readonly part: QuestionId | ScenarioId;
  /** The scene and the reply given in it; of a question, nothing. */
  readonly reply?: { readonly scene: string; readonly choice: string };
  /** Norms that were asked and kept with it. */
  readonly kept: readonly NormId[];
  /** Norms that were asked and missed with it. */
  readonly missed: readonly NormId[];
}

/** How often something was asked, and how often it was missed. */
export interface Times {
  readonly asked: number;
  readonly missed: number;
}

export const NO_TIMES: Times = { asked: 0, missed: 0 };

export function plus(one: Times, other: Times): Times {
  return { asked: one.asked + other.asked, missed: one.missed + other.missed };
}

/** Below this share and number of times, nothing is said of a group. */
export const FEWEST_ASKED = 5;

export function isEnough({ asked }: Times): boolean {
  return asked >= FEWEST_ASKED;
}

/** What hurts most first: by the share missed of those asked often enough, then by how often it was missed. */
export function byHurt(one: Times, other: Times): number {
  const enough = Number(isEnough(other)) - Number(isEnough(one));
  return enough || other.missed * one.asked - one.missed * other.asked || other.missed - one.missed;
}
