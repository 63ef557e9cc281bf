import { describe, expect, test } from 'vitest';
import type { SubmittedAttempt } from '../../../../src/domain/assessment/attempt.ts';
import { DEFAULT_BAND_POLICY } from '../../../../src/domain/assessment/band.ts';
import { gradedAgain } from '../../../../src/domain/assessment/grading/grade-again.ts';
import { gradeAttempt } from '../../../../src/domain/assessment/grading/grade-attempt.ts';
import { isBorderline } from '../../../../src/domain/assessment/grading/guard.ts';
import type { Library } from '../../../../src/domain/library/library.ts';
import type { Answer, Question } from '../../../../src/domain/question/question.ts';
import { minutesOn } from '../../../support/clock.ts';
import { blueprint, library, norm } from '../../../support/library.ts';
import { attempt, id } from '../../../support/make.ts';
import { single, text } from '../../../support/questions.ts';

const NORMS = Array.from({ length: 15 }, (_, at) => norm(`norm-${at}`));
/** Question `at`, of which this option is right; the others are wrong. */
const asking = (at: number, right = 'a') => {
  const question = single('a', ['b'], { id: id(`q${at}`), norms: [id(`norm-${at}`)] });
  return { ...question, options: question.options.map((one) => ({ ...one, right: one.id === right })) as never };
};
const bank = (count: number, norms = NORMS) =>
  library({ norms, questions: Array.from({ length: count }, (_, at) => asking(at)) });

/** Today's questions: those named by number with another key, or made into something else. */
function today({ questions }: Library, change: Readonly<Record<number, Question>>) {
  return new Map([...questions, ...Object.values(change).map((question) => [question.id, question] as const)]);
}

/** An attempt at all of them: `a` to the first, `b` to the rest, confirmed by the last three where `confirming` says so. */
function sat(
  then: Library,
  { right, confirming = false, guard = false }: { right: number; confirming?: boolean; guard?: boolean },
): SubmittedAttempt {
  const all = [...then.questions.keys()];
  const paper = { questions: confirming ? all.slice(0, -3) : all, scenarios: [] };
  const option = (one: (typeof all)[number]): Answer => ({
    ...{ kind: 'single', option: all.indexOf(one) < right ? 'a' : 'b' },
  });
  const begun = attempt({
    paper,
    policy: { ...DEFAULT_BAND_POLICY, ...(guard && { guard }) },
    answers: Object.fromEntries(all.map((one) => [one, option(one)])),
    ...(confirming && { confirmation: { questions: all.slice(-3), askedAt: minutesOn(10), endsAt: minutesOn(20) } }),
  });
  return { ...begun, submittedAt: minutesOn(15), result: gradeAttempt(then, blueprint(), begun) };
}

describe('an answer is graded again', () => {
  test('by a key that was mended, for the points the question had', () => {
    const then = bank(5);
    const before = sat(then, { right: 4 });
    const { result, spared } = gradedAgain(then, today(then, { 4: asking(4, 'b') }), before);
    expect(before.result).toMatchObject({ total: { earned: 40, possible: 50 }, missed: ['norm-4'] });
    expect(result).toMatchObject({ total: { earned: 50, possible: 50 }, missed: [], band: 'excellent' });
    expect(spared).toEqual([]);
  });

  test.each<[string, (question: Question) => Question]>([
    ['asks something else', (question) => ({ ...question, prompt: text('Something else?') })],
    ['offers something else', () => ({ ...single('b', ['c']), id: id('q4'), norms: [id('norm-4')] })],
  ])('not where the question of today %s', (_, rewrite) => {
    const then = bank(5);
    const before = sat(then, { right: 4 });
    const { result } = gradedAgain(then, today(then, { 4: rewrite(asking(4, 'b') as Question) }), before);
    expect(result).toBe(before.result);
  });

  test('never for fewer points: what was earned by a wrong key stays, whatever else is mended', () => {
    const then = bank(5);
    const before = sat(then, { right: 4 });
    const both = gradedAgain(then, today(then, { 0: asking(0, 'b'), 4: asking(4, 'b') }), before);
    expect(both).toMatchObject({ result: { total: { earned: 50, possible: 50 } }, spared: ['q0'] });
    const worse = gradedAgain(then, today(then, { 0: asking(0, 'b') }), before);
    expect(worse).toEqual({ result: before.result, spared: ['q0'] });
  });

  test('by the norms and red lines of the day, not today’s', () => {
    const line = NORMS.map((one) => (one.id === 'norm-4' ? { ...one, severity: 'prohibited' as const } : one));
    const then = bank(6, line);
    const before = sat(then, { right: 4 });
    expect(before.result.caps).toMatchObject([{ kind: 'floor' }, { kind: 'red-line-in-paper', norm: 'norm-4' }]);
    const named = { ...asking(4), norms: [id<'norm'>('norm-1')] as const };
    const { result } = gradedAgain(then, today(then, { 4: named, 5: asking(5, 'b') }), before);
    expect(result.total).toEqual({ earned: 50, possible: 60 });
    expect(result.questions[4]).toEqual(before.result.questions[4]);
    expect(result).toMatchObject({ missed: ['norm-4'], band: 'pass' });
  });

  test('not where points were given for it, or it was voided', () => {
    const then = bank(5);
    const before = sat(then, { right: 4 });
    const given = {
      ...{ at: minutesOn(20), by: id<'person'>('wang-fang'), reason: '', before: before.result },
      ...{ kind: 'points-given' as const, question: id<'question'>('q4') },
    };
    const mended = today(then, { 4: asking(4, 'b') });
    expect(gradedAgain(then, mended, { ...before, corrections: [given] }).result).toBe(before.result);
    const questions = before.result.questions.map((mark) =>
      mark.question === 'q4' ? { ...mark, voided: true as const } : mark,
    );
    const voided = { ...before, result: { ...before.result, questions } };
    expect(gradedAgain(then, mended, voided).result).toBe(voided.result);
  });
});

describe('a result that three questions confirmed', () => {
  const then = bank(15);
  const mended = (...which: number[]) => today(then, Object.fromEntries(which.map((at) => [at, asking(at, 'b')])));
  const before = sat(then, { right: 7, confirming: true, guard: true });

  test('is decided by the points alone where mended keys make them clear', () => {
    expect(before.result).toMatchObject({ total: { earned: 70, possible: 120 }, band: 'fail' });
    expect(before.result.confirmation).toMatchObject({ passed: false });
    const { result } = gradedAgain(then, mended(7, 8, 9, 10, 11), before);
    expect(isBorderline(result, before.policy)).toBe(false);
    expect(result).toMatchObject({ total: { earned: 120, possible: 120 }, band: 'excellent' });
    expect(result).not.toHaveProperty('confirmation');
  });

  test('goes on to be decided by these while the points are close', () => {
    const { result } = gradedAgain(then, mended(7), before);
    expect(isBorderline(result, before.policy)).toBe(true);
    expect(result).toMatchObject({
      total: { earned: 80, possible: 120 },
      band: 'fail',
      confirmation: { passed: false },
    });
  });

  test('passes where keys of these are mended', () => {
    const { result } = gradedAgain(then, mended(12, 13), before);
    expect(result).toMatchObject({
      total: { earned: 70, possible: 120 },
      band: 'pass',
      confirmation: { passed: true },
    });
  });
});
