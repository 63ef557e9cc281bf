import { setTimeout } from 'node:timers/promises';
import { afterEach, beforeEach, expect, onTestFinished, test, vi } from 'vitest';
import { startChores } from '../../src/server/chores.ts';
import { log } from '../../src/server/log/log.ts';
import { saveAnswers } from '../../src/usecases/assessment/save-answers.ts';
import { setExtraTime } from '../../src/usecases/fairness/set-extra-time.ts';
import { minutesOn } from '../support/clock.ts';
import { answersTo, attemptOf, begin, expectOk, studyAll } from '../support/learner.ts';
import { openNeeds } from '../support/needs.ts';
import { office } from '../support/office.ts';

const MINUTE = 60_000;

beforeEach(() => void vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] }));
afterEach(() => void vi.useRealTimers());

test('a paper whose window was closed is handed in within a minute of its end, which HR may have put off meanwhile', async () => {
  const { needs, hr, liNa } = await office();
  await studyAll(needs, liNa);
  const attempt = await begin(needs, liNa);
  const answers = Object.fromEntries(Object.entries(answersTo(needs, attempt)).slice(0, 2));
  await expectOk(saveAnswers(needs, liNa, { attempt: attempt.id, answers }));
  const reason = 'A broken arm, as the doctor says.';
  await expectOk(setExtraTime(needs, hr, { person: liNa.id, extraTime: 50, reason }));

  const stop = startChores(needs, 'https://training.example');
  const roundAfter = async (minutes: number) => {
    // The round before is over by then.
    await setTimeout(300);
    needs.clock.passMinutes(minutes);
    vi.advanceTimersByTime(MINUTE);
  };
  await roundAfter(59);
  await roundAfter(0);
  expect((await attemptOf(needs, liNa, attempt.id)).submittedAt).toBeUndefined();
  await roundAfter(2);
  await stop();
  expect(await attemptOf(needs, liNa, attempt.id)).toMatchObject({
    submittedAt: minutesOn(60),
    answers,
    result: { total: { earned: 20 } },
  });
});

test('before there is an organisation there is nothing to do, and nothing goes wrong', async () => {
  const wrong = vi.spyOn(log, 'error');
  onTestFinished(() => wrong.mockRestore());
  const stop = startChores(await openNeeds(), '');
  vi.advanceTimersByTime(MINUTE);
  await stop();
  expect(wrong).not.toHaveBeenCalled();
});
