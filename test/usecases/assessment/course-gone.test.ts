import { describe, expect, test } from 'vitest';
import { withEditions } from '../../../src/authored/library.ts';
import { closeEverybodys } from '../../../src/usecases/assessment/close-expired.ts';
import { showResult } from '../../../src/usecases/assessment/show-result.ts';
import { submitAttempt } from '../../../src/usecases/assessment/submit-attempt.ts';
import { keepEditions } from '../../../src/usecases/edition/keep-editions.ts';
import { showHome } from '../../../src/usecases/learning/show-home.ts';
import { hoursOn } from '../../support/clock.ts';
import { answersTo, attemptOf, begin, expectOk, studyAll } from '../../support/learner.ts';
import * as make from '../../support/make.ts';
import { serving } from '../../support/needs.ts';
import { COURSE, office } from '../../support/office.ts';

/** Li Na is at a paper whose course leaves the library, all its questions with it. */
async function courseGone() {
  const { needs, liNa } = await office();
  await keepEditions(needs);
  await studyAll(needs, liNa);
  const attempt = await begin(needs, liNa);
  const courses = new Map([...needs.library.courses].filter(([id]) => id !== COURSE));
  const questions = new Map([...needs.library.questions].filter(([id]) => !attempt.paper.questions.includes(id)));
  const later = serving(needs, withEditions({ ...needs.library, version: 'later', courses, questions }));
  return { needs: later, clock: needs.clock, liNa, attempt, answers: answersTo(needs, attempt) };
}

describe('when a course has left the library', () => {
  test('a paper of it is graded by what the paper keeps, and its result is shown under the course’s id', async () => {
    const { needs, liNa, attempt, answers } = await courseGone();
    await expectOk(submitAttempt(needs, liNa, { attempt: attempt.id, answers }));
    const { result } = await attemptOf(needs, liNa, attempt.id);
    const worth = attempt.paper.worth?.question;
    expect(result?.questions.map(({ score }) => score)).toEqual(
      attempt.paper.questions.map(() => ({ earned: worth, possible: worth })),
    );
    const page = await showResult(needs, liNa, { attempt: attempt.id, language: 'en' });
    expect(page?.course).toEqual({ id: COURSE, title: { 'zh-CN': COURSE, en: COURSE } });
    expect(page?.questions).toHaveLength(attempt.paper.questions.length);
    expect(page?.next).toBeUndefined();
  });

  test('a paper of it whose time is over is handed in as any other', async () => {
    const { needs, clock, liNa, attempt } = await courseGone();
    clock.passHours(3);
    expect(await closeEverybodys(needs)).toBe(1);
    expect((await attemptOf(needs, liNa, attempt.id)).submittedAt).toEqual(attempt.endsAt);
  });

  test('a paper that does not say what it is worth stays as it is, and keeps nobody from anything', async () => {
    const { needs, clock, liNa } = await courseGone();
    const course = make.id<'course'>('long-gone');
    const old = make.attempt({ id: make.id('old'), course, startedAt: needs.now(), endsAt: hoursOn(1) });
    await needs.store.startAttempt(liNa.id, old);
    clock.passHours(3);
    expect(await closeEverybodys(needs)).toBe(1);
    expect((await attemptOf(needs, liNa, old.id)).submittedAt).toBeUndefined();
    await expect(showHome(needs, liNa)).resolves.toBeDefined();
  });
});
