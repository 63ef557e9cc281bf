import type { OrderQuestion } from '../question.ts';
import type { Kind } from './kind.ts';

type Pair = readonly [string, string];

/** Pairs kept ÷ pairs asked, so one misplaced step costs little; nothing when a pair that must hold is broken. */
export const order: Kind<'order'> = {
  grade: (question, { items }) => {
    const kept = keptIn(items);
    const pairs = pairsOf(question);
    const absurd = (question.mustPrecede ?? []).some((pair) => !kept(pair));
    return { right: absurd ? 0 : pairs.filter(kept).length, of: pairs.length };
  },
  review: (question, answer, language) => {
    const kept = keptIn(answer?.items ?? []);
    const broken = [...pairsOf(question), ...(question.mustPrecede ?? [])].filter((pair) => !kept(pair)).flat();
    return question.items.map(({ id, text }, index) => {
      const place = answer?.items.indexOf(id) ?? -1;
      return {
        text: text[language],
        given: place < 0 ? undefined : String(place + 1),
        right: String(index + 1),
        // Where only some pairs are scored, other places than the written ones are as right.
        correct: place === index || (place >= 0 && !broken.includes(id)),
      };
    });
  },
  offers: (question, { items }) => {
    const offered = new Set(question.items.map(({ id }) => id));
    return (
      items.length === offered.size && new Set(items).size === items.length && items.every((id) => offered.has(id))
    );
  },
  show: ({ items }, language, shuffle) => ({
    items: shuffle(items).map(({ id, text }) => ({ id, text: text[language] })),
  }),
};

/** Whether a pair stands in order among these steps; one without both of its steps does not. */
function keptIn(items: readonly string[]): (pair: Pair) => boolean {
  const place = new Map(items.map((id, index) => [id, index]));
  return ([earlier, later]) => (place.get(earlier) ?? Infinity) < (place.get(later) ?? -Infinity);
}

/** The pairs that are scored: those the sources put in order, or all of them. */
export function pairsOf({ items, pairs }: OrderQuestion): readonly Pair[] {
  return pairs ?? items.flatMap(({ id }, index) => items.slice(index + 1).map((later): Pair => [id, later.id]));
}
