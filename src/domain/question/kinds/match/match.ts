import { missing } from '../../../library/faults/fault.ts';
import type { Kind, QuestionOf } from '../kind.ts';
import { doubled, isAmong, shownParts } from '../options.ts';
import { type Belonging, gradePlaced, reviewPlaced } from '../placed.ts';

/** A share for each item with its own match. */
export const match: Kind<'match'> = {
  grade: (question, answer) => gradePlaced(belongings(question), answer.pairs),
  review: (question, answer, language) => reviewPlaced(belongings(question), question.matches, answer?.pairs, language),
  offers: ({ items, matches }, { pairs }) => {
    const used = Object.values(pairs);
    return isAmong(items, Object.keys(pairs)) && isAmong(matches, used) && new Set(used).size === used.length;
  },
  show: ({ items, matches }, language, shuffle) => ({
    items: shownParts(items, language, (written) => [...written]),
    matches: shownParts(matches, language, shuffle),
  }),
  faults: ({ items, matches }) => {
    const wanted = items.map((item) => ({ id: item.match }));
    return [
      ...doubled('items', items),
      ...doubled('matches', matches),
      ...missing(
        wanted.map(({ id }) => id),
        new Map(matches.map((one) => [one.id, one])),
      ).map((id) => ({ field: 'matches', mend: `an item belongs to "${id}", which is not one of them.` })),
      ...doubled('items', wanted).map(({ field, mend }) => ({ field, mend: `as their match, ${mend}` })),
    ];
  },
  answered: ({ items }, grip) => {
    const right = items.map((item) => item.match);
    const turned = [...right.slice(1), right[0] ?? ''];
    const partly = [right[1] ?? '', right[0] ?? '', ...right.slice(2)];
    const given = { right, partly, wrong: turned }[grip];
    return { kind: 'match', pairs: Object.fromEntries(items.map(({ id }, index) => [id, given[index] ?? ''])) };
  },
  seconds: 45,
};

function belongings({ items }: QuestionOf<'match'>): Belonging[] {
  return items.map((item) => ({ ...item, place: item.match }));
}
