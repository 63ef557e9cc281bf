import fc from 'fast-check';
import { expect, test } from 'vitest';
import { endOf, isSubmitted } from '../../../src/domain/assessment/attempt.ts';
import { closeEverybodys } from '../../../src/usecases/assessment/close-expired.ts';
import { saveAnswers } from '../../../src/usecases/assessment/save-answers.ts';
import { submitAttempt } from '../../../src/usecases/assessment/submit-attempt.ts';
import { annulAttempt } from '../../../src/usecases/fairness/annul-attempt.ts';
import { answersTo, attemptOf, begin, expectOk, studyAll } from '../../support/learner.ts';
import { COURSE, office } from '../../support/office.ts';

const DEEDS = ['save', 'submit', 'close'] as const;
/** What is done, some minutes after what was done before by the server's clock, which may have been set back or forth. */
const anyDay = fc.array(fc.record({ minutes: fc.integer({ min: -600, max: 60 }), deed: fc.constantFrom(...DEEDS) }), {
  minLength: 1,
  maxLength: 12,
});

test('however the clock jumps: one result, within the time of its attempt, of what was saved, and it stays', async () => {
  const { needs, hr, liNa } = await office();
  await studyAll(needs, liNa);
  await fc.assert(
    fc.asyncProperty(anyDay, async (day) => {
      const attempt = await begin(needs, liNa);
      const right = Object.entries(answersTo(needs, attempt));
      const saved: Record<string, unknown> = {};
      for (const [at, { minutes, deed }] of day.entries()) {
        const before = await attemptOf(needs, liNa, attempt.id);
        needs.clock.passMinutes(minutes);
        if (deed === 'close') await closeEverybodys(needs);
        if (deed === 'submit') await expectOk(submitAttempt(needs, liNa, { attempt: attempt.id, answers: {} }));
        if (deed === 'save') {
          const answers = Object.fromEntries([right[at]!]);
          const told = await saveAnswers(needs, liNa, { attempt: attempt.id, answers });
          if (told.ok) Object.assign(saved, answers);
          else expect(told.reason).toBe('attempt-closed');
        }
        const now = await attemptOf(needs, liNa, attempt.id);
        expect(now.answers).toEqual(saved);
        if (isSubmitted(before)) expect(now).toEqual(before);
        if (!isSubmitted(now)) continue;
        expect(now.submittedAt >= now.startedAt && now.submittedAt <= endOf(now)).toBe(true);
        expect(now.result.total.earned).toBe(10 * Object.keys(saved).length);
      }
      // So that the next may start at once.
      const reason = 'The clock of the server was wrong.';
      await expectOk(annulAttempt(needs, hr, { person: liNa.id, attempt: attempt.id, reason }));
      expect((await needs.store.summary(liNa.id))?.courses[COURSE]).toMatchObject({ attempts: 0 });
    }),
    { numRuns: 12 },
  );
}, 60_000);
