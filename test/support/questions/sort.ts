import fc from 'fast-check';
import type { QuestionOf } from '../../../src/domain/question/kinds/kind.ts';
import { asked, type Change, NAMES, text } from './asked.ts';
import { placing } from './placing.ts';
import type { Sample } from './sample.ts';

/** `sort({ say: ['please'], never: ['no'] })`: what belongs in which bin. */
export function sort(bins: Readonly<Record<string, readonly string[]>>, change: Change = {}): QuestionOf<'sort'> {
  const items = Object.entries(bins).flatMap(([bin, names]) =>
    names.map((name) => ({ id: name, text: text(name), bin, because: text(`${name} is ${bin}`) })),
  );
  return {
    ...asked(change),
    kind: 'sort',
    bins: Object.keys(bins).map((bin) => ({ id: bin, text: text(bin) })),
    items,
  };
}

/** Six things, in two or three bins. */
export const anySort = fc
  .tuple(fc.integer({ min: 2, max: 3 }), fc.array(fc.nat(2), { minLength: 6, maxLength: 6 }))
  .map(([bins, places]) => {
    const names = ['say', 'never-say', 'either'].slice(0, bins);
    return sort(
      Object.fromEntries(names.map((bin, at) => [bin, NAMES.filter((_, item) => places[item]! % bins === at)])),
    );
  });

export const sorts: Sample<'sort'> = {
  question: anySort,
  answer: fc
    .dictionary(fc.constantFrom(...NAMES, 'unknown'), fc.constantFrom('say', 'never-say', 'either', 'nowhere'))
    .map((bins) => ({ kind: 'sort', bins })),
  offered: ({ items, bins }) => placing(items, bins).map((placed) => ({ kind: 'sort', bins: placed })),
};
