import { missing } from '../../../library/fault.ts';
import type { Kind } from '../kind.ts';
import { doubled, isAmong, shownParts } from '../options.ts';

/** A share for each thing in its bin. */
export const sort: Kind<'sort'> = {
  grade: ({ items }, { bins }) => ({
    hits: items.filter(({ id, bin }) => bins[id] === bin).length,
    wrong: 0,
    of: items.length,
  }),
  review: ({ bins, items }, answer, language) => {
    const names = new Map(bins.map(({ id, text }) => [id, text[language]]));
    const parts = items.map(({ id, text, bin, because }) => {
      const given = answer?.bins[id];
      return {
        form: 'choice' as const,
        id,
        text: text[language],
        given: given === undefined ? undefined : names.get(given),
        right: names.get(bin) ?? bin,
        correct: given === bin,
        because: because[language],
      };
    });
    return { parts };
  },
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
