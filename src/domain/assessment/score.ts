/** Whole points, 0 ≤ earned ≤ possible. Build one with {@link score}. */
export interface Score {
  readonly earned: number;
  readonly possible: number;
}

export const NO_POINTS: Score = { earned: 0, possible: 0 };

/** @throws {RangeError} when nothing could give this result: a bug, not a low mark. */
export function score(earned: number, possible: number): Score {
  const whole = Number.isInteger(earned) && Number.isInteger(possible);
  if (!whole || possible < 0 || earned < 0 || earned > possible) {
    throw new RangeError(`${earned} of ${possible} points is not a possible score.`);
  }
  return { earned, possible };
}

export function add(a: Score, b: Score): Score {
  return { earned: a.earned + b.earned, possible: a.possible + b.possible };
}
