import { describe, expect, test } from 'vitest';
import type { SubmittedAttempt } from '../../../src/domain/assessment/attempt.ts';
import type { Outcome } from '../../../src/domain/assessment/fairness/appeal.ts';
import type { QuestionId } from '../../../src/domain/id.ts';
import type { Person } from '../../../src/domain/people/person.ts';
import { appeal } from '../../../src/usecases/appeal/appeal.ts';
import { decideAppeal } from '../../../src/usecases/appeal/decide-appeal.ts';
import { APPEALS_SHOWN, listAppeals } from '../../../src/usecases/appeal/list-appeals.ts';
import { startAttempt } from '../../../src/usecases/assessment/start-attempt.ts';
import { submitAttempt } from '../../../src/usecases/assessment/submit-attempt.ts';
import { showOverview } from '../../../src/usecases/results/show-overview.ts';
import { answersTo, attemptOf, begin, expectOk, playBest, sit, studyAll } from '../../support/learner.ts';
import { COURSE, office } from '../../support/office.ts';

const WORDS = '两个选项都说得通，题目没有写清楚。';
const REASON = '我们重新看了这道题，理由如下。';

/** Li Na has submitted a paper in which as many of the first questions are wrong; `lodge` lodges her appeal. */
async function submitted(wrong: number) {
  const world = await office();
  const { needs, hr, liNa } = world;
  await studyAll(needs, liNa);
  const open = await begin(needs, liNa);
  await playBest(needs, liNa, open);
  const missed = new Set(open.paper.questions.slice(0, wrong));
  await expectOk(
    submitAttempt(needs, liNa, { attempt: open.id, answers: answersTo(needs, open, ({ id }) => missed.has(id)) }),
  );
  const attempt = (await attemptOf(needs, liNa, open.id)) as SubmittedAttempt;
  const lodge = async (question?: QuestionId, who: Person = liNa) => {
    await expectOk(appeal(needs, who, { attempt: attempt.id, ...(question && { question }), text: WORDS }));
    return (await needs.store.record(who.id))?.appeals.at(-1)?.id ?? '';
  };
  const decide = (of: string, outcome: Outcome, change: { reason?: string } = {}, who: Person = hr) =>
    decideAppeal(needs, who, { person: liNa.id, appeal: of, outcome, reason: REASON, ...change });
  const now = () => attemptOf(needs, liNa, attempt.id) as Promise<SubmittedAttempt>;
  return { ...world, attempt, lodge, decide, now };
}

