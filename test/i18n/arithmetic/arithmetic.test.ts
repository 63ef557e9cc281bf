import { describe, expect, test } from 'vitest';
import { type Cap, DEFAULT_BAND_POLICY } from '../../../src/domain/assessment/band.ts';
import type { Result } from '../../../src/domain/assessment/grading/result.ts';
import { LANGUAGES } from '../../../src/domain/language.ts';
import { arithmeticOf } from '../../../src/i18n/arithmetic/arithmetic.ts';
import * as m from '../../../src/i18n/paraglide/messages.js';
import { sentencesOf, stepsOf, tablesOf, wordsIn } from '../../support/arithmetic.ts';
import { library, norm } from '../../support/library.ts';
import { id, result, submittedAttempt } from '../../support/make.ts';
import { single } from '../../support/questions.ts';
import { scenario } from '../../support/scenarios.ts';

const PRIVACY = norm('never-leak', { severity: 'prohibited' });
const QUARREL = norm('never-quarrel', { severity: 'prohibited' });
const CARDS = norm('both-hands');
const shelf = library({
  norms: [PRIVACY, QUARREL, CARDS],
  questions: [
    single('right', ['wrong'], { id: id('handshake-duration'), norms: [PRIVACY.id] }),
    single('right', ['wrong'], { id: id('card-both-hands'), norms: [CARDS.id] }),
  ],
  scenarios: [scenario({ door: { greet: 'hall' }, hall: {} }, { id: id('first-visit') })],
});

const privacyInPaper: Cap = { kind: 'red-line-in-paper', norm: PRIVACY.id, atMost: 'pass' };
const quarrelInRolePlay: Cap = { kind: 'red-line-in-scenario', norm: QUARREL.id, atMost: 'fail' };
const floor = (atMost: 'good' | 'pass'): Cap => ({ kind: 'floor', dimension: 'behaviour', atMost });

const TITLES = {
  points: m.arithmetic_points,
  byPoints: m.arithmetic_by_points,
  dimensions: m.arithmetic_dimensions,
  redLines: m.arithmetic_red_lines,
  band: m.arithmetic_band,
};

/** The steps of a result like that of {@link result}, in English unless said otherwise. */
function told(change: Partial<Result>, language: (typeof LANGUAGES)[number] = 'en') {
  const words = wordsIn(language, shelf);
  const attempt = submittedAttempt({ result: result(change) });
  const steps = stepsOf(words, attempt);
  return {
    all: arithmeticOf(words, attempt),
    said: (step: keyof typeof TITLES) => sentencesOf([{ parts: steps.get(words.t(TITLES[step])) ?? [] }]),
    tables: (step: keyof typeof TITLES) => tablesOf([{ parts: steps.get(words.t(TITLES[step])) ?? [] }]),
  };
}

describe('the steps of a result', () => {
  test('are five in either language, none of them empty', () => {
    for (const language of LANGUAGES) {
      const { all } = told({}, language);
      expect(all.map(({ title }) => title)).toHaveLength(5);
      expect(all.every(({ parts }) => parts.length > 0)).toBe(true);
    }
  });

  test('begin with each question by its number and first words, its dimension and its points', () => {
    const [questions, rolePlays] = told({}).tables('points');
    expect(questions?.rows).toEqual([
      ['1', expect.stringMatching(/\w/), 'Behaviour', '4 / 4'],
      ['2', expect.stringMatching(/\w/), 'Behaviour', '2 / 4'],
    ]);
    expect(questions?.sum).toEqual(['', 'Questions together', '', '6 / 8']);
    expect(rolePlays?.rows).toEqual([['The visitor', '11 / 12']]);
    expect(told({}).said('points').at(-1)).toBe('Points earned: 6 + 11 = 17. Points possible: 8 + 12 = 20.');
  });

  test('say that a role-play without an ending earns nothing', () => {
    const [scored] = result().scenarios;
    const scenarios = [{ ...scored!, score: { earned: 0, possible: 12 }, ended: false }];
    const [, rolePlays] = told({ scenarios, total: { earned: 6, possible: 20 } }).tables('points');
    expect(rolePlays?.rows).toEqual([['The visitor (not played to an ending, so it earns nothing)', '0 / 12']]);
  });

  test('add nothing to the questions where there is no role-play', () => {
    const { said, tables } = told({ scenarios: [], total: { earned: 6, possible: 8 } });
    expect(tables('points')).toHaveLength(1);
    expect(said('points').at(-1)).toBe('6 of 8 points in all.');
  });

  test('name a question that has left the bank as gone, under its number', () => {
    const gone = {
      question: id<'question'>('card-both-hands'),
      dimension: 'process',
      score: { earned: 1, possible: 4 },
    } as const;
    const words = wordsIn('en', library({}));
    const attempt = submittedAttempt({ result: result({ questions: [gone] }) });
    const [table] = tablesOf(arithmeticOf(words, attempt));
    expect(table?.rows).toEqual([['2', '(no longer in the question bank)', 'Process', '1 / 4']]);
  });
});

