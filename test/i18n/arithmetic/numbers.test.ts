import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { bandOf } from '../../../src/domain/assessment/band.ts';
import { add, NO_POINTS, type Score } from '../../../src/domain/assessment/score.ts';
import { LANGUAGES } from '../../../src/domain/language.ts';
import { DIMENSIONS } from '../../../src/domain/library/norm.ts';
import { arithmeticOf } from '../../../src/i18n/arithmetic/arithmetic.ts';
import { bandName } from '../../../src/i18n/names.ts';
import * as m from '../../../src/i18n/paraglide/messages.js';
import { anyResult } from '../../support/any-result.ts';
import { comparisonsIn, scoreIn, sentencesOf, stepsOf, tablesOf, wordsIn } from '../../support/arithmetic.ts';
import { realCourse } from '../../support/library.ts';

const { library } = await realCourse();

const sum = (scores: readonly Score[]) => scores.reduce(add, NO_POINTS);

describe.each(LANGUAGES)('the numbers told in %s', (language) => {
  const words = wordsIn(language, library);
  const { t, format } = words;

  test('of questions and role-plays are those of the result, and add up to the total that is told', () => {
    fc.assert(
      fc.property(anyResult, (attempt) => {
        const { questions, scenarios, total } = attempt.result;
        const parts = stepsOf(words, attempt).get(t(m.arithmetic_points))!;
        const [asked, played] = tablesOf([{ parts }]);
        const told = asked!.rows.map((cells) => scoreIn(cells.at(-1)));
        expect(told).toEqual(questions.map(({ score }) => score));
        expect(asked!.rows.map(([number]) => Number(number))).toEqual(questions.map((_, at) => at + 1));
        expect(scoreIn(asked!.sum?.at(-1))).toEqual(sum(told));
        const inRolePlays = played!.rows.map((cells) => scoreIn(cells.at(-1)));
        expect(inRolePlays).toEqual(scenarios.map(({ score }) => score));
        expect(sum([...told, ...inRolePlays])).toEqual(total);
        const totals = sentencesOf([{ parts }]).at(-1) ?? '';
        const [a, b, c, d, e, f] = (totals.match(/\d+/g) ?? []).map(Number);
        expect([a! + b!, d! + e!]).toEqual([c, f]);
        expect({ earned: c, possible: f }).toEqual(total);
      }),
    );
  });

  test('of dimensions are those of the result, questions and role-plays apart', () => {
    fc.assert(
      fc.property(anyResult, (attempt) => {
        const { byDimension } = attempt.result;
        const parts = stepsOf(words, attempt).get(t(m.arithmetic_dimensions))!;
        const [table] = tablesOf([{ parts }]);
        const rows = table!.rows.map((cells) => cells.slice(1).map(scoreIn));
        const assessed = DIMENSIONS.filter((dimension) => byDimension[dimension]);
        expect(rows.map(([, , together]) => together)).toEqual(assessed.map((dimension) => byDimension[dimension]));
        for (const [asked, played, together] of rows) expect(sum([asked!, played!])).toEqual(together);
      }),
    );
  });

  test('in every comparison are worked out rightly, and what is said of them is so', () => {
    fc.assert(
      fc.property(anyResult, (attempt) => {
        const all = sentencesOf(arithmeticOf(words, attempt)).flatMap(comparisonsIn);
        expect(all.length).toBeGreaterThan(1);
        for (const { score, percent, left, right, isAtLeast } of all) {
          expect([left, right]).toEqual([score.earned * 100, percent * score.possible]);
          expect(isAtLeast).toBe(left >= right);
        }
      }),
    );
  });

  test('compare the total with each band from the best down to the one it has', () => {
    fc.assert(
      fc.property(anyResult, ({ result, ...attempt }) => {
        const parts = stepsOf(words, { ...attempt, result }).get(t(m.arithmetic_by_points))!;
        const compared = sentencesOf([{ parts }]).flatMap(comparisonsIn);
        const asked = Object.values(attempt.policy.from);
        expect(compared.map(({ percent }) => percent)).toEqual(asked.slice(0, compared.length));
        expect(compared.map(({ score }) => score)).toEqual(compared.map(() => result.total));
        expect(compared.findIndex(({ isAtLeast }) => isAtLeast)).toBe(
          bandOf(result.total, attempt.policy) === 'fail' ? -1 : compared.length - 1,
        );
        expect(sentencesOf([{ parts }])).toContain(
          t(m.arithmetic_band_by_points, { band: bandName(t, bandOf(result.total, attempt.policy)) }),
        );
      }),
    );
  });

  test('of a confirmation are right, and say why it was asked for and what it decided', () => {
    let seen = 0;
    fc.assert(
      fc.property(anyResult, ({ result, ...attempt }) => {
        const parts = stepsOf(words, { ...attempt, result }).get(t(m.arithmetic_confirmation));
        if (!parts || !result.confirmation) return;
        seen++;
        const { score, passed } = result.confirmation;
        const [, distance = '', spread = '', within = ''] = sentencesOf([{ parts }]).map((one) =>
          one.replaceAll(',', ''),
        );
        const numbers = (text: string) => (text.match(/\d+/g) ?? []).map(Number);
        const [, earned, left, percent, possible, right, apart] = numbers(distance);
        expect([earned, possible, percent]).toEqual([
          result.total.earned,
          result.total.possible,
          attempt.policy.from.pass,
        ]);
        expect([left, right, apart]).toEqual([100 * earned!, percent! * possible!, Math.abs(left! - right!)]);
        const told = numbers(spread);
        const [count = 0, squares = 0, all = 0, spreadTold = 0] = [told[0], told[2], told[3], told[5]];
        expect(count * squares - all * all).toBe(spreadTold);
        expect(all).toBe(sum(result.questions.map((one) => one.score)).earned);
        const [a, b, degrees, product, , , bound] = numbers(within);
        expect([a, b, degrees]).toEqual([apart, apart, count - 1]);
        expect([product, bound]).toEqual([apart! * apart! * degrees!, 10_000 * spreadTold]);
        expect(product).toBeLessThanOrEqual(bound!);
        const [table] = tablesOf([{ parts }]);
        expect(scoreIn(table?.sum?.at(-1))).toEqual(score);
        expect(sum(table!.rows.map((cells) => scoreIn(cells.at(-1))))).toEqual(score);
        expect(score.earned * 3 >= score.possible * 2).toBe(passed);
      }),
      { numRuns: 400 },
    );
    expect(seen).toBeGreaterThan(5);
  });

  test('tell the share of all points rounded down, and as information only', () => {
    fc.assert(
      fc.property(anyResult, (attempt) => {
        const { total } = attempt.result;
        const percent = format.percent(total);
        expect(Number.parseInt(percent, 10) * total.possible).toBeLessThanOrEqual(total.earned * 100);
        expect(sentencesOf(arithmeticOf(words, attempt))).toContain(t(m.arithmetic_percent, { percent }));
      }),
    );
  });
});
