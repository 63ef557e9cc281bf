import fc from 'fast-check';
import type { QuestionOf } from '../../../src/domain/question/kinds/kind.ts';
import { asked, box, type Change, NAMES } from './asked.ts';
import type { Sample } from './sample.ts';

export function multiple(
  right: readonly string[],
  wrong: readonly string[],
  change: Change = {},
): QuestionOf<'multiple'> {
  return { ...asked(change), kind: 'multiple', options: [...right.map(box(true)), ...wrong.map(box(false))] };
}

/** Between one and five right boxes out of six. */
export const anyMultiple = fc
  .integer({ min: 1, max: 5 })
  .map((right) => multiple(NAMES.slice(0, right), NAMES.slice(right)));

export const multiples: Sample<'multiple'> = {
  question: anyMultiple,
  answer: fc.subarray([...NAMES, 'unknown']).map((options) => ({ kind: 'multiple', options })),
  offered: ({ options }) =>
    fc.shuffledSubarray(options.map(({ id }) => id)).map((ticked) => ({ kind: 'multiple', options: ticked })),
};
