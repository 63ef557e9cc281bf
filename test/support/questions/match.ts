import fc from 'fast-check';
import type { QuestionOf } from '../../../src/domain/question/kinds/kind.ts';
import { asked, type Change, NAMES, text } from './asked.ts';
import { pairing } from './placing.ts';
import type { Sample } from './sample.ts';

/** `match({ angry: 'listen' }, ['argue'])`: what belongs together, and what belongs to nothing. */
export function match(
  pairs: Readonly<Record<string, string>>,
  others: readonly string[] = [],
  change: Change = {},
): QuestionOf<'match'> {
  return {
    ...asked(change),
    kind: 'match',
    items: Object.entries(pairs).map(([id, own]) => ({
      id,
      text: text(id),
      match: own,
      because: text(`${id}: ${own}`),
    })),
    matches: [...Object.values(pairs), ...others].map((id) => ({ id, text: text(id) })),
  };
}

/** Three to six pairs, and up to two matches too many. */
export const anyMatch = fc
  .tuple(fc.integer({ min: 3, max: 6 }), fc.integer({ min: 0, max: 2 }))
  .map(([count, others]) =>
    match(
      Object.fromEntries(NAMES.slice(0, count).map((name) => [name, `to-${name}`])),
      ['left', 'over'].slice(0, others),
    ),
  );

export const matches: Sample<'match'> = {
  question: anyMatch,
  answer: fc
    .dictionary(fc.constantFrom(...NAMES, 'unknown'), fc.constantFrom(...NAMES.map((name) => `to-${name}`), 'nowhere'))
    .map((pairs) => ({ kind: 'match', pairs })),
  offered: (question) => pairing(question.items, question.matches).map((pairs) => ({ kind: 'match', pairs })),
};
