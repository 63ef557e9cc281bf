import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { SubmittedAttempt } from '../../../../src/domain/assessment/attempt.ts';
import { DEFAULT_BAND_POLICY } from '../../../../src/domain/assessment/band.ts';
import { compareResults } from '../../../../src/domain/assessment/best.ts';
import { resultWithout } from '../../../../src/domain/assessment/fairness/voided.ts';
import { decidedAgain } from '../../../../src/domain/assessment/grading/decide-again.ts';
import { confirmedBy } from '../../../../src/domain/assessment/grading/guard.ts';
import { regradedWithout } from '../../../../src/domain/assessment/grading/regrade.ts';
import type { Marks, QuestionResult, Result } from '../../../../src/domain/assessment/grading/result.ts';
import { sumUp } from '../../../../src/domain/assessment/grading/sum-up.ts';
import type { GradingPolicy } from '../../../../src/domain/assessment/policy.ts';
import type { QuestionId } from '../../../../src/domain/id.ts';
import { DIMENSIONS } from '../../../../src/domain/library/norm.ts';
import { id, submittedAttempt, WANG_FANG } from '../../../support/make.ts';

const POLICY: GradingPolicy = { ...DEFAULT_BAND_POLICY, rules: 1 };
const GUARDED: GradingPolicy = { ...POLICY, guard: true };

function mark(name: string, earned: number, change: Partial<QuestionResult> = {}): QuestionResult {
  return { question: id(name), dimension: 'behaviour', score: { earned, possible: 10 }, ...change };
}

/** Marks of these points, named `q0`, `q1` … */
const marks = (...earned: readonly number[]): QuestionResult[] => earned.map((one, at) => mark(`q${at}`, one));
const ids = (...names: readonly string[]) => names.map((name) => id<'question'>(name));

function attemptWith(result: Result, policy: GradingPolicy): SubmittedAttempt {
  return submittedAttempt({ result, policy });
}

/** The attempt once questions were voided, one after the other. */
function voidedInTurn(attempt: SubmittedAttempt, faulty: readonly QuestionId[]): SubmittedAttempt {
  let now = attempt;
  for (const question of faulty) {
    const result = resultWithout(now, { question }, new Map());
    if (!result) continue;
    const correction = {
      ...{ kind: 'question-voided' as const, question, reason: '题目有误，予以作废。' },
      ...{ at: now.submittedAt, by: WANG_FANG, before: now.result },
    };
    now = { ...now, result, corrections: [...(now.corrections ?? []), correction] };
  }
  return now;
}

const anyMark = (name: string) =>
  fc
    .record({
      earned: fc.constantFrom(0, 5, 10),
      dimension: fc.constantFrom(...DIMENSIONS.slice(0, 2)),
      red: fc.integer({ min: 0, max: 3 }),
    })
    .map(({ earned, dimension, red }) => {
      const line = [id<'norm'>('line')];
      return mark(name, earned, { dimension, ...(earned < 10 && red === 0 && { missed: line, redLines: line }) });
    });

const anyVoided = fc
  .record({
    questions: fc.tuple(...Array.from({ length: 9 }, (_, at) => anyMark(`q${at}`))),
    played: fc.nat(30),
    confirming: fc.option(fc.tuple(...['c0', 'c1', 'c2'].map(anyMark)), { nil: undefined }),
    policy: fc.constantFrom(POLICY, GUARDED),
    faulty: fc.shuffledSubarray(ids('q0', 'q1', 'q2', 'c0', 'q3', 'c1'), { maxLength: 5 }),
  })
  .chain((one) => fc.shuffledSubarray(one.faulty, { minLength: one.faulty.length }).map((other) => ({ ...one, other })))
  .map(({ questions, played, confirming, policy, faulty, other }) => {
    const scenarios: Marks['scenarios'] = [
      {
        ...{ scenario: id<'scenario'>('visit'), ended: true, score: { earned: played, possible: 30 } },
        byDimension: { language: { earned: played, possible: 30 } },
      },
    ];
    const result = decidedAgain({ questions, scenarios }, policy, confirming);
    const confirmed = confirming && confirmedBy(confirming, questions);
    const graded = confirmed ? sumUp({ questions, scenarios }, policy, confirmed) : result;
    return { attempt: attemptWith(graded, policy), faulty, other };
  });

