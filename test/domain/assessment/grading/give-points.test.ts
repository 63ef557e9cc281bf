import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compareResults } from '../../../../src/domain/assessment/best.ts';
import { withPointsGiven } from '../../../../src/domain/assessment/grading/give-points.ts';
import { anyResult } from '../../../support/any-result.ts';

const anyGift = anyResult.chain(({ result, policy }) => {
  const asked = [...result.questions, ...(result.confirmation?.questions ?? [])].map(({ question }) => question);
  return fc.record({
    ...{ result: fc.constant(result), policy: fc.constant(policy) },
    given: fc.shuffledSubarray(asked, { minLength: 1 }),
  });
});

describe('points that HR gives', () => {
  test('never lower the band, nor the share of points, however many are given, one after the other', () => {
    fc.assert(
      fc.property(anyGift, ({ result, policy, given }) => {
        given.reduce((before, question) => {
          const after = withPointsGiven(before, policy, question) ?? before;
          expect(compareResults(after, before)).toBeLessThanOrEqual(0);
          return after;
        }, result);
      }),
    );
  });

  test('are full points for that question, which then missed nothing, and change no other mark', () => {
    fc.assert(
      fc.property(anyGift, ({ result, policy, given: [question] }) => {
        const after = withPointsGiven(result, policy, question!);
        const before = [...result.questions, ...(result.confirmation?.questions ?? [])];
        const mark = before.find((one) => one.question === question)!;
        if (mark.score.earned === mark.score.possible) return void expect(after).toBeUndefined();
        const others = (one: (typeof before)[number]) => one.question !== question;
        expect(after!.questions.filter(others)).toEqual(result.questions.filter(others));
        const now = [...after!.questions, ...(after!.confirmation?.questions ?? [])].find((one) => !others(one));
        if (now) expect(now).toMatchObject({ score: { earned: mark.score.possible, possible: mark.score.possible } });
        if (now) expect(now).not.toHaveProperty('missed');
      }),
    );
  });
});
