import { passes } from '../band.ts';
import type { GradingPolicy } from '../policy.ts';
import { add, NO_POINTS } from '../score.ts';
import type { Confirmed, Marks, QuestionResult } from './result.ts';
import { sumUp } from './sum-up.ts';
import { countingWithout, waysWithout } from './ways.ts';

/** How many questions confirm a result near the boundary of pass. */
export const CONFIRMING = 3;
/** The share of their points that makes it a pass: two of three. */
const CONFIRMED_FROM = { earned: 2, possible: 3 };

/**
 * Whether the points alone are too close to the boundary of pass to decide: within one standard error of it, on either
 * side, under a policy with the guard, and not a fail whatever they say (content/policy/grading). With fewer than two questions nothing is known
 * of the error, and the points decide.
 *
 * Compares whole numbers: |100 E − c P| ≤ 100 s, squared, with s² as {@link variance} says.
 */
export function isBorderline(marks: Marks, policy: GradingPolicy): boolean {
  return policy.guard === true && nearnessOf(marks, policy).verdict === 'close';
}

/** How near marks are to the boundary of pass, and whether that, or what else, decides. */
export interface Nearness {
  /** `close` when they are too close to decide; else why they decide: a good band or better, a red line, too few questions, or the distance. */
  readonly verdict: 'close' | 'good' | 'red-line' | 'few' | 'far';
  /** |100 E − c P| */
  readonly distance: number;
  /** Numerator and denominator of s². */
  readonly spread: number;
  readonly degrees: number;
}

export function nearnessOf(marks: Marks, policy: GradingPolicy): Nearness {
  const { total, bandByPoints, caps } = sumUp(marks, policy);
  const [spread, degrees] = variance(marks.questions);
  const distance = Math.abs(100 * total.earned - policy.from.pass * total.possible);
  const verdict = () => {
    if (bandByPoints !== 'pass' && bandByPoints !== 'fail') return 'good';
    if (caps.some(({ atMost }) => atMost === 'fail')) return 'red-line';
    if (degrees === 0) return 'few';
    return distance * distance * degrees <= 10_000 * spread ? 'close' : 'far';
  };
  return { verdict: verdict(), distance, spread, degrees };
}

/** In points, rounded to two places for people to read; 0 where nothing is known of it. */
export function standardError({ spread, degrees }: Pick<Nearness, 'spread' | 'degrees'>): number {
  return degrees > 0 ? Math.round(Math.sqrt(spread / degrees) * 100) / 100 : 0;
}

/**
 * Whether three questions more are to confirm a paper. One that has voided questions is confirmed where it is too close to
 * tell with or without any of these, unless some way is clearly a pass: its person gets the best of all.
 *
 * @param marks those that count for nothing are `voided`
 */
export function isToBeConfirmed(marks: Marks, policy: GradingPolicy): boolean {
  const ways = waysWithout(marks.questions.filter(({ voided }) => voided))
    .map((way) => ({ ...marks, questions: countingWithout(marks.questions, way) }))
    .filter((way) => sumUp(way, policy).total.possible > 0);
  const isClearPass = (way: Marks) => !isBorderline(way, policy) && passes(sumUp(way, policy).band);
  return ways.some((way) => isBorderline(way, policy)) && !ways.some(isClearPass);
}

/** What the answers to confirmation questions decide about a paper. */
export function confirmedBy(confirming: readonly QuestionResult[], paper: readonly QuestionResult[]): Confirmed {
  const [spread, degrees] = variance(paper);
  const score = confirming.filter(({ voided }) => !voided).reduce((sum, one) => add(sum, one.score), NO_POINTS);
  return {
    questions: confirming,
    score,
    standardError: standardError({ spread, degrees }),
    passed: score.earned * CONFIRMED_FROM.possible >= score.possible * CONFIRMED_FROM.earned,
  };
}

/**
 * The error variance of the sum of a paper's questions, from the spread of their points xᵢ: n ÷ (n − 1) · Σ(xᵢ − x̄)²
 * = (n Σxᵢ² − (Σxᵢ)²) ÷ (n − 1). Where each is right or wrong this is Lord's x(n − x) ÷ (n − 1) (F. M. Lord, "Estimating
 * test reliability", Educational and Psychological Measurement 15, 1955). Questions of one paper have equal points.
 * @returns numerator and denominator, both whole
 */
function variance(questions: readonly QuestionResult[]): readonly [spread: number, degrees: number] {
  const points = questions.filter(({ voided }) => !voided).map(({ score }) => score.earned);
  const sum = points.reduce((all, x) => all + x, 0);
  const squares = points.reduce((all, x) => all + x * x, 0);
  return [points.length * squares - sum * sum, Math.max(0, points.length - 1)];
}
