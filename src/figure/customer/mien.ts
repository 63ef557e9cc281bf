/** What the face and the arms are drawn from. Every number runs without steps with the mood and the waiting. */
export interface Mien {
  /** −1 furious, 0 calm, 1 delighted. */
  readonly good: number;
  /** How far below calm, 0 to 1. */
  readonly anger: number;
  /** How far above calm, 0 to 1. */
  readonly joy: number;
  /** How far the patience with a silent learner has run out, 0 to 1. */
  readonly waiting: number;
}

export function mienOf(mood: number, waiting: number): Mien {
  const good = (limit(mood, 100) - 50) / 50;
  return { good, anger: Math.max(0, -good), joy: Math.max(0, good), waiting: limit(waiting, 1) };
}

/** How far a value has come on its way from one end to the other, 0 to 1. */
export function between(value: number, from: number, to: number): number {
  return limit((value - from) / (to - from), 1);
}

function limit(value: number, most: number): number {
  return Math.min(most, Math.max(0, value));
}
