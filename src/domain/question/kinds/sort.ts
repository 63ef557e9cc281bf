import type { Kind } from './kind.ts';

/** A share for each thing in its bin. */
export const sort: Kind<'sort'> = {
  grade: ({ items }, { bins }) => ({ right: items.filter(({ id, bin }) => bins[id] === bin).length, of: items.length }),
  review: ({ bins, items }, answer, language) => {
    const names = new Map(bins.map(({ id, text }) => [id, text[language]]));
    return items.map(({ id, text, bin, because }) => {
      const given = answer?.bins[id];
      return {
        text: text[language],
        given: given === undefined ? undefined : names.get(given),
        right: names.get(bin) ?? bin,
        correct: given === bin,
        because: because[language],
      };
    });
  },
  offers: (question, answer) => {
    const bins = new Set(question.bins.map(({ id }) => id));
    const items = new Set(question.items.map(({ id }) => id));
    return Object.entries(answer.bins).every(([item, bin]) => items.has(item) && bins.has(bin));
  },
  show: ({ bins, items }, language, shuffle) => ({
    bins: bins.map(({ id, text }) => ({ id, text: text[language] })),
    items: shuffle(items).map(({ id, text }) => ({ id, text: text[language] })),
  }),
};
