import { reachesShare } from '../../domain/assessment/band.ts';
import type { Score } from '../../domain/assessment/score.ts';
import * as m from '../paraglide/messages.js';
import type { ArithmeticWords } from './step.ts';

/** "128 × 100 = 12,800 is at least 80 × 160 = 12,800": a share beside what is asked for, as whole numbers. */
export function compared({ t, format }: Pick<ArithmeticWords, 't' | 'format'>, score: Score, percent: number): string {
  const { earned, possible } = score;
  return t(reachesShare(score, percent) ? m.arithmetic_at_least : m.arithmetic_less, {
    earned: format.number(earned),
    left: format.number(earned * 100),
    percent: format.number(percent),
    possible: format.number(possible),
    right: format.number(percent * possible),
  });
}

export function ofPossible({ format }: Pick<ArithmeticWords, 'format'>, { earned, possible }: Score): string {
  return `${format.number(earned)} / ${format.number(possible)}`;
}
