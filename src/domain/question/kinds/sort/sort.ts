import { missing } from '../../../library/faults/fault.ts';
import type { Kind, QuestionOf } from '../kind.ts';
import { doubled, isAmong, shownParts } from '../options.ts';
import { type Belonging, gradePlaced, reviewPlaced } from '../placed.ts';

/** A share for each thing in its bin. */
export const sort: Kind<'sort'> = {
  grade: (question, answer) => gradePlaced(belongings(question), answer.bins),
  review: (question, answer, language) => reviewPlaced(belongings(question), question.bins, answer?.bins, language),
  offers: (question, { bins }) =>
    isAmong(question.items, Object.keys(bins)) && isAmong(question.bins, Object.values(bins)),
  show: ({ bins, items }, language, shuffle) => ({
    bins: shownParts(bins, language, (written) => [...written]),
    items: shownParts(items, language, shuffle),
  }),
  faults: ({ bins, items }) => [
    ...doubled('items', items),
    ...doubled('bins', bins),
    ...missing(
      items.map(({ bin }) => bin),
      new Map(bins.map((bin) => [bin.id, bin])),
    ).map((id) => ({ field: 'bins', mend: `an item belongs in "${id}", which is not one of them.` })),
  ],
  answered: ({ bins, items }, grip) => {
    const ids = bins.map(({ id }) => id);
    const other = (bin: string) => ids[(ids.indexOf(bin) + 1) % ids.length] ?? bin;
    const misplaced = { right: 0, partly: 1, wrong: items.length }[grip];
    const placed = items.map(({ id, bin }, index) => [id, index < misplaced ? other(bin) : bin]);
    return { kind: 'sort', bins: Object.fromEntries(placed) };
  },
  seconds: 60,
};

function belongings({ items }: QuestionOf<'sort'>): Belonging[] {
  return items.map((item) => ({ ...item, place: item.bin }));
}
