import { canonical } from '../canonical.ts';
import { LANGUAGES } from '../language.ts';
import { kindOf } from './kinds/index.ts';
import type { Question } from './question.ts';

/** Whether two versions of a question ask the very same in each language, so that they differ in nothing but their key. */
export function isAskedAlike(one: Question, other: Question): boolean {
  return one === other || canonical(asked(one)) === canonical(asked(other));
}

/** What a person sees of it, what is shuffled for them in one order, and, of a scene drawn for it, what is drawn. */
function asked(question: Question): unknown {
  const { id, kind, prompt, picture } = question;
  const parts = LANGUAGES.map((language) => kindOf(kind).show(question as never, language, byId));
  const drawn =
    question.kind === 'hotspot' ? [question.scene, byId(question.spots).map(({ shows }) => shows)] : undefined;
  return { id, kind, prompt, picture, parts, drawn };
}

function byId<Item>(items: readonly Item[]): Item[] {
  const idOf = (item: Item) => (item as { readonly id: string }).id;
  return items.toSorted((a, b) => (idOf(a) < idOf(b) ? -1 : 1));
}
