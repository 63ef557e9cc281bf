import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { SubmittedAttempt } from '../../../src/domain/assessment/attempt.ts';
import { gradeScenario } from '../../../src/domain/assessment/grading/grade-scenario.ts';
import type { QuestionResult } from '../../../src/domain/assessment/grading/result.ts';
import { LANGUAGES } from '../../../src/domain/language.ts';
import { answerTo, gradeAnswer, tallyOf } from '../../../src/domain/question/grade.ts';
import { QUESTION_KINDS } from '../../../src/domain/question/kinds/types.ts';
import type { Answer } from '../../../src/domain/question/question.ts';
import { arithmeticOf } from '../../../src/i18n/arithmetic/arithmetic.ts';
import * as m from '../../../src/i18n/paraglide/messages.js';
import { anyResult } from '../../support/any-result.ts';
import { sentencesOf, stepsOf, wordsIn } from '../../support/arithmetic.ts';
import { library, realCourse } from '../../support/library.ts';
import { id, result, submittedAttempt } from '../../support/make.ts';
import { scenario } from '../../support/scenarios.ts';

const { library: real } = await realCourse();

/** "(24 − 6) ÷ (30 − 6) × 40 = …": its numbers, and the points that stand at its end. */
const FORMULA =
  /(?:\((\d+) − (\d+)\)|(\d+)) ÷ (?:\((\d+) − (\d+)\)|(\d+)) × (\d+) = ([\d.]+)(…?)(?:, decimals dropped: |，舍去小数，得 )?(\d+)?/g;

function formulasIn(sentence: string) {
  return [...sentence.matchAll(FORMULA)].map((found) => {
    const [, a, b, c, d, e, f, points, value, more, dropped] = found;
    const above = c === undefined ? Number(a) - Number(b) : Number(c);
    const below = f === undefined ? Number(d) - Number(e) : Number(f);
    const exact = (above * Number(points)) / below;
    return { exact, value: Number(value), more: more !== '', told: Number(dropped ?? value), points: Number(points) };
  });
}

describe.each(LANGUAGES)('how points came about, in %s', (language) => {
  const words = wordsIn(language, real);
  const { t } = words;
  const said = (attempt: SubmittedAttempt, step: () => string) =>
    sentencesOf([{ parts: stepsOf(words, attempt).get(step()) ?? [] }]);

  test('can be worked out again from the numbers told', () => {
    fc.assert(
      fc.property(anyResult, (attempt) => {
        for (const { exact, value, more, told } of sentencesOf(arithmeticOf(words, attempt)).flatMap(formulasIn)) {
          expect(told).toBe(Math.floor(exact));
          expect(value).toBeLessThanOrEqual(exact);
          expect(exact - value).toBeLessThan(more ? 0.01 : 1e-9);
        }
      }),
    );
  });

  test('is told of every role-play, in total and by dimension, and comes to the points it has', () => {
    fc.assert(
      fc.property(anyResult, (attempt) => {
        const played = attempt.result.scenarios.filter(({ ended }) => ended);
        const inTotal = said(attempt, () => t(m.arithmetic_points)).filter((one) => one.includes('÷ ('));
        expect(inTotal.flatMap(formulasIn).map(({ told }) => told)).toEqual(played.map(({ score }) => score.earned));
        const byDimension = said(attempt, () => t(m.arithmetic_dimensions)).flatMap(formulasIn);
        const shares = played.flatMap((one) => Object.values(one.byDimension));
        const pairs = (all: readonly { told: number; points: number }[]) =>
          all.map((one) => `${one.told}/${one.points}`);
        expect(pairs(byDimension).toSorted()).toEqual(
          pairs(shares.map(({ earned, possible }) => ({ told: earned, points: possible }))).toSorted(),
        );
      }),
    );
  });

  test.each(QUESTION_KINDS)(
    'is told of a partly right answer of the kind %s, where it gives part of the points',
    (kind) => {
      const asked = [...real.questions.values()].filter((one) => one.kind === kind);
      for (const question of asked) {
        const answer = answerTo(question, 'partly');
        const sentences = toldOf(question.id, answer);
        const { earned } = gradeAnswer(question, answer, 10);
        if (earned === 0 || earned === 10) continue;
        const { hits, of } = tallyOf(question, answer)!;
        expect(sentences, question.id).toHaveLength(1);
        expect(sentences[0]).toMatch(/1/);
        const [formula] = formulasIn(sentences[0]!);
        expect(formula?.told).toBe(earned);
        expect(sentences[0]).toContain(`÷ ${of} × 10`);
        expect(sentences[0]).toContain(String(hits));
      }
    },
  );

  /** What the step says of the only question of a paper. */
  function toldOf(question: string, answer: Answer | undefined, change: Partial<QuestionResult> = {}): string[] {
    const asked = real.questions.get(id(question))!;
    const score = gradeAnswer(asked, answer, 10);
    const part: QuestionResult = { question: asked.id, dimension: 'behaviour', score, ...change };
    const attempt = submittedAttempt({
      paper: { questions: [asked.id], scenarios: [] },
      answers: answer ? { [asked.id]: answer } : {},
      result: result({ questions: [part], scenarios: [], total: score }),
    });
    const rule = t(m.arithmetic_credit_rule);
    return said(attempt, () => t(m.arithmetic_points))
      .filter((one) => one !== rule)
      .slice(0, -1);
  }

  test('is not told of full points, of none without an answer, and of a voided question', () => {
    const sorted = [...real.questions.values()].find(({ kind }) => kind === 'sort')!;
    expect(toldOf(sorted.id, answerTo(sorted, 'right'))).toEqual([]);
    expect(toldOf(sorted.id, undefined)).toEqual([]);
    expect(toldOf(sorted.id, answerTo(sorted, 'partly'), { voided: true })).toEqual([]);
  });

  test('of points that the kept key does not give, says so', () => {
    const sorted = [...real.questions.values()].find(({ kind }) => kind === 'sort')!;
    const other = { score: { earned: 1, possible: 10 } };
    expect(toldOf(sorted.id, answerTo(sorted, 'wrong'), other)).toEqual([
      t(m.arithmetic_credit_unknown, { number: 1 }),
    ]);
  });
});

