import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { DEFAULT_BAND_POLICY } from '../../../../src/domain/assessment/band.ts';
import { compareResults } from '../../../../src/domain/assessment/best.ts';
import { completed } from '../../../../src/domain/assessment/grading/completed.ts';
import { confirmedBy } from '../../../../src/domain/assessment/grading/guard.ts';
import { isCountedIn, regradedWithout } from '../../../../src/domain/assessment/grading/regrade.ts';
import type { Marks, QuestionResult, Result } from '../../../../src/domain/assessment/grading/result.ts';
import { sumUp } from '../../../../src/domain/assessment/grading/sum-up.ts';
import type { GradingPolicy } from '../../../../src/domain/assessment/policy.ts';
import { add, NO_POINTS } from '../../../../src/domain/assessment/score.ts';
import type { NormId, QuestionId } from '../../../../src/domain/id.ts';
import { DIMENSIONS } from '../../../../src/domain/library/norm.ts';
import { id } from '../../../support/make.ts';

const POLICY: GradingPolicy = { ...DEFAULT_BAND_POLICY, rules: 1 };
const GUARDED: GradingPolicy = { ...POLICY, guard: true };
const NORMS = ['a', 'b', 'c', 'd', 'e'].map((name) => id<'norm'>(name));

/** A question of 4 points; what it tests is red, or not. */
function mark(name: string, earned: number, change: Partial<QuestionResult> = {}): QuestionResult {
  const missed = earned < 4 ? { missed: [id<'norm'>(`norm-${name}`)] } : {};
  return { question: id(name), dimension: 'behaviour', score: { earned, possible: 4 }, ...missed, ...change };
}

const anyMark = (name: string) =>
  fc
    .record({
      earned: fc.nat(4),
      dimension: fc.constantFrom(...DIMENSIONS),
      norms: fc.subarray(NORMS, { minLength: 1 }),
      red: fc.subarray(NORMS, { maxLength: 1 }),
    })
    .map(({ earned, dimension, norms, red }): QuestionResult => {
      const redLines = norms.filter((norm) => red.includes(norm));
      const missed = earned < 4 && { missed: norms, ...(redLines.length > 0 && { redLines }) };
      return { question: id(name), dimension, score: { earned, possible: 4 }, ...missed };
    });

const anyScenario = fc
  .record({ earned: fc.nat(12), broken: fc.subarray(NORMS), red: fc.boolean() })
  .map(({ earned, broken, red }): Marks['scenarios'][number] => ({
    scenario: id('visit'),
    score: { earned, possible: 12 },
    byDimension: { language: { earned, possible: 12 } },
    ended: true,
    ...(broken.length > 0 && { broken, ...(red && { redLines: broken.slice(0, 1) }) }),
  }));

const anyGraded = fc
  .record({
    questions: fc.integer({ min: 1, max: 12 }).chain((count) => fc.tuple(...numbered(count, 'q').map(anyMark))),
    scenarios: fc.array(anyScenario, { maxLength: 1 }),
    confirming: fc.option(fc.tuple(...numbered(3, 'c').map(anyMark)), { nil: undefined }),
    policy: fc.constantFrom(POLICY, GUARDED),
  })
  .map(({ confirming, policy, ...marks }) => ({
    policy,
    result: sumUp(marks, policy, confirming && confirmedBy(confirming, marks.questions)),
  }));

const anyVoided = anyGraded.chain(({ policy, result }) =>
  fc.subarray(idsIn(result)).map((faulty) => ({ policy, result, faulty: new Set(faulty) })),
);

function numbered(count: number, name: string): string[] {
  return Array.from({ length: count }, (_, at) => `${name}${at}`);
}

function partsOf({ questions, confirmation }: Result): readonly QuestionResult[] {
  return [...questions, ...(confirmation?.questions ?? [])];
}

function idsIn(result: Result): QuestionId[] {
  return partsOf(result).map(({ question }) => question);
}

