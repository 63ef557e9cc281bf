import { describe, expect, test } from 'vitest';
import { saveAnswers } from '../../../src/usecases/assessment/save-answers.ts';
import { startAttempt } from '../../../src/usecases/assessment/start-attempt.ts';
import { submitAttempt } from '../../../src/usecases/assessment/submit-attempt.ts';
import { annulAttempt } from '../../../src/usecases/fairness/annul-attempt.ts';
import { showCourse } from '../../../src/usecases/learning/show-course.ts';
import { setActive } from '../../../src/usecases/people/account/set-active.ts';
import { showPerson } from '../../../src/usecases/people/show-person.ts';
import { answersTo, attemptOf, begin, expectOk, sit, studyAll } from '../../support/learner.ts';
import { id } from '../../support/make.ts';
import { COURSE, office } from '../../support/office.ts';

const REASON = '当天下午营业厅停电两小时。';

async function ready() {
  const world = await office();
  const { needs, hr, liNa } = world;
  await studyAll(needs, liNa);
  const annul = (attempt: string, reason = REASON, who = hr) =>
    annulAttempt(needs, who, { person: liNa.id, attempt: id(attempt), reason });
  return { ...world, annul };
}

describe('HR annuls', () => {
  test('an attempt in hand: nothing more can be answered, and it uses up no attempt', async () => {
    const { needs, hr, liNa, annul } = await ready();
    const attempt = await begin(needs, liNa);
    const answers = answersTo(needs, attempt);
    expect(await annul(attempt.id, `  ${REASON} `)).toEqual({ ok: true });
    expect((await attemptOf(needs, liNa, attempt.id)).annulled).toEqual({
      at: needs.now(),
      by: hr.id,
      why: 'decided',
      reason: REASON,
    });
    expect(await saveAnswers(needs, liNa, { attempt: attempt.id, answers })).toEqual({
      ok: false,
      reason: 'attempt-annulled',
    });
    expect(await submitAttempt(needs, liNa, { attempt: attempt.id, answers })).toEqual({
      ok: false,
      reason: 'attempt-annulled',
    });
    expect(await showCourse(needs, liNa, COURSE)).toMatchObject({
      attempts: [{ annulled: { reason: REASON } }],
      permission: { ok: true },
    });
    expect((await needs.store.audit({ limit: 1 }))[0]).toMatchObject({
      act: 'attempt-annulled',
      to: liNa.id,
      after: { course: COURSE, attempt: 1 },
      reason: REASON,
    });
    const next = await begin(needs, liNa);
    expect(next.number).toBe(2);
    expect((await needs.store.summary(liNa.id))?.courses[COURSE]?.attempts).toBe(1);
  });

  test('a failed one, whose result then is not in force', async () => {
    const { needs, hr, liNa, annul } = await ready();
    const attempt = await sit(needs, liNa, 'wrong');
    expect(await annul(attempt.id)).toEqual({ ok: true });
    expect(await expectOk(showPerson(needs, hr, liNa.id))).toMatchObject({
      attempts: [{ id: attempt.id, annulled: { why: 'decided' }, result: attempt.result }],
      inHand: [],
    });
    expect((await needs.store.summary(liNa.id))?.courses[COURSE]).toEqual({ attempts: 0 });
    expect(await annul(attempt.id)).toEqual({ ok: false, reason: 'no-such-attempt' });
  });

  test('never a pass that counts', async () => {
    const { needs, liNa, annul } = await ready();
    const attempt = await sit(needs, liNa, 'right');
    expect(await annul(attempt.id)).toEqual({ ok: false, reason: 'attempt-counts' });
    expect(await attemptOf(needs, liNa, attempt.id)).toEqual(attempt);
  });

  test('with a reason, somebody else’s, and one that there is', async () => {
    const { needs, hr, liNa, annul } = await ready();
    const attempt = await begin(needs, liNa);
    for (const reason of ['', '停电', '长'.repeat(1001), `${REASON}\0`])
      expect(await annul(attempt.id, reason)).toEqual({ ok: false, reason: 'reason-length', fields: ['reason'] });
    expect(await annul('none')).toEqual({ ok: false, reason: 'no-such-attempt' });
    expect(await annulAttempt(needs, hr, { person: hr.id, attempt: attempt.id, reason: REASON })).toEqual({
      ok: false,
      reason: 'own-matter',
    });
    expect(await attemptOf(needs, liNa, attempt.id)).toEqual(attempt);
  });
});

describe('deactivating somebody', () => {
  test('annuls their attempt in hand, and after reactivation they start anew', async () => {
    const { needs, hr, liNa } = await ready();
    const attempt = await begin(needs, liNa);
    await expectOk(setActive(needs, hr, { person: liNa.id, active: false }));
    await expectOk(setActive(needs, hr, { person: liNa.id, active: true }));
    expect((await attemptOf(needs, liNa, attempt.id)).annulled).toMatchObject({ why: 'deactivated', by: hr.id });
    expect(await expectOk(showPerson(needs, hr, liNa.id))).toMatchObject({
      attempts: [{ id: attempt.id }],
      inHand: [],
    });
    expect(await startAttempt(needs, liNa, COURSE)).toMatchObject({ ok: true });
    expect((await needs.store.record(liNa.id))?.attempts.map(({ number }) => number)).toEqual([1, 2]);
  });
});