describe('the words of a role-play’s points', () => {
  const visit = scenario(
    {
      door: { greet: { to: 'desk', points: { language: 3 } }, nod: { to: 'desk', points: { language: 1 } } },
      desk: { rise: { to: 'end', points: { behaviour: 2 } }, stay: 'end' },
      end: {},
    },
    { id: id('first-visit') },
  );
  const told = (change: { reach?: undefined } = {}, shelf = library({ scenarios: [visit] })) => {
    const graded = { ...gradeScenario(visit, ['greet', 'stay'], 7), ...change };
    const attempt = submittedAttempt({
      result: result({ questions: [], scenarios: [graded], byDimension: graded.byDimension }),
    });
    const steps = stepsOf(wordsIn('en', shelf), attempt);
    return (title: string) => sentencesOf([{ parts: steps.get(title)! }]);
  };

  test('name the sums, the formula and what is dropped', () => {
    expect(told()('Points')[0]).toBe(
      '“The visitor”: the replies given come to 3, those of the worst path to 1, those of the best to 5. (3 − 1) ÷ (5 − 1) × 7 = 3.5, decimals dropped: 3.',
    );
    expect(told()('Floors by dimension').slice(-3)).toEqual([
      'The 7 points of “The visitor” are shared out as the dimensions’ best and worst paths lie apart: Language 2 and Behaviour 2, together 4. Decimals are dropped, and each point left over goes where most was dropped.',
      '“The visitor”, Language: the replies given come to 3, those of the worst path to 1, those of the best to 3. (3 − 1) ÷ (3 − 1) × 4 = 4.',
      '“The visitor”, Behaviour: the replies given come to 0, those of the worst path to 0, those of the best to 2. (0 − 0) ÷ (2 − 0) × 3 = 0.',
    ]);
  });

  test('stand when the role-play has left the library', () => {
    expect(told({}, library({}))('Points')[0]).toContain('(3 − 1) ÷ (5 − 1) × 7 = 3.5, decimals dropped: 3.');
  });

  test('say that the sums of an earlier result were not kept', () => {
    expect(told({ reach: undefined })('Points')[0]).toMatch(/the sums of the replies were not kept/);
  });
});
