import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { BANDS, type Band, DEFAULT_BAND_POLICY } from '../../../../src/domain/assessment/band.ts';
import { confirmedBy, isBorderline } from '../../../../src/domain/assessment/grading/guard.ts';
import type { Marks, QuestionResult, ScenarioResult } from '../../../../src/domain/assessment/grading/result.ts';
import { sumUp } from '../../../../src/domain/assessment/grading/sum-up.ts';
import type { GradingPolicy } from '../../../../src/domain/assessment/policy.ts';
import { DIMENSIONS } from '../../../../src/domain/library/norm.ts';
import { id } from '../../../support/make.ts';

const WORTH = 10;

const anyPolicy = fc
  .record({
    from: fc.uniqueArray(fc.integer({ min: 1, max: 100 }), { minLength: 3, maxLength: 3 }),
    floors: fc.tuple(fc.integer({ min: 0, max: 100 }), fc.integer({ min: 0, max: 100 })),
    guard: fc.boolean(),
  })
  .map(({ from, floors, guard }): GradingPolicy => {
    const [pass = 1, good = 2, excellent = 3] = from.toSorted((a, b) => a - b);
    const [low, high] = floors.toSorted((a, b) => a - b) as [number, number];
    return { from: { excellent, good, pass }, floors: { excellent: high, good: low }, guard };
  });

const anyQuestion = fc.record({
  earned: fc.integer({ min: 0, max: WORTH }),
  dimension: fc.constantFrom(...DIMENSIONS),
  red: fc.integer({ min: 0, max: 9 }).map((chance) => chance === 0),
});

type Generated<Of> = Of extends fc.Arbitrary<infer Value> ? Value : never;
type Answered = Generated<typeof anyQuestion>;

function marked({ earned, dimension, red }: Answered, index: number): QuestionResult {
  const norm = id<'norm'>(`norm-${index}`);
  const isMissed = earned < WORTH;
  return {
    question: id(`question-${index}`),
    ...{ dimension, score: { earned, possible: WORTH } },
    ...(isMissed && { missed: [norm], ...(red && { redLines: [norm] }) }),
  };
}

const anyRun = fc.record({ earned: fc.integer({ min: 0, max: 40 }), quarrels: fc.boolean() }).map(
  ({ earned, quarrels }): ScenarioResult => ({
    scenario: id('visitor'),
    ...{ score: { earned, possible: 40 }, byDimension: { language: { earned, possible: 40 } }, ended: true },
    ...(quarrels && { broken: [id('no-quarrel')], redLines: [id('no-quarrel')] }),
  }),
);

const anyPaper = fc.record({
  questions: fc.array(anyQuestion, { minLength: 1, maxLength: 30 }),
  scenarios: fc.array(anyRun, { maxLength: 1 }),
});

const rank = (band: Band) => BANDS.indexOf(band);
const marksOf = ({ questions, scenarios }: Generated<typeof anyPaper>): Marks => ({
  questions: questions.map(marked),
  scenarios,
});

/** As a submission is decided: near the boundary by confirmation that went as `passed` says, else by the points. */
function decided(marks: Marks, policy: GradingPolicy, passed: boolean): Band {
  if (!isBorderline(marks, policy)) return sumUp(marks, policy).band;
  const right = (earned: number) => ({
    question: id<'question'>('c'),
    dimension: 'process' as const,
    score: { earned, possible: 10 },
  });
  const confirming = [right(10), right(passed ? 10 : 0), right(0)];
  return sumUp(marks, policy, confirmedBy(confirming, marks.questions)).band;
}

