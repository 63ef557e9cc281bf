import fc from 'fast-check';
import type { QuestionOf } from '../../../src/domain/question/kinds/kind.ts';
import { asked, box, type Change, NAMES } from './asked.ts';
import type { Sample } from './sample.ts';

export function single(right: string, wrong: readonly string[], change: Change = {}): QuestionOf<'single'> {
  return { ...asked(change), kind: 'single', options: [box(true)(right), ...wrong.map(box(false))] };
}

export const singles: Sample<'single'> = {
  question: fc.integer({ min: 1, max: 5 }).map((wrong) => single('a', NAMES.slice(1, wrong + 1))),
  answer: fc.constantFrom(...NAMES, 'unknown').map((option) => ({ kind: 'single', option })),
  offered: ({ options }) =>
    fc.constantFrom(...options.map(({ id }) => id)).map((option) => ({ kind: 'single', option })),
};
