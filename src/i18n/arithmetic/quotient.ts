import * as m from '../paraglide/messages.js';
import type { ArithmeticWords } from './step.ts';

/**
 * "44 ÷ 45 × 10 = 9.77…, decimals dropped: 9": a division that is rounded down to points. What stands left of the sign is
 * `formula`; whole numbers come in, the divisor 1 or more.
 */
export function quotient(
  { t, format }: Pick<ArithmeticWords, 't' | 'format'>,
  formula: string,
  [dividend, divisor]: readonly [dividend: number, divisor: number],
): string {
  const points = format.number(Math.floor(dividend / divisor));
  if (dividend % divisor === 0) return `${formula} = ${points}`;
  const isExact = (100 * dividend) % divisor === 0;
  const value = format.number(Math.floor((100 * dividend) / divisor) / 100);
  return t(m.arithmetic_dropped, { formula, value: isExact ? value : `${value}…`, points });
}