describe('the band of any marks under any policy', () => {
  test('never gets worse when an answer earns more, also near the boundary of pass', () => {
    const raised = fc.record({ at: fc.nat(), by: fc.integer({ min: 1, max: WORTH }), passed: fc.boolean() });
    fc.assert(
      fc.property(anyPaper, anyPolicy, raised, (paper, policy, { at, by, passed }) => {
        const index = at % paper.questions.length;
        const better = paper.questions.map((one, place) =>
          place === index ? { ...one, earned: Math.min(WORTH, one.earned + by) } : one,
        );
        const before = decided(marksOf(paper), policy, passed);
        expect(rank(decided(marksOf({ ...paper, questions: better }), policy, passed))).toBeLessThanOrEqual(
          rank(before),
        );
      }),
      { numRuns: 3000 },
    );
  });

  test('never gets worse when a role-play earns more', () => {
    fc.assert(
      fc.property(anyPaper, anyPolicy, fc.boolean(), (paper, policy, passed) => {
        const full = paper.scenarios.map((run) => ({
          ...run,
          score: { earned: 40, possible: 40 },
          byDimension: { language: { earned: 40, possible: 40 } },
        }));
        const before = decided(marksOf(paper), policy, passed);
        expect(rank(decided(marksOf({ ...paper, scenarios: full }), policy, passed))).toBeLessThanOrEqual(rank(before));
      }),
    );
  });

  test('is only lowered by floors and red lines, never raised', () => {
    fc.assert(
      fc.property(anyPaper, anyPolicy, (paper, policy) => {
        const { band, bandByPoints, caps } = sumUp(marksOf(paper), policy);
        expect(rank(band)).toBeGreaterThanOrEqual(rank(bandByPoints));
        if (caps.length === 0) expect(band).toBe(bandByPoints);
      }),
    );
  });

  test('comes from the marks and the policy alone', () => {
    fc.assert(
      fc.property(anyPaper, anyPolicy, (paper, policy) => {
        const result = sumUp(marksOf(paper), policy);
        expect(sumUp(result, policy)).toEqual(result);
      }),
    );
  });

  test('counts nothing of a voided question', () => {
    fc.assert(
      fc.property(anyPaper, anyPolicy, anyQuestion, (paper, policy, faulty) => {
        const marks = marksOf(paper);
        const voided = { ...marked(faulty, 99), voided: true as const };
        const { questions: _, ...without } = sumUp(marks, policy);
        expect(sumUp({ ...marks, questions: [...marks.questions, voided] }, policy)).toMatchObject(without);
      }),
    );
  });
});

describe('the borderline guard', () => {
  const GUARDED: GradingPolicy = { ...DEFAULT_BAND_POLICY, guard: true };
  /** So many questions right of twenty. */
  const right = (count: number): Marks => ({
    questions: Array.from({ length: 20 }, (_, at) =>
      marked({ earned: at < count ? WORTH : 0, dimension: DIMENSIONS[at % 4]!, red: false }, at),
    ),
    scenarios: [],
  });

  // Lord's error of x right of n: √(x(n − x) ÷ (n − 1)); of 12 of 20, 2.25 questions.
  test.each([
    { count: 9, borderline: false },
    { count: 10, borderline: true },
    { count: 12, borderline: true },
    { count: 14, borderline: true },
    { count: 15, borderline: false },
  ])('holds of $count right of 20: $borderline', ({ count, borderline }) => {
    expect(isBorderline(right(count), GUARDED)).toBe(borderline);
    expect(isBorderline(right(count), DEFAULT_BAND_POLICY)).toBe(false);
  });

  test('does not ask whoever fails by a red line, whatever the points', () => {
    const broken: ScenarioResult = {
      scenario: id('visitor'),
      ...{ score: { earned: 0, possible: 0 }, byDimension: {}, ended: true },
      ...{ broken: [id('no-quarrel')], redLines: [id('no-quarrel')] },
    };
    expect(isBorderline({ ...right(12), scenarios: [broken] }, GUARDED)).toBe(false);
  });

  test('knows no error of a single question', () => {
    const [one] = right(12).questions;
    expect(
      isBorderline({ questions: [one!], scenarios: [] }, { ...GUARDED, from: { excellent: 100, good: 99, pass: 98 } }),
    ).toBe(false);
  });

  test.each([
    { of: [10, 10, 10], passed: true },
    { of: [10, 10, 0], passed: true },
    { of: [10, 0, 0], passed: false },
    { of: [6, 7, 6], passed: false },
    { of: [6, 7, 7], passed: true },
  ])('lets $of of three times ten decide: $passed', ({ of, passed }) => {
    const confirming = of.map((earned, at) => marked({ earned, dimension: 'process', red: false }, 50 + at));
    const confirmed = confirmedBy(confirming, right(11).questions);
    expect(confirmed).toMatchObject({ passed, standardError: 22.83 });
    const { band, bandByPoints, total } = sumUp(right(11), GUARDED, confirmed);
    expect({ bandByPoints, band, total }).toEqual({
      bandByPoints: passed ? 'pass' : 'fail',
      band: passed ? 'pass' : 'fail',
      total: { earned: 110, possible: 200 },
    });
  });
});
