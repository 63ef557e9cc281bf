import type { Measure, Unit, Window } from './types.ts';

/** One ring and the pause after it. */
export const RING_MS = 3000;
/** A simulated call runs so many times as fast as a real one. */
export const CALL_SPEED = 6;
/** Nothing here takes longer: what a browser says beyond it is not a measurement. */
export const LONGEST_MS = 300_000;

/** What a moment on the clock can earn; the first words, where they are asked, can earn as much again. */
export const WHOLE = 100;
export const WITH_WORDS = 2 * WHOLE;

/** What was measured, in the question's unit: rings begun, seconds, or minutes of the simulated call. */
export function measured(unit: Unit, ms: number): number {
  if (unit === 'ring') return Math.floor(ms / RING_MS) + 1;
  return unit === 'second' ? ms / 1000 : (ms * CALL_SPEED) / 60_000;
}

/** From where to where all points are given. */
export function fullIn(window: Window): { readonly from: number; readonly upTo: number } {
  if ('upTo' in window) return { from: numberOf(window.from ?? 0), upTo: numberOf(window.upTo) };
  const [around, within] = [numberOf(window.around), numberOf(window.within)];
  return { from: around - within, upTo: around + within };
}

/** The share of the points at `at`, from 0 to 1: all inside the window, then falling in a straight line to the outer edge. */
export function shareAt(window: Window, at: number): number {
  const { from, upTo } = fullIn(window);
  const [before, after] = outerOf(window);
  if (at < from) return clamped((at - before) / (from - before));
  if (at > upTo) return clamped((after - at) / (after - upTo));
  return 1;
}

/** The last moments, early and late, that earn nothing. */
export function outerOf(window: Window): readonly [early: number, late: number] {
  const outer = numberOf(window.outer);
  if ('upTo' in window) return [0, outer];
  return [numberOf(window.around) - outer, numberOf(window.around) + outer];
}

/** A figure that stood as `{figure:…}` is text in digits. */
export function numberOf(measure: Measure): number {
  return Number(measure);
}

function clamped(share: number): number {
  return Math.min(1, Math.max(0, share));
}
