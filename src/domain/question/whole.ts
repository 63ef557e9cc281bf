import type { AnswerOf, ShownOf } from './kinds/kind.ts';
import { RING_MS } from './kinds/timing/clock.ts';
import type { QuestionKind } from './kinds/types.ts';
import type { Answer } from './question.ts';
import type { ShownQuestion } from './shown.ts';

/** A caller gives up after so many rings; nobody is there to be greeted then. */
export const PATIENCE = 10;

/** Whether nothing is left to do in an answer, right or wrong. */
const WHOLE: { readonly [K in QuestionKind]: (shown: ShownOf<K>, answer: AnswerOf<K>) => boolean } = {
  single: () => true,
  multiple: (_, { options }) => options.length > 0,
  'true-false': () => true,
  order: () => true,
  sort: ({ items }, { bins }) => items.every(({ id }) => Object.hasOwn(bins, id)),
  match: ({ items }, { pairs }) => items.every(({ id }) => Object.hasOwn(pairs, id)),
  hotspot: (_, { spots }) => spots.length > 0,
  timing: ({ opening }, answer) =>
    answer.option !== undefined ||
    opening.length === 0 ||
    answer.opening !== undefined ||
    (answer.ms ?? 0) >= PATIENCE * RING_MS,
  phrase: (_, { text }) => text.trim() !== '',
};

/** Whether a question is answered to its end; what was begun is kept and graded all the same. */
export function isWhole(shown: ShownQuestion, answer: Answer | undefined): boolean {
  return answer?.kind === shown.kind && WHOLE[shown.kind](shown as never, answer as never);
}