describe('HR decides an appeal', () => {
  test('by giving full points: the band is worked out again, the result of before stays on record, and the person can read why', async () => {
    const { needs, hr, liNa, attempt, lodge, decide, now } = await submitted(1);
    const question = attempt.paper.questions[0]!;
    const lodged = await lodge(question);
    expect(await decide(lodged, 'points-given')).toEqual({ ok: true });
    const { result, corrections } = await now();
    const due = attempt.result.questions[0]!.score;
    expect(result.total.earned).toBe(attempt.result.total.earned + due.possible - due.earned);
    expect(result.questions[0]).toMatchObject({ score: { earned: due.possible } });
    expect(corrections).toEqual([
      { at: needs.now(), by: hr.id, kind: 'points-given', question, reason: REASON, before: attempt.result },
    ]);
    expect((await needs.store.record(liNa.id))?.appeals).toMatchObject([
      { verdict: 'upheld', remedy: 'points-given', reason: REASON, decidedAt: needs.now(), decidedBy: hr.id },
    ]);
    expect((await needs.store.audit({ limit: 1 }))[0]).toMatchObject({
      act: 'appeal-decided',
      to: liNa.id,
      after: { course: COURSE, attempt: 1, question, outcome: 'points-given' },
      reason: REASON,
    });
  });

  test('and a certificate that the points earn is issued with the decision', async () => {
    const { needs, liNa, attempt, lodge, decide, now } = await submitted(99);
    expect(attempt.result.band).toBe('fail');
    expect((await needs.store.record(liNa.id))?.certificates).toEqual([]);
    for (const question of attempt.paper.questions) {
      if ((await now()).result.band !== 'fail') break;
      await expectOk(decide(await lodge(question), 'points-given'));
    }
    expect((await now()).result.band).toBe('pass');
    const certificates = (await needs.store.record(liNa.id))?.certificates ?? [];
    const single = [...needs.library.programmes.values()].filter(({ courses }) => courses.length === 1);
    expect(certificates.map(({ programme }) => programme)).toEqual(
      single.filter(({ courses }) => courses[0] === COURSE).map(({ id }) => id),
    );
  });

  test('not by voiding the question for everybody in words that name the person', async () => {
    const { needs, attempt, lodge, decide } = await submitted(1);
    const lodged = await lodge(attempt.paper.questions[0]!);
    const reason = '李娜说得对，这道题有两个正确选项。';
    expect(await decide(lodged, 'question-voided', { reason })).toEqual({
      ...{ ok: false, reason: 'reason-names-person', fields: ['reason'] },
    });
    expect((await needs.store.organisation())?.voided).toBeUndefined();
    expect(await decide(lodged, 'points-given', { reason })).toEqual({ ok: true });
  });

  test('by dismissing it: the result stays', async () => {
    const { needs, liNa, attempt, lodge, decide, now } = await submitted(1);
    expect(await decide(await lodge(attempt.paper.questions[0]), 'dismissed')).toEqual({ ok: true });
    expect(await now()).toEqual(attempt);
    expect((await needs.store.record(liNa.id))?.appeals).toMatchObject([{ verdict: 'dismissed', reason: REASON }]);
  });

  test('by annulling a failed result, which then uses up no attempt', async () => {
    const { needs, hr, liNa, attempt, lodge, decide, now } = await submitted(99);
    expect(await decide(await lodge(), 'attempt-annulled')).toEqual({ ok: true });
    expect((await now()).annulled).toEqual({ at: needs.now(), by: hr.id, why: 'decided', reason: REASON });
    expect((await now()).result).toEqual(attempt.result);
    expect((await needs.store.summary(liNa.id))?.courses[COURSE]).toEqual({ attempts: 0 });
    expect(await startAttempt(needs, liNa, COURSE)).toMatchObject({ ok: true });
    expect((await needs.store.record(liNa.id))?.attempts.map(({ number }) => number)).toEqual([1, 2]);
  });

  test('by voiding the question for everybody, and correcting who appealed at once', async () => {
    const { needs, attempt, lodge, decide, now } = await submitted(1);
    const question = attempt.paper.questions[0]!;
    expect(await decide(await lodge(question), 'question-voided')).toEqual({ ok: true });
    expect((await needs.store.organisation())?.voided).toMatchObject([{ question, reason: REASON }]);
    expect((await now()).corrections).toMatchObject([{ kind: 'question-voided', question }]);
  });

  test('but nobody loses a pass by their own appeal', async () => {
    const { attempt, lodge, decide, now } = await submitted(1);
    expect(await decide(await lodge(), 'attempt-annulled')).toEqual({ ok: false, reason: 'attempt-counts' });
    expect(await now()).toEqual(attempt);
  });

  test('with a reason that says something', async () => {
    const { attempt, lodge, decide } = await submitted(1);
    const lodged = await lodge(attempt.paper.questions[0]);
    for (const reason of ['', '   ', '不对', '长'.repeat(1001)])
      expect(await decide(lodged, 'dismissed', { reason })).toEqual({
        ok: false,
        reason: 'reason-length',
        fields: ['reason'],
      });
  });

  test('with a remedy that fits', async () => {
    const { attempt, lodge, decide } = await submitted(1);
    const [question, whole] = [await lodge(attempt.paper.questions[0]), await lodge()];
    const unfit = { ok: false, reason: 'appeal-remedy-unfit', fields: ['outcome'] };
    expect(await decide(question, 'attempt-annulled')).toEqual(unfit);
    expect(await decide(whole, 'points-given')).toEqual(unfit);
  });

  test('and has nothing to give where there are full points already', async () => {
    const { attempt, lodge, decide } = await submitted(1);
    expect(await decide(await lodge(attempt.paper.questions[1]), 'points-given')).toEqual({
      ok: false,
      reason: 'appeal-nothing-to-give',
    });
  });

  test('once', async () => {
    const { attempt, lodge, decide } = await submitted(1);
    const lodged = await lodge(attempt.paper.questions[0]);
    const both = await Promise.all([decide(lodged, 'points-given'), decide(lodged, 'dismissed')]);
    expect(both.map(({ ok }) => ok).toSorted()).toEqual([false, true]);
    expect(await decide(lodged, 'dismissed')).toEqual({ ok: false, reason: 'no-such-appeal' });
    expect(await decide('none', 'dismissed')).toEqual({ ok: false, reason: 'no-such-appeal' });
  });

  test('never their own', async () => {
    const { needs, hr } = await submitted(1);
    await studyAll(needs, hr);
    const own = await sit(needs, hr, 'wrong');
    await expectOk(appeal(needs, hr, { attempt: own.id, text: WORDS }));
    const [row] = (await expectOk(listAppeals(needs, hr, { language: 'en' }))).rows;
    expect(row).toMatchObject({ own: true, remedies: [] });
    const decision = { person: hr.id, appeal: row!.appeal.id, outcome: 'dismissed', reason: REASON } as const;
    expect(await decideAppeal(needs, hr, decision)).toEqual({ ok: false, reason: 'own-matter' });
  });
});

