import { missing } from '../../../library/faults/fault.ts';
import type { Kind, Mend, QuestionOf } from '../kind.ts';
import { doubled, isAmong } from '../options.ts';

type Pair = readonly [string, string];

/** Pairs kept ÷ pairs asked, so one misplaced step costs little; nothing when a pair that must hold is broken. */
export const order: Kind<'order'> = {
  grade: (question, { items }) => {
    const kept = keptIn(items);
    const pairs = pairsOf(question);
    const absurd = (question.mustPrecede ?? []).some((pair) => !kept(pair));
    return { hits: pairs.filter(kept).length, wrong: 0, of: pairs.length, void: absurd };
  },
  review: (question, answer, language) => {
    const kept = keptIn(answer?.items ?? []);
    const broken = [...pairsOf(question), ...(question.mustPrecede ?? [])].filter((pair) => !kept(pair)).flat();
    const parts = question.items.map(({ id, text }, index) => {
      const place = answer?.items.indexOf(id) ?? -1;
      return {
        form: 'place' as const,
        id,
        text: text[language],
        given: place < 0 ? undefined : String(place + 1),
        right: String(index + 1),
        // Where only some pairs are scored, other places than the written ones are as right.
        correct: place === index || (place >= 0 && !broken.includes(id)),
      };
    });
    return { parts };
  },
  offers: (question, { items }) =>
    items.length === question.items.length && new Set(items).size === items.length && isAmong(question.items, items),
  show: ({ items }, language, shuffle) => ({
    items: shuffle(items).map(({ id, text, picture }) => ({ id, text: text[language], ...(picture && { picture }) })),
  }),
  faults: (question, { isPicture }) => [
    ...doubled('items', question.items),
    ...faultsInPairs(question),
    ...question.items.flatMap(({ picture }) =>
      picture && !isPicture(picture) ? [{ field: 'items', mend: `there is no picture "${picture}".` }] : [],
    ),
  ],
  answered: (question, grip) => {
    const ids = question.items.map(({ id }) => id);
    // The last two that are scored change places; what is not scored may stand anywhere.
    const [earlier, later] = pairsOf(question).at(-1) ?? [];
    const partly = ids.map((id) => (id === earlier ? later : id === later ? earlier : id) ?? id);
    return { kind: 'order', items: { right: ids, partly, wrong: ids.toReversed() }[grip] };
  },
  seconds: 45,
};

/** Whether a pair stands in order among these steps; one without both of its steps does not. */
function keptIn(items: readonly string[]): (pair: Pair) => boolean {
  const place = new Map(items.map((id, index) => [id, index]));
  return ([earlier, later]) => (place.get(earlier) ?? Infinity) < (place.get(later) ?? -Infinity);
}

/** The pairs that are scored: those the sources put in order, or all of them. */
export function pairsOf({ items, pairs }: QuestionOf<'order'>): readonly Pair[] {
  return pairs ?? items.flatMap(({ id }, index) => items.slice(index + 1).map((later): Pair => [id, later.id]));
}

function faultsInPairs({ items, pairs = [], mustPrecede = [] }: QuestionOf<'order'>): Mend[] {
  const places = new Map(items.map(({ id }, place) => [id, place]));
  const all = [...pairs, ...mustPrecede];
  const contradicts = ([earlier, later]: Pair) => (places.get(earlier) ?? -1) >= (places.get(later) ?? Infinity);
  const mends = [
    ...missing(all.flat(), places).map((id) => `a pair names "${id}", which is not one of the items.`),
    ...all
      .filter(contradicts)
      .map(
        ([earlier, later]) => `"${earlier}" before "${later}" contradicts the order in which the items are written.`,
      ),
  ];
  return mends.map((mend) => ({ field: 'pairs', mend }));
}
