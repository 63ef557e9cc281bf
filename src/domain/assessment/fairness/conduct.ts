/** What the server noticed while a paper was worked on. Facts for HR to weigh, never part of a result. */
export interface Conduct {
  /** Times that the page was left for another window or tab. */
  readonly left: number;
  /** Answers that came sooner than the question can be read. */
  readonly quick: number;
  /** When an answer came last. */
  readonly lastAt?: Date;
}

export const NOTHING_NOTICED: Conduct = { left: 0, quick: 0 };
