import { hotspot } from './hotspot/hotspot.ts';
import type { Kind } from './kind.ts';
import { match } from './match/match.ts';
import { multiple } from './multiple/multiple.ts';
import { order } from './order/order.ts';
import { phrase } from './phrase/phrase.ts';
import { single } from './single/single.ts';
import { sort } from './sort/sort.ts';
import { timing } from './timing/timing.ts';
import { trueFalse } from './true-false/true-false.ts';
import type { QuestionKind } from './types.ts';

/** Every kind there is; a kind without its parts does not compile. */
const KINDS: { readonly [K in QuestionKind]: Kind<K> } = {
  single,
  multiple,
  'true-false': trueFalse,
  order,
  sort,
  match,
  hotspot,
  timing,
  phrase,
};

/** The parts of one kind, when all that is known is that question and answer are of the same kind. */
export function kindOf<K extends QuestionKind>(kind: K): Kind<K> {
  return KINDS[kind];
}
