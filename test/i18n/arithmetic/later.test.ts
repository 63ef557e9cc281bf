import { describe, expect, test } from 'vitest';
import type { SubmittedAttempt } from '../../../src/domain/assessment/attempt.ts';
import type { Correction } from '../../../src/domain/assessment/fairness/correction.ts';
import { confirmedBy, isBorderline } from '../../../src/domain/assessment/grading/guard.ts';
import type { QuestionResult } from '../../../src/domain/assessment/grading/result.ts';
import { sumUp } from '../../../src/domain/assessment/grading/sum-up.ts';
import { arithmeticOf } from '../../../src/i18n/arithmetic/arithmetic.ts';
import { annulledWords } from '../../../src/i18n/arithmetic/steps/changes.ts';
import { missedStep } from '../../../src/i18n/arithmetic/steps/missed.ts';
import * as m from '../../../src/i18n/paraglide/messages.js';
import { sentencesOf, stepsOf, tablesOf, wordsIn } from '../../support/arithmetic.ts';
import { daysOn, MORNING, minutesOn } from '../../support/clock.ts';
import { library, norm } from '../../support/library.ts';
import { attempt, id, result, submittedAttempt, WANG_FANG } from '../../support/make.ts';

const LEAK = norm('never-leak', { severity: 'prohibited' });
const HANDS = norm('both-hands');
const [en, zh] = [wordsIn('en', library({ norms: [LEAK, HANDS] })), wordsIn('zh-CN', library({}))];
const { policy } = attempt();

/** Questions of 10 points each, q1, q2 …, that earned these. */
function questions(...earned: readonly number[]): QuestionResult[] {
  return earned.map((points, at) => ({
    question: id(`q${at + 1}`),
    dimension: 'behaviour',
    score: { earned: points, possible: 10 },
  }));
}

const paperOf = (parts: readonly QuestionResult[]) => ({
  questions: parts.map(({ question }) => question),
  scenarios: [],
});

