import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { SubmittedAttempt } from '../../../src/domain/assessment/attempt.ts';
import { drawPaper } from '../../../src/domain/assessment/draw.ts';
import { gradeAttempt } from '../../../src/domain/assessment/grading/grade-attempt.ts';
import { add, NO_POINTS, type Score } from '../../../src/domain/assessment/score.ts';
import { LANGUAGES } from '../../../src/domain/language.ts';
import { DIMENSIONS } from '../../../src/domain/library/norm.ts';
import { arithmeticOf } from '../../../src/i18n/arithmetic/arithmetic.ts';
import { bandName } from '../../../src/i18n/names.ts';
import * as m from '../../../src/i18n/paraglide/messages.js';
import { comparisonsIn, scoreIn, sentencesOf, stepsOf, tablesOf, wordsIn } from '../../support/arithmetic.ts';
import { realCourse } from '../../support/library.ts';
import { submittedAttempt } from '../../support/make.ts';
import { rightAnswer, wrongAnswer } from '../../support/questions.ts';
import { runOf } from '../../support/scenarios.ts';

const { library, course } = await realCourse();

/** Any result of the real course under any sensible policy. */
const anyResult: fc.Arbitrary<SubmittedAttempt> = fc
  .record({
    seed: fc.string(),
    ways: fc.array(fc.constantFrom('right', 'right', 'right', 'wrong', 'skipped'), { minLength: 12, maxLength: 12 }),
    picks: fc.array(fc.nat(), { maxLength: 10 }),
    from: fc.uniqueArray(fc.integer({ min: 1, max: 100 }), { minLength: 3, maxLength: 3 }),
    floors: fc.uniqueArray(fc.integer({ min: 1, max: 100 }), { minLength: 2, maxLength: 2 }),
  })
  .map(({ seed, ways, picks, from, floors }) => {
    const paper = drawPaper(library, course, { seed, positions: [] });
    const answers = paper.questions.flatMap((id, at) => {
      const question = library.questions.get(id)!;
      const answer = ways[at] === 'right' ? rightAnswer(question) : wrongAnswer(question);
      return ways[at] === 'skipped' ? [] : [[id, answer] as const];
    });
    const [pass = 60, good = 80, excellent = 90] = from.toSorted((a, b) => a - b);
    const [floorOfGood = 60, floorOfExcellent = 80] = floors.toSorted((a, b) => a - b);
    const answered = {
      paper,
      answers: Object.fromEntries(answers),
      choices: Object.fromEntries(paper.scenarios.map((id) => [id, runOf(library.scenarios.get(id)!, picks)])),
      policy: { from: { excellent, good, pass }, floors: { excellent: floorOfExcellent, good: floorOfGood } },
    };
    return submittedAttempt({ ...answered, result: gradeAttempt(library, course.assessment, answered) });
  });

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
        const [totals = ''] = sentencesOf([{ parts }]);
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
          result.bandByPoints === 'fail' ? -1 : compared.length - 1,
        );
        expect(sentencesOf([{ parts }])).toContain(
          t(m.arithmetic_band_by_points, { band: bandName(t, result.bandByPoints) }),
        );
      }),
    );
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
