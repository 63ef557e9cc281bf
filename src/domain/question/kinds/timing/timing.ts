import type { Language } from '../../../language.ts';
import type { ReviewedPart } from '../../review.ts';
import type { AnswerOf, Kind, QuestionOf } from '../kind.ts';
import { doubled, isAmong, optionOf, reviewOptions, shownParts, tick } from '../options.ts';
import { fullIn, LONGEST_MS, measured, numberOf, outerOf, shareAt, WHOLE, WITH_WORDS } from './clock.ts';
import type { Opening } from './types.ts';

/**
 * The share of the window, and half of it for the first words where they are asked. A choice made without a clock is
 * all or nothing, and counts the same.
 */
export const timing: Kind<'timing'> = {
  grade: (question, answer) => {
    const { untimed, unit, window, opening } = question;
    const of = opening ? WITH_WORDS : WHOLE;
    if (answer.option !== undefined) return { hits: answer.option === optionOf(untimed, true) ? of : 0, wrong: 0, of };
    if (answer.ms === undefined) return { hits: 0, wrong: 0, of };
    const moment = Math.floor(WHOLE * shareAt(window, measured(unit, answer.ms)) + 1e-9);
    const said = opening?.options.find(({ id }) => id === answer.opening);
    return { hits: moment + (said && fits(question, answer, said) ? WHOLE : 0), wrong: 0, of };
  },
  review: (question, answer, language) => ({
    parts:
      answer?.ms === undefined
        ? reviewOptions(question.untimed, answer?.option === undefined ? undefined : [answer.option], language)
        : [momentOf(question, answer.ms), ...openingOf(question, answer, language)],
  }),
  offers: ({ untimed, opening }, { ms, option, ...answer }, elapsed) => {
    if (option !== undefined) return ms === undefined && answer.opening === undefined && isAmong(untimed, [option]);
    if (ms === undefined || !(ms >= 0 && ms <= Math.min(LONGEST_MS, elapsed))) return false;
    return answer.opening === undefined || isAmong(opening?.options ?? [], [answer.opening]);
  },
  show: ({ simulation, rungBefore = 0, opening, lines = [], untimed }, language, shuffle) => ({
    simulation,
    rungBefore,
    opening: shownParts(opening?.options ?? [], language, shuffle),
    lines: lines.map(({ at, who, text }) => ({ at, who, text: text[language] })),
    untimed: shownParts(untimed, language, shuffle),
  }),
  faults: ({ window, untimed, opening }) => {
    const { from, upTo } = fullIn(window);
    const [early, late] = outerOf(window);
    // Figures of norms are filled in later; what holds one is no number yet.
    const isSound = [from, upTo, early, late].some(Number.isNaN) || (early <= from && from <= upTo && upTo < late);
    return [
      ...doubled('untimed', untimed),
      ...doubled('opening', opening?.options ?? []),
      ...(isSound ? [] : [{ field: 'window', mend: 'its outer edge must lie beyond the window.' }]),
    ];
  },
  // Without a clock, since what was measured must not have taken longer than there was time.
  answered: ({ untimed }, grip) => ({ kind: 'timing', option: optionOf(untimed, grip === 'right') }),
  seconds: 40,
};

/** Whether first words fit the moment at which the telephone was picked up. */
function fits({ rungBefore = 0, opening }: QuestionOf<'timing'>, { ms = 0 }: AnswerOf<'timing'>, said: Opening) {
  const late = opening !== undefined && rungBefore + measured('ring', ms) > numberOf(opening.late);
  return said.fits === (late ? 'late' : 'in-time');
}

/** Rings are told as they were heard, with those before. */
function momentOf({ unit, window, rungBefore = 0 }: QuestionOf<'timing'>, ms: number): ReviewedPart {
  const { from, upTo } = fullIn(window);
  const at = measured(unit, ms);
  return {
    form: 'time',
    unit,
    text: '',
    given: String(rungBefore + Math.round(at * 10) / 10),
    right: `${unit === 'ring' ? rungBefore + Math.max(1, from) : from}–${rungBefore + upTo}`,
    correct: shareAt(window, at) === 1,
  };
}

function openingOf(question: QuestionOf<'timing'>, answer: AnswerOf<'timing'>, language: Language): ReviewedPart[] {
  return (question.opening?.options ?? []).map((option) => {
    const right = fits(question, answer, option);
    const said = answer.opening === option.id;
    return {
      form: 'tick',
      id: option.id,
      text: option.text[language],
      given: tick(said),
      right: tick(right),
      correct: said === right,
      because: option.because[language],
    };
  });
}