/** Of a result: which questions count for nothing, and what it comes to. */
function facts({ band, total, questions, caps }: Result) {
  return { band, total, caps, voided: questions.filter(({ voided }) => voided).map(({ question }) => question) };
}

describe('whichever questions of a result are voided', () => {
  test('it comes to the same in any order, one after the other or together', () => {
    fc.assert(
      fc.property(anyVoided, ({ attempt, faulty, other }) => {
        const together = regradedWithout(attempt.result, attempt.policy, new Set(faulty));
        expect(facts(voidedInTurn(attempt, faulty).result)).toEqual(facts(together));
        expect(facts(voidedInTurn(attempt, other).result)).toEqual(facts(together));
      }),
      { numRuns: 300 },
    );
  });

  test('it is never worse than before, at any step', () => {
    fc.assert(
      fc.property(anyVoided, ({ attempt, faulty }) => {
        faulty.forEach((_, at) => {
          const [before, after] = [at, at + 1].map((many) => voidedInTurn(attempt, faulty.slice(0, many)).result);
          expect(compareResults(after as Result, before as Result)).toBeLessThanOrEqual(0);
        });
      }),
    );
  });

  test('to count or not to count any single one of them otherwise would be no better', () => {
    fc.assert(
      fc.property(anyVoided, ({ attempt, faulty }) => {
        const { result, policy } = attempt;
        const best = regradedWithout(result, policy, new Set(faulty));
        const out = new Set(partsOf(best).flatMap(({ question, voided }) => (voided ? [question] : [])));
        for (const question of faulty) {
          const other = out.symmetricDifference(new Set([question]));
          const counting = (parts: readonly QuestionResult[]) =>
            parts.map((part) => (other.has(part.question) ? { ...part, voided: true as const } : part));
          const confirming = result.confirmation && counting(result.confirmation.questions);
          const way = { questions: counting(result.questions), scenarios: result.scenarios };
          const otherwise = decidedAgain(way, policy, confirming);
          expect(compareResults(best, otherwise)).toBeLessThanOrEqual(0);
        }
      }),
    );
  });
});

function partsOf({ questions, confirmation }: Result): readonly QuestionResult[] {
  return [...questions, ...(confirmation?.questions ?? [])];
}

describe('two questions that are voided', () => {
  test('are decided on one by one: the one that was missed is left out, the one answered rightly goes on counting', () => {
    const attempt = attemptWith(sumUp({ questions: marks(10, 0, 10, 10, 0, 10, 0), scenarios: [] }, POLICY), POLICY);
    expect(attempt.result).toMatchObject({ band: 'fail', total: { earned: 40, possible: 70 } });
    const { result } = voidedInTurn(attempt, ids('q0', 'q1'));
    expect(result).toMatchObject({ band: 'pass', total: { earned: 40, possible: 60 } });
    expect(regradedWithout(attempt.result, POLICY, new Set(ids('q0', 'q1')))).toEqual(result);
  });

  test('are looked at again together: one that had gone on counting is left out once that helps', () => {
    // Both missed one red line: without one of them it still limits the band, and good points are gone.
    const red = { missed: [id<'norm'>('line')], redLines: [id<'norm'>('line')] };
    const questions = [
      mark('q0', 9, red),
      mark('q1', 9, red),
      ...['q2', 'q3', 'q4', 'q5'].map((name) => mark(name, 8)),
    ];
    const attempt = attemptWith(sumUp({ questions, scenarios: [] }, POLICY), POLICY);
    expect(attempt.result).toMatchObject({ band: 'pass' });
    const once = voidedInTurn(attempt, ids('q0'));
    expect(once.result).toBe(attempt.result);
    expect(facts(voidedInTurn(once, ids('q1')).result)).toMatchObject({ band: 'good', voided: ids('q0', 'q1') });
  });
});

test('of very many voided questions those that earned least are left out first, and nobody loses by it', () => {
  const earned = [...Array.from({ length: 12 }, () => 10), ...Array.from({ length: 12 }, () => 0)];
  const result = sumUp({ questions: marks(...earned), scenarios: [] }, POLICY);
  const all = regradedWithout(result, POLICY, new Set(result.questions.map(({ question }) => question)));
  expect(all).toMatchObject({ band: 'excellent', total: { earned: 10, possible: 10 } });
});