describe('the list of appeals', () => {
  test('has open ones oldest first, then decided ones, with what HR needs to decide', async () => {
    const { needs, hr, liNa, attempt, lodge, decide } = await submitted(2);
    const [first, second] = attempt.paper.questions;
    const early = await lodge(first);
    needs.clock.passMinutes(1);
    const middle = await lodge(second);
    needs.clock.passMinutes(1);
    const late = await lodge();
    await expectOk(decide(middle, 'dismissed'));
    const { rows, open } = await expectOk(listAppeals(needs, hr, { language: 'en' }));
    expect(open).toBe(2);
    expect(rows.map(({ appeal: { id } }) => id)).toEqual([early, late, middle]);
    expect(rows[0]).toMatchObject({
      person: { id: liNa.id },
      course: { id: COURSE },
      asked: { id: first, prompt: needs.library.questions.get(first!)?.prompt.en, feedback: { review: { id: first } } },
      ...{ others: 0, own: false, remedies: ['points-given', 'question-voided'] },
    });
    expect(rows[1]).toMatchObject({ remedies: [] });
    expect(rows[2]).toMatchObject({ remedies: [] });
    expect(await expectOk(showOverview(needs, hr))).toMatchObject({ appeals: 2 });
  });

  test('counts others who appealed against the same question', async () => {
    const { needs, hr, sunHao, attempt, lodge } = await submitted(1);
    const question = attempt.paper.questions[0]!;
    await lodge(question);
    await needs.store.startAttempt(sunHao.id, {
      ...attempt,
      id: 'of-sun-hao' as never,
      submittedAt: undefined as never,
      result: undefined as never,
    });
    await needs.store.submitAttempt(sunHao.id, 'of-sun-hao' as never, (_, open) => ({
      submitted: { ...open, submittedAt: needs.now(), result: attempt.result },
      certificates: [],
    }));
    await expectOk(appeal(needs, sunHao, { attempt: 'of-sun-hao' as never, question, text: WORDS }));
    const { rows } = await expectOk(listAppeals(needs, hr, { language: 'en' }));
    expect(rows.map(({ others }) => others)).toEqual([1, 1]);
  });

  test('comes in pages', async () => {
    const { needs, hr, liNa, attempt, lodge, decide } = await submitted(1);
    for (const question of attempt.paper.questions.slice(0, 6))
      await expectOk(decide(await lodge(question), 'dismissed'));
    expect(APPEALS_SHOWN).toBeGreaterThan(6);
    for (let page = 1; page <= 3; page++)
      expect((await expectOk(listAppeals(needs, hr, { language: 'en', page }))).page).toBe(1);
    expect((await needs.store.record(liNa.id))?.appeals).toHaveLength(6);
  });
});