describe('whatever is voided in whatever result', () => {
  test('neither the band nor, with the same band, the share of points gets worse', () => {
    fc.assert(
      fc.property(anyVoided, ({ result, policy, faulty }) => {
        expect(compareResults(regradedWithout(result, policy, faulty), result)).toBeLessThanOrEqual(0);
      }),
    );
  });

  test('voiding it twice changes nothing more', () => {
    fc.assert(
      fc.property(anyVoided, ({ result, policy, faulty }) => {
        const once = regradedWithout(result, policy, faulty);
        expect(regradedWithout(once, policy, faulty)).toEqual(once);
      }),
    );
  });

  test('the marks of all other questions and of role-plays stay as they were', () => {
    fc.assert(
      fc.property(anyVoided, ({ result, policy, faulty }) => {
        const after = regradedWithout(result, policy, faulty);
        const others = (of: Result) => of.questions.filter(({ question }) => !faulty.has(question));
        expect(others(after)).toEqual(others(result));
        expect(after.scenarios).toEqual(result.scenarios);
        expect(after.questions.map(({ score }) => score)).toEqual(result.questions.map(({ score }) => score));
      }),
    );
  });

  test('the total is the sum of what still counts, and so are the dimensions', () => {
    fc.assert(
      fc.property(anyVoided, ({ result, policy, faulty }) => {
        const { questions, scenarios, total, byDimension } = regradedWithout(result, policy, faulty);
        const parts = [...questions.filter(({ voided }) => !voided), ...scenarios];
        expect(total).toEqual(parts.map(({ score }) => score).reduce(add, NO_POINTS));
        expect(Object.values(byDimension).reduce(add, NO_POINTS)).toEqual(total);
      }),
    );
  });
});

describe('a voided question', () => {
  const faulty = new Set([id<'question'>('c')]);

  test('that was missed counts for nothing, neither points nor its norm nor its red line', () => {
    const red = { missed: [id<'norm'>('line')], redLines: [id<'norm'>('line')] };
    const before = sumUp({ questions: [mark('a', 4), mark('b', 4), mark('c', 0, red)], scenarios: [] }, POLICY);
    expect(before).toMatchObject({ band: 'pass', total: { earned: 8, possible: 12 }, missed: ['line'] });
    const after = regradedWithout(before, POLICY, faulty);
    expect(after).toMatchObject({ band: 'excellent', total: { earned: 8, possible: 8 }, missed: [], caps: [] });
    expect(after.questions.map(({ voided }) => voided)).toEqual([undefined, undefined, true]);
  });

  test('that was answered rightly stays where the result would be worse without it', () => {
    const before = sumUp({ questions: [mark('a', 4), mark('b', 2), mark('c', 4)], scenarios: [] }, POLICY);
    expect(regradedWithout(before, POLICY, faulty)).toBe(before);
  });

  test('stays where nothing would be left to grade', () => {
    const before = sumUp({ questions: [mark('c', 0)], scenarios: [] }, POLICY);
    expect(regradedWithout(before, POLICY, faulty)).toBe(before);
  });
});

