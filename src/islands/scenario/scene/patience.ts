/** Milliseconds from the first sign that a customer waits to the last. */
const RISE = 15_000;
/** Steps in which it rises, so that the face is not drawn anew more often than it changes. */
const STEPS = 30;

/**
 * How far a customer's patience has run out after so many milliseconds of silence, 0 to 1.
 * @param patience seconds until it begins to show
 */
export function waitingAfter(ms: number, patience: number): number {
  const share = Math.min(1, Math.max(0, (ms - patience * 1000) / RISE));
  return Math.round(share * STEPS) / STEPS;
}