describe('the band by points', () => {
  test('is compared in whole numbers, band by band', () => {
    expect(told({}).said('byPoints').slice(1)).toEqual([
      'Excellent asks for 90%: 17 × 100 = 1,700 is less than 90 × 20 = 1,800. Not reached.',
      'Good asks for 80%: 17 × 100 = 1,700 is at least 80 × 20 = 1,600. Reached.',
      'By points alone, the band is Good.',
      'For information only, rounded down: 85% of all points. This number decides nothing.',
    ]);
    expect(told({}, 'zh-CN').said('byPoints').slice(1)).toEqual([
      '「优秀」要求 90%：17 × 100 = 1,700，小于 90 × 20 = 1,800，没有达到。',
      '「良好」要求 80%：17 × 100 = 1,700，不小于 80 × 20 = 1,600，达到。',
      '只按总分，等级为「良好」。',
      '仅供参考：得分率为 85%（只舍不入），不用于评定等级。',
    ]);
  });

  test('at 79.99 % is pass, and is not told as 80 %', () => {
    const said = told({ total: { earned: 7999, possible: 10_000 }, bandByPoints: 'pass' }).said('byPoints');
    expect(said).toContain('Good asks for 80%: 7,999 × 100 = 799,900 is less than 80 × 10,000 = 800,000. Not reached.');
    expect(said.at(-1)).toContain('79%');
  });

  test('of exactly what is asked for is reached', () => {
    const said = told({ total: { earned: 16, possible: 20 } }).said('byPoints');
    expect(said).toContain('Good asks for 80%: 16 × 100 = 1,600 is at least 80 × 20 = 1,600. Reached.');
  });

  test('is fail where nothing was assessed, and that is the reason given', () => {
    const nothing = { questions: [], scenarios: [], byDimension: {}, total: { earned: 0, possible: 0 } };
    const { all, said } = told({ ...nothing, bandByPoints: 'fail', band: 'fail' });
    expect(said('byPoints')).toEqual(['Nothing was assessed: there were 0 points to earn. The band is then Fail.']);
    expect(all.map(({ title }) => title)).not.toContain('Floors by dimension');
    expect(said('band').at(-1)).toBe('No limit lowers it: the band is Fail.');
  });
});

describe('a floor', () => {
  const behaviour = (earned: number, caps: readonly Cap[]) =>
    told({ byDimension: { behaviour: { earned, possible: 100 } }, caps }).said('dimensions');

  test('that is kept limits nothing', () => {
    expect(behaviour(80, [])).toContain('Behaviour: 80 × 100 = 8,000 is at least 80 × 100 = 8,000. No limit.');
  });

  test('of excellent that is missed limits the band to good', () => {
    expect(behaviour(79, [floor('good')])).toContain(
      'Behaviour: 79 × 100 = 7,900 is less than 80 × 100 = 8,000, but 79 × 100 = 7,900 is at least 60 × 100 = 6,000. The band is Good at most.',
    );
  });

  test('of good that is missed limits it to pass', () => {
    expect(behaviour(59, [floor('pass')])).toContain(
      'Behaviour: 59 × 100 = 5,900 is less than 60 × 100 = 6,000. The band is Pass at most.',
    );
  });

  test('is the one in force for the attempt, and dimensions that were not asked are named', () => {
    const said = told({}).said('dimensions');
    const { floors } = DEFAULT_BAND_POLICY;
    expect(said[0]).toContain(`${floors.excellent}%`);
    expect(said).toContain('Not assessed in this paper: Appearance and Process.');
  });
});

describe('a red line', () => {
  test('in the paper names its question and its norm', () => {
    const [asked, other] = result().questions;
    const questions = [{ ...asked!, score: { earned: 0, possible: 4 } }, other!];
    expect(told({ questions, caps: [privacyInPaper] }).said('redLines')[1]).toBe(
      `Question 1 tests a red line and did not earn full points: “${PRIVACY.text.en}” The band is Pass at most.`,
    );
    expect(told({ questions, caps: [privacyInPaper] }, 'zh-CN').said('redLines')[1]).toBe(
      `第 1 题考的是禁止行为，没有得满分：「${PRIVACY.text['zh-CN']}」等级最高为「合格」。`,
    );
  });

  test('in a role-play names the role-play and its norm', () => {
    expect(told({ caps: [quarrelInRolePlay] }).said('redLines')[1]).toBe(
      `In the role-play “The visitor” a red line was broken: “${QUARREL.text.en}” The result is Fail.`,
    );
  });

  test('that nobody touched is told as such', () => {
    expect(told({}).said('redLines')[1]).toBe('No red line was broken or missed.');
    expect(told({ caps: [floor('good')] }).said('redLines')[1]).toBe('No red line was broken or missed.');
  });
});

describe('the band', () => {
  test('is that of the points where nothing limits it', () => {
    expect(told({}).said('band')).toEqual(['By points alone: Good', 'No limit lowers it: the band is Good.']);
  });

  test('is the lowest of all limits where there are several, each of them told', () => {
    const caps = [floor('pass'), quarrelInRolePlay, privacyInPaper];
    const limited = { caps, total: { earned: 19, possible: 20 }, bandByPoints: 'excellent', band: 'fail' } as const;
    expect(told(limited).said('band')).toEqual([
      'By points alone: Excellent',
      'Floor of Behaviour: Pass at most',
      'Red line in the role-play: Fail',
      'Red line in the questions: Pass at most',
      'The lowest of these counts: the band is Fail.',
    ]);
    expect(told(limited, 'zh-CN').said('band').at(-1)).toBe('取其中最低的一个：最终等级为「不合格」。');
  });

  test('stays where a limit is no lower than the points', () => {
    expect(
      told({ caps: [privacyInPaper], bandByPoints: 'pass', band: 'pass' })
        .said('band')
        .at(-1),
    ).toBe('No limit lowers it: the band is Pass.');
  });
});
