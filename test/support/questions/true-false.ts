import fc from 'fast-check';
import type { QuestionOf } from '../../../src/domain/question/kinds/kind.ts';
import { asked, type Change } from './asked.ts';
import type { Sample } from './sample.ts';

export function trueFalse(right: boolean, change: Change = {}): QuestionOf<'true-false'> {
  return { ...asked(change), kind: 'true-false', right };
}

const either = fc
  .constantFrom('true' as const, 'false' as const)
  .map((option) => ({ kind: 'true-false', option }) as const);

export const trueFalses: Sample<'true-false'> = {
  question: fc.boolean().map((right) => trueFalse(right)),
  answer: either,
  offered: () => either,
};
