import fc from 'fast-check';
import type { QuestionOf } from '../../../src/domain/question/kinds/kind.ts';
import { asked, type Change, NAMES, text } from './asked.ts';
import type { Sample } from './sample.ts';

/** Steps in their right sequence. */
export function order(
  steps: readonly string[],
  { pairs, mustPrecede, ...change }: Change & Partial<Pick<QuestionOf<'order'>, 'pairs' | 'mustPrecede'>> = {},
): QuestionOf<'order'> {
  const items = steps.map((step) => ({ id: step, text: text(step) }));
  return { ...asked(change), kind: 'order', items, ...(pairs && { pairs }), ...(mustPrecede && { mustPrecede }) };
}

/** Three to six steps; all pairs scored, or some of them. */
export const anyOrder = fc
  .record({
    steps: fc.integer({ min: 3, max: 6 }),
    some: fc.boolean(),
    must: fc.boolean(),
    picks: fc.infiniteStream(fc.nat()),
  })
  .map(({ steps, some, must, picks }) => {
    const items = NAMES.slice(0, steps);
    const all = items.flatMap((earlier, at) => items.slice(at + 1).map((later) => [earlier, later] as const));
    const kept = all.filter(() => picks.next().value % 2 === 0);
    const one = all.filter(() => picks.next().value % 4 === 0);
    return order(items, {
      ...(some && kept.length > 0 && { pairs: kept }),
      ...(must && one.length > 0 && { mustPrecede: one }),
    });
  });

export const orders: Sample<'order'> = {
  question: anyOrder,
  answer: fc.shuffledSubarray([...NAMES, 'unknown']).map((items) => ({ kind: 'order', items })),
  offered: (question) => {
    const steps = question.items.map(({ id }) => id);
    return fc.shuffledSubarray(steps, { minLength: steps.length }).map((items) => ({ kind: 'order', items }));
  },
};