describe('a voided question that was to confirm a result', () => {
  // 58 % by points: a fail that two right answers of three would make a pass.
  const paper = [mark('p1', 4), mark('p2', 4), mark('p3', 0), mark('p4', 4), mark('p5', 0), mark('p6', 2)];
  const graded = (...confirming: readonly QuestionResult[]) =>
    sumUp({ questions: paper, scenarios: [] }, GUARDED, confirmedBy(confirming, paper));
  const without = (result: Result, ...names: readonly string[]) =>
    regradedWithout(result, GUARDED, new Set(names.map((name) => id<'question'>(name))));

  test('leaves the decision to two thirds of the others', () => {
    const before = graded(mark('c1', 4), mark('c2', 2), mark('c3', 0));
    expect(before).toMatchObject({ band: 'fail', confirmation: { passed: false } });
    const after = without(before, 'c3');
    expect(after).toMatchObject({ band: 'pass', confirmation: { passed: true, score: { earned: 6, possible: 8 } } });
  });

  test('leaves it to the points alone where none is left', () => {
    const passing = [...paper.slice(0, 5), mark('p6', 4)];
    const before = sumUp(
      { questions: passing, scenarios: [] },
      GUARDED,
      confirmedBy([mark('c1', 0), mark('c2', 0), mark('c3', 0)], passing),
    );
    expect(before.band).toBe('fail');
    expect(without(before, 'c1', 'c2', 'c3')).toMatchObject({ band: 'pass', bandByPoints: 'pass' });
  });

  test('and a result that was confirmed stays a pass', () => {
    const before = graded(mark('c1', 4), mark('c2', 4), mark('c3', 0));
    expect(before.band).toBe('pass');
    expect(without(before, 'c1', 'c2', 'c3').band).toBe('pass');
  });

  test('decides no more where the points that are left are clear without it', () => {
    const questions = [
      ...numbered(9, 'r').map((name) => mark(name, 4)),
      ...numbered(6, 'w').map((name) => mark(name, 0)),
    ];
    const failing = confirmedBy([mark('c1', 0), mark('c2', 0), mark('c3', 0)], questions);
    const before = sumUp({ questions, scenarios: [] }, GUARDED, failing);
    expect(before.band).toBe('fail');
    const after = without(before, 'w0', 'w1', 'w2', 'w3', 'w4');
    expect(after.band).toBe('excellent');
    expect(after).not.toHaveProperty('confirmation');
  });
});

describe('a result from before marks said what was missed', () => {
  const stripped = ({ questions, scenarios, ...rest }: Result): Result => ({
    ...rest,
    questions: questions.map(({ missed: _, redLines: __, ...part }) => part),
    scenarios: scenarios.map(({ broken: _, redLines: __, ...part }) => part),
  });
  const testing = (result: Result) =>
    new Map(result.questions.map(({ question, missed = [] }) => [question, { norms: missed as never }]));
  const facts = ({ total, band, bandByPoints, caps, missed }: Result) => ({
    ...{ total, band, bandByPoints },
    caps: caps.map((cap) => JSON.stringify(cap)).toSorted(),
    missed: missed.toSorted(),
  });

  test('is the same result once it says so, whatever the library knows of its questions', () => {
    fc.assert(
      fc.property(anyGraded, fc.boolean(), ({ result, policy }, known) => {
        const plain = sumUp(result, policy);
        const told = completed(stripped(plain), known ? testing(plain) : new Map());
        expect(facts(sumUp(told, policy))).toEqual(facts(plain));
      }),
    );
  });

  test('keeps a red line of the paper that no question is known to test until each that may have missed it is voided', () => {
    const red = { missed: [id<'norm'>('line')], redLines: [id<'norm'>('line')] };
    const marks = { questions: [...numbered(9, 'r').map((name) => mark(name, 4)), mark('c', 2, red), mark('d', 3)] };
    const old = stripped(sumUp({ ...marks, scenarios: [] }, POLICY));
    const told = completed(old, new Map());
    const without = (...names: readonly string[]) =>
      regradedWithout(told, POLICY, new Set(names.map((name) => id<'question'>(name)))).band;
    expect([without('c'), without('d'), without('c', 'd')]).toEqual(['pass', 'pass', 'excellent']);
  });

  test('that says so already is left alone', () => {
    fc.assert(fc.property(anyGraded, ({ result }) => void expect(completed(result, new Map())).toEqual(result)));
  });

  test('counts in one question only what it tests', () => {
    const norms = new Map<QuestionId, { norms: readonly [NormId, ...NormId[]] }>([
      [id('c'), { norms: [id('norm-c'), id('other')] }],
    ]);
    const old = stripped(sumUp({ questions: [mark('a', 4), mark('c', 0)], scenarios: [] }, POLICY));
    expect(completed(old, norms).questions[1]).toMatchObject({ missed: ['norm-c'] });
    expect(isCountedIn(old, new Set([id<'question'>('c')]))).toBe(true);
  });
});
