import type { Dimension } from '../library/norm.ts';
import type { Score } from './score.ts';

/** Best first. */
export const BANDS = ['excellent', 'good', 'pass', 'fail'] as const;
export type Band = (typeof BANDS)[number];

/** How points become a band. Whole percentages; set by the organisation, and kept with each result. */
export interface BandPolicy {
  /** The least share of all points that each band asks for. */
  readonly from: { readonly excellent: number; readonly good: number; readonly pass: number };
  /** The least share of each assessed dimension's points that each band asks for. */
  readonly floors: { readonly excellent: number; readonly good: number };
}

export const DEFAULT_BAND_POLICY: BandPolicy = {
  from: { excellent: 90, good: 80, pass: 60 },
  floors: { excellent: 80, good: 60 },
};

/** Something that keeps a band from being better than `atMost`. */
export type Cap =
  | { readonly kind: 'floor'; readonly dimension: Dimension; readonly atMost: Band }
  | { readonly kind: 'red-line-in-scenario'; readonly norm: string; readonly atMost: 'fail' }
  | { readonly kind: 'red-line-in-paper'; readonly norm: string; readonly atMost: 'pass' };

/** The worse of two bands. */
export function worseOf(a: Band, b: Band): Band {
  return BANDS.indexOf(a) > BANDS.indexOf(b) ? a : b;
}

export function passes(band: Band): boolean {
  return band !== 'fail';
}

/** The band of the points alone; fail where nothing was assessed. Compares whole numbers, so 79.99 % never rounds up. */
export function bandOf(score: Score, { from }: BandPolicy): Band {
  if (score.possible === 0) return 'fail';
  const reaches = (percent: number) => reachesShare(score, percent);
  if (reaches(from.excellent)) return 'excellent';
  if (reaches(from.good)) return 'good';
  return reaches(from.pass) ? 'pass' : 'fail';
}

/** Whether `earned ÷ possible ≥ percent ÷ 100`, without dividing. */
export function reachesShare({ earned, possible }: Score, percent: number): boolean {
  return earned * 100 >= percent * possible;
}