describe('a confirmation near the boundary', () => {
  // 32 of 60, the boundary at 36: 100 × 32 − 60 × 60 = −400; 6 × (10² + 10² + 10² + 2²) − 32² = 800.
  const asked = questions(10, 10, 10, 2, 0, 0);
  const guarded = { ...policy, guard: true };

  function confirmed(...earned: readonly number[]): SubmittedAttempt {
    const three = earned.map((points, at): QuestionResult => {
      return { question: id(`c${at + 1}`), dimension: 'process', score: { earned: points, possible: 10 } };
    });
    const graded = sumUp({ questions: asked, scenarios: [] }, guarded, confirmedBy(three, asked));
    const confirmation = { questions: three.map(({ question }) => question), askedAt: MORNING, endsAt: MORNING };
    return submittedAttempt({ paper: paperOf(asked), policy: guarded, confirmation, result: graded });
  }
  const told = (submitted: SubmittedAttempt) => {
    const parts = stepsOf(en, submitted).get(en.t(m.arithmetic_confirmation)) ?? [];
    return { said: sentencesOf([{ parts }]), rows: tablesOf([{ parts }])[0] };
  };

  const unasked = (change: Partial<SubmittedAttempt> & { points: readonly QuestionResult[] }) => {
    const { points, ...rest } = change;
    const graded = sumUp({ questions: points, scenarios: [] }, guarded);
    return told(submittedAttempt({ paper: paperOf(points), policy: guarded, result: graded, ...rest })).said;
  };
  const endsAt = minutesOn(20);

  test('that was not asked for tells the distance and the error, and that the points are too far from the boundary', () => {
    expect(unasked({ points: questions(0, 0, 0, 0, 0, 1) })).toEqual([
      'Distance from the boundary: 100 × 1 = 100 and 60 × 60 = 3,600 are 3,500 apart.',
      'Spread of the points of the 6 questions: 6 × 1 (the sum of their squares) − 1 × 1 = 5.',
      'Further than one standard error: 3,500 × 3,500 × 5 = 61,250,000 is more than 10,000 × 5 = 50,000.',
      'For information only, rounded to two places: the standard error is 1 points. This number decides nothing.',
      'No further questions were asked: the points are not within one standard error of the boundary of Pass, so they decide alone.',
    ]);
  });

  test('that was not asked for says why else', () => {
    const broken = {
      scenario: id<'scenario'>('visit'),
      score: { earned: 0, possible: 1 },
      byDimension: {},
      ended: true,
    };
    const red = sumUp({ questions: asked, scenarios: [{ ...broken, redLines: [LEAK.id] }] }, guarded);
    expect(unasked({ points: questions(10, 10, 10, 10, 8, 0) }).at(-1)).toMatch(/better than Pass already/);
    expect(unasked({ points: asked, result: red }).at(-1)).toMatch(/a red line broken in a role-play decides/);
    expect(unasked({ points: questions(5) }).at(-1)).toMatch(/fewer than two questions/);
    expect(unasked({ points: asked, endsAt }).at(-1)).toMatch(/the time was over/);
    expect(unasked({ points: asked }).at(-1)).toMatch(/too few questions were left/);
    const stood = { questions: [], askedAt: MORNING, endsAt: MORNING };
    expect(unasked({ points: asked, confirmation: stood }).at(-1)).toMatch(/better for the person/);
  });

  test('is explained by the points as first decided where they were corrected since', () => {
    const before = sumUp({ questions: questions(0, 0, 0, 0, 0, 1), scenarios: [] }, guarded);
    const correction: Correction = { at: MORNING, by: WANG_FANG, kind: 'graded-again', reason: '答案有误', before };
    const said = unasked({ points: asked, corrections: [correction] });
    expect(said[0]).toMatch(/when the paper was handed in/);
    expect(said.at(-1)).toMatch(/not within one standard error/);
  });

  test('is no matter without the guard', () => {
    expect(unasked({ points: asked, policy })).toEqual([]);
  });

  test('tells the distance, the spread and their comparison in whole numbers, and the error as information', () => {
    const passed = confirmed(10, 10, 0);
    expect(isBorderline(passed.result, guarded)).toBe(true);
    expect(told(passed).said.slice(1, 5)).toEqual([
      'Distance from the boundary: 100 × 32 = 3,200 and 60 × 60 = 3,600 are 400 apart.',
      'Spread of the points of the 6 questions: 6 × 304 (the sum of their squares) − 32 × 32 = 800.',
      'Within one standard error: 400 × 400 × 5 = 800,000 is at most 10,000 × 800 = 8,000,000.',
      'For information only, rounded to two places: the standard error is 12.65 points. This number decides nothing.',
    ]);
  });

  test('numbers its questions on from the paper, and decides by two thirds of their points', () => {
    const passed = told(confirmed(10, 10, 0));
    expect(passed.rows?.rows.map(([number, , , points]) => [number, points])).toEqual([
      ['7', '10 / 10'],
      ['8', '10 / 10'],
      ['9', '0 / 10'],
    ]);
    expect(passed.rows?.sum).toEqual(['', 'The three questions together', '', '20 / 30']);
    expect(passed.said.slice(-2)).toEqual([
      'Two thirds of their points make it Pass: 20 × 3 = 60 is at least 2 × 30 = 60. Confirmed.',
      'With the confirmation, the band by points is Pass.',
    ]);
    expect(told(confirmed(10, 9, 0)).said.slice(-2)).toEqual([
      'Two thirds of their points make it Pass: 19 × 3 = 57 is less than 2 × 30 = 60. Not confirmed.',
      'With the confirmation, the band by points is Fail.',
    ]);
  });

  test('stands between the band by points and the band', () => {
    const steps = arithmeticOf(en, confirmed(10, 10, 0));
    expect(steps.map(({ title }) => title).slice(1, 3)).toEqual([
      'The band by points alone',
      'Confirmation near the boundary',
    ]);
    expect(sentencesOf(steps.slice(1, 2))).toContain('By points alone, the band is Fail.');
    expect(sentencesOf(steps.slice(-1)).slice(0, 2)).toEqual(['By points alone: Fail', 'With the confirmation: Pass']);
    expect(sentencesOf(steps.slice(-1)).at(-1)).toContain('the band is Pass');
  });

  test('of a result that was corrected away from the boundary no longer says how near it was', () => {
    const passed = confirmed(10, 10, 0);
    const given = sumUp(
      { questions: questions(10, 10, 10, 10, 10, 10), scenarios: [] },
      guarded,
      passed.result.confirmation,
    );
    const said = told({ ...passed, result: given }).said.join('\n');
    expect(said).toContain('one standard error of the boundary');
    expect(said).not.toContain('Distance');
  });

  test('that was not asked for is not told', () => {
    expect(stepsOf(en, submittedAttempt()).has(en.t(m.arithmetic_confirmation))).toBe(false);
  });
});

