import type { QuestionKind } from '../question.ts';
import type { Kind } from './kind.ts';
import { multiple } from './multiple.ts';
import { order } from './order.ts';
import { single } from './single.ts';
import { sort } from './sort.ts';

/** Every kind there is; a kind without its parts does not compile. */
const KINDS: { readonly [K in QuestionKind]: Kind<K> } = { single, multiple, order, sort };

/** The parts of one kind, when all that is known is that question and answer are of the same kind. */
export function kindOf<K extends QuestionKind>(kind: K): Kind<K> {
  return KINDS[kind];
}
