import type { Kind, Mend } from '../kind.ts';
import { doubled, isAmong, shownParts, tick } from '../options.ts';

/** Hits less false alarms ÷ faults, never below nothing. */
export const hotspot: Kind<'hotspot'> = {
  grade: ({ spots }, answer) => {
    const marked = new Set(answer.spots);
    const faults = spots.filter(({ fault }) => fault);
    const hits = faults.filter(({ id }) => marked.has(id)).length;
    return { hits, wrong: marked.size - hits, of: faults.length };
  },
  review: ({ spots }, answer, language) => ({
    parts: spots.map(({ id, text, fault, because }) => ({
      form: 'spot',
      id,
      text: text[language],
      given: answer && tick(answer.spots.includes(id)),
      right: tick(fault),
      correct: answer !== undefined && answer.spots.includes(id) === fault,
      because: because[language],
    })),
  }),
  offers: ({ spots }, answer) => isAmong(spots, answer.spots),
  show: ({ spots }, language, shuffle) => ({ spots: shownParts(spots, language, shuffle) }),
  faults: ({ scene, spots }, { statesOf }) => [
    ...doubled('spots', spots),
    ...spots.flatMap(({ id, shows }): Mend[] => {
      const states = statesOf(scene, id);
      if (!states) return [{ field: 'spots', mend: `scene "${scene}" has no spot "${id}".` }];
      if (states.includes(shows)) return [];
      return [{ field: 'spots', mend: `"${id}" cannot be drawn as "${shows}", only as ${states.join(', ')}.` }];
    }),
  ],
  answered: ({ spots }, grip) => {
    const chosen = spots.filter(({ fault }) => fault === (grip !== 'wrong')).map(({ id }) => id);
    return { kind: 'hotspot', spots: grip === 'partly' ? chosen.slice(0, -1) : chosen };
  },
  seconds: 60,
};