describe('a voided question', () => {
  const [first, second] = questions(10, 4);
  const voided = [first!, { ...second!, voided: true as const, missed: [HANDS.id] }];
  const submitted = submittedAttempt({
    paper: paperOf(voided),
    result: sumUp({ questions: voided, scenarios: [] }, policy),
  });

  test('is named, and counts neither as earned nor as possible', () => {
    const parts = stepsOf(en, submitted).get(en.t(m.arithmetic_points)) ?? [];
    const [table] = tablesOf([{ parts }]);
    expect(table?.rows[1]).toEqual(['2', '(no longer in the question bank) (voided, not counted)', 'Behaviour', '–']);
    expect(table?.sum?.at(-1)).toBe('10 / 10');
    expect(sentencesOf([{ parts }])).toEqual(['10 of 10 points in all.']);
  });

  test('misses no norm', () => {
    expect(sentencesOf([missedStep(en, submitted)])).toEqual(['No norm was missed.']);
  });
});

describe('what was missed', () => {
  test('is told by what was kept on the day: of questions by number, of role-plays by title, red lines as such', () => {
    const [question] = questions(0);
    const [rolePlay] = result().scenarios;
    const marks = {
      questions: [{ ...question!, missed: [LEAK.id, HANDS.id], redLines: [LEAK.id] }],
      scenarios: [{ ...rolePlay!, broken: [HANDS.id] }],
    };
    const submitted = submittedAttempt({ paper: { ...paperOf([question!]) }, result: sumUp(marks, policy) });
    const [table] = tablesOf([missedStep(en, submitted)]);
    expect(table?.rows).toEqual([
      ['1', '(no longer in the question bank)', `${LEAK.text.en} (red line)\n${HANDS.text.en}`],
      ['', 'first-visit', HANDS.text.en],
    ]);
    const redLines = sentencesOf([{ parts: stepsOf(en, submitted).get(en.t(m.arithmetic_red_lines)) ?? [] }]);
    expect(redLines[1]).toMatch(/^Question 1 tests a red line/);
  });
});

describe('what was changed since', () => {
  const [good, better] = [result(), result({ total: { earned: 19, possible: 20 }, band: 'excellent' })];
  const second = good.questions[1]!;
  const given = { ...better, questions: [good.questions[0]!, { ...second, score: { earned: 4, possible: 4 } }] };
  const correction = (change: Partial<Correction>): Correction => ({
    ...{ at: daysOn(1), by: WANG_FANG, kind: 'points-given', question: second.question },
    ...{ reason: '题意不清', before: good },
    ...change,
  });
  const told = (words: typeof en, corrections: readonly Correction[], last = given) => {
    const steps = arithmeticOf(words, submittedAttempt({ corrections, result: last }));
    const title = words.t(m.arithmetic_changes);
    return sentencesOf(steps.filter((step) => step.title === title)).slice(1);
  };

  test('tells points given for a question, with the result before and after, and the reason', () => {
    expect(told(en, [correction({})])).toEqual([
      '2026-03-10 09:00:00: points were given for question 2: 2 / 4 became 4 / 4. Reason: “题意不清” Before: 17 of 20 points, Good. After: 19 of 20 points, Excellent.',
    ]);
    expect(told(zh, [correction({})])).toEqual([
      '2026-03-10 09:00:00：第 2 题改判给分，由 2 / 4 改为 4 / 4。理由：“题意不清”更改前：得 17 分，满分 20 分，良好。更改后：得 19 分，满分 20 分，优秀。',
    ]);
  });

  test('tells a question voided and a grading done again, each from the result that stood to the next', () => {
    const voided = result({ total: { earned: 15, possible: 16 }, band: 'good' });
    const [first, next] = told(en, [
      correction({ kind: 'question-voided' }),
      correction({ at: daysOn(2), kind: 'graded-again', question: undefined, before: voided }),
    ]);
    expect(first).toContain('question 2 was found faulty and voided');
    expect(first).toMatch(/Before: 17 of 20 points, Good\. After: 15 of 16 points, Good\.$/);
    expect(next).toContain('the whole attempt was graded again');
    expect(next).toMatch(/Before: 15 of 16 points, Good\. After: 19 of 20 points, Excellent\.$/);
  });

  test('is no step where nothing was changed', () => {
    expect(told(en, [])).toEqual([]);
  });
});

describe('an annulled attempt', () => {
  test('says when, why, and that it counts for nothing', () => {
    const annulled = { at: daysOn(1), by: WANG_FANG, why: 'decided', reason: '停电' } as const;
    expect(annulledWords(en, submittedAttempt({ annulled }))).toBe(
      'This attempt was annulled on 2026-03-10 09:00:00 and counts for nothing. Reason: “停电”',
    );
    expect(annulledWords(zh, submittedAttempt({ annulled: { ...annulled, why: 'deactivated' } }))).toBe(
      '这次作答已于 2026-03-10 09:00:00 作废，不计成绩，因为作答期间账号被停用。',
    );
    expect(annulledWords(en, submittedAttempt())).toBeUndefined();
  });
});
