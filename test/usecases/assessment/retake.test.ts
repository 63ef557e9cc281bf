import { describe, expect, test } from 'vitest';
import { type Attempt, isSubmitted, type SubmittedAttempt } from '../../../src/domain/assessment/attempt.ts';
import type { QuestionId } from '../../../src/domain/id.ts';
import { paperBank } from '../../../src/domain/library/bank.ts';
import type { Question } from '../../../src/domain/question/question.ts';
import { grantAttempt } from '../../../src/usecases/assessment/grant-attempt.ts';
import { showResult } from '../../../src/usecases/assessment/show-result.ts';
import { startAttempt } from '../../../src/usecases/assessment/start-attempt.ts';
import { submitAttempt } from '../../../src/usecases/assessment/submit-attempt.ts';
import { showHome } from '../../../src/usecases/learning/show-home.ts';
import { hoursOn } from '../../support/clock.ts';
import { answersTo, attemptOf, begin, sit, study, studyAll } from '../../support/learner.ts';
import { card, id, attempt as makeAttempt } from '../../support/make.ts';
import { COURSE, type Office, office, theCourse } from '../../support/office.ts';

/** What Li Na gets wrong. */
const WEAK = ['handshake', 'business-card'];

/** Li Na has failed: everything in the paper right but handshakes and cards, and the role-play not played. */
async function failed() {
  const world = await office();
  const { needs, liNa } = world;
  await studyAll(needs, liNa);
  const attempt = await begin(needs, liNa);
  const answers = answersTo(needs, attempt, (question) => isWeak(world, question));
  await submitAttempt(needs, liNa, { attempt: attempt.id, answers });
  const first = await attemptOf(needs, liNa, attempt.id);
  if (!isSubmitted(first)) throw new Error('The attempt was not submitted.');
  return { ...world, first };
}
function isWeak({ needs }: Office, { norms }: Question): boolean {
  return WEAK.includes(needs.library.norms.get(norms[0])?.topic ?? '');
}
const planOf = async ({ needs, liNa, first }: Office & { first: SubmittedAttempt }) =>
  (await showResult(needs, liNa, { attempt: first.id, language: 'en' }))?.next?.plan ?? [];
/** What home says is next in the course. */
const nextOf = async ({ needs, liNa }: Office) =>
  (await showHome(needs, liNa)).more.find(({ course }) => course.id === COURSE)?.next;
const redo = async (world: Office & { first: SubmittedAttempt }) => {
  for (const { lesson } of await planOf(world)) await study(world.needs, world.liNa, lesson);
};

const GRANTED = '家中老人住院，未能按时参加。';

describe('after a fail', () => {
  test('the result names the lessons to redo, and home leads to the first of them', async () => {
    const world = await failed();
    expect(world.first.result.band).toBe('fail');
    const plan = await planOf(world);
    expect(plan).toContainEqual(expect.objectContaining({ lesson: 'handshake', finished: false, done: false }));
    expect(await nextOf(world)).toEqual({ kind: 'redo-lesson', planned: plan[0] });
  });

  test('the retake asks missed norms by questions not seen before, at another course neither', async () => {
    const retakeOf = async (elsewhere: readonly QuestionId[]) => {
      const world = await failed();
      const { needs, liNa, first } = world;
      const paper = { questions: elsewhere, scenarios: [] };
      await needs.store.startAttempt(liNa.id, makeAttempt({ id: id('elsewhere'), course: id('integrity'), paper }));
      needs.clock.passHours(24);
      await redo(world);
      const { questions } = (await begin(needs, liNa)).paper;
      const unasked = paperBank(needs.library, theCourse(needs)).filter(
        ({ id }) => !first.paper.questions.includes(id),
      );
      const isReplaceable = ({ id, norms }: Question) =>
        questions.includes(id) &&
        norms.length === 1 &&
        unasked.some((other) => other.norms[0] === norms[0] && !questions.includes(other.id));
      return { questions, replaceable: unasked.filter(isReplaceable).map(({ id }) => id) };
    };
    const { replaceable } = await retakeOf([]);
    expect(replaceable.length).toBeGreaterThan(1);
    const { questions } = await retakeOf(replaceable);
    // The same seed would ask them all again; one whose only other asks of more norms than have room may be.
    const again = questions.filter((question) => replaceable.includes(question));
    expect(again.length).toBeLessThan(replaceable.length / 2);
  });

  test('the retake opens with the lessons done and the wait over, at the very second', async () => {
    const world = await failed();
    const { needs, liNa } = world;
    needs.clock.passHours(1);
    expect(await startAttempt(needs, liNa, COURSE)).toMatchObject({
      ok: false,
      reason: 'lessons-to-redo',
      opensAt: hoursOn(24),
    });
    await redo(world);
    expect(await startAttempt(needs, liNa, COURSE)).toEqual({ ok: false, reason: 'too-soon', opensAt: hoursOn(24) });
    expect(await nextOf(world)).toMatchObject({ kind: 'wait', opensAt: hoursOn(24) });
    needs.clock.set(new Date(hoursOn(24).getTime() - 1));
    expect(await startAttempt(needs, liNa, COURSE)).toMatchObject({ reason: 'too-soon' });
    needs.clock.set(hoursOn(24));
    expect(await nextOf(world)).toMatchObject({ kind: 'retake' });
    expect(await startAttempt(needs, liNa, COURSE)).toMatchObject({ ok: true });
  });

  test('the new paper asks about what was missed again, and hardly a question that was asked before', async () => {
    const world = await failed();
    const { needs, liNa, first } = world;
    needs.clock.passHours(24);
    await redo(world);
    const second = await begin(needs, liNa);
    expect(second).toMatchObject({ number: 2 });
    const again = questionsOf(world, second).filter((question) => isWeak(world, question));
    expect(again.length).toBeGreaterThanOrEqual(4);
    const onMissed = again.filter(({ norms }) => norms.some((norm) => first.result.missed.includes(norm)));
    expect(onMissed.length).toBeGreaterThanOrEqual(WEAK.length);
    expect(
      second.paper.questions.filter((question) => first.paper.questions.includes(question)).length,
    ).toBeLessThanOrEqual(2);
  });

  test('a paper that is longer, since more was missed than it had room for, has more time in proportion', async () => {
    const world = await office();
    const { needs, liNa } = world;
    await studyAll(needs, liNa);
    const attempt = await begin(needs, liNa);
    await submitAttempt(needs, liNa, { attempt: attempt.id, answers: {} });
    const first = await attemptOf(needs, liNa, attempt.id);
    if (!isSubmitted(first)) throw new Error('The attempt was not submitted.');
    needs.clock.passHours(24);
    await redo({ ...world, first });
    const { paper, startedAt, endsAt } = await begin(needs, liNa);
    expect(paper.questions.length).toBeGreaterThan(12);
    expect(endsAt.getTime() - startedAt.getTime()).toBe(Math.ceil((40 * paper.questions.length) / 12) * 60_000);
  });

  test('and rather what was not practised, either, whose key practice has shown', async () => {
    const retake = async (practised: readonly QuestionId[]) => {
      const world = await failed();
      const { needs, liNa, first } = world;
      needs.clock.passHours(24);
      await redo(world);
      for (const question of practised) await needs.store.practise(liNa.id, { question, card: card() }, '2026-03-09');
      const { paper } = await begin(needs, liNa);
      return paper.questions.filter((question) => !first.paper.questions.includes(question));
    };
    const unseen = await retake([]);
    const kept = (await retake(unseen)).filter((question) => unseen.includes(question));
    expect(kept.length).toBeLessThan(unseen.length / 2);
  });

  test('a pass in the retake counts, and what went before stays', async () => {
    const world = await failed();
    const { needs, liNa, first } = world;
    needs.clock.passHours(24);
    await redo(world);
    await sit(needs, liNa, 'right');
    expect(await showHome(needs, liNa)).toMatchObject({
      passed: [{ standing: { band: 'excellent' }, next: { kind: 'done' } }],
    });
    expect((await needs.store.record(liNa.id))?.attempts[0]).toEqual(first);
  });
});

describe('after a pass', () => {
  test('a try to improve needs only the wait, and a worse one harms nothing', async () => {
    const { needs, liNa } = await office();
    await studyAll(needs, liNa);
    const best = await sit(needs, liNa, 'right');
    expect(await startAttempt(needs, liNa, COURSE)).toMatchObject({ reason: 'too-soon' });
    needs.clock.passHours(24);
    expect((await sit(needs, liNa, 'wrong')).result?.band).toBe('fail');
    expect(await showHome(needs, liNa)).toMatchObject({
      passed: [{ standing: { stage: 'passed', band: 'excellent' }, next: { kind: 'done', attempt: best.id } }],
    });
    expect((await needs.store.record(liNa.id))?.certificates).toHaveLength(1);
  });
});

describe('when the attempts are used up', () => {
  async function exhausted() {
    const world = await failed();
    const { needs, liNa } = world;
    for (let time = 2; time <= 3; time++) {
      needs.clock.passHours(24);
      await studyAll(needs, liNa);
      await sit(needs, liNa, 'wrong');
    }
    needs.clock.passHours(24);
    await studyAll(needs, liNa);
    return world;
  }

  test('HR grants another, with a reason that stays on record', async () => {
    const world = await exhausted();
    const { needs, liNa, hr } = world;
    expect(await startAttempt(needs, liNa, COURSE)).toEqual({ ok: false, reason: 'no-attempts-left' });
    expect(await nextOf(world)).toMatchObject({ kind: 'ask-hr' });
    expect(await grantAttempt(needs, hr, { person: liNa.id, course: COURSE, reason: GRANTED })).toEqual({
      ok: true,
    });
    expect(await needs.store.audit({ limit: 1 })).toMatchObject([
      { act: 'attempt-granted', to: liNa.id, toName: '李娜', reason: GRANTED },
    ]);
    expect(await begin(needs, liNa)).toMatchObject({ number: 4 });
  });

  test('an officer grants none to themself, and none without a reason that says something', async () => {
    const { needs, liNa, hr } = await office();
    const grant = { person: liNa.id, course: COURSE, reason: GRANTED };
    expect(await grantAttempt(needs, hr, { ...grant, person: hr.id })).toEqual({ ok: false, reason: 'own-matter' });
    for (const reason of [' ', '有事', '长'.repeat(1001)]) {
      const refused = { ok: false, reason: 'reason-length', fields: ['reason'] };
      expect(await grantAttempt(needs, hr, { ...grant, reason })).toEqual(refused);
    }
    for (const who of [liNa, hr]) expect((await needs.store.record(who.id))?.granted).toEqual({});
  });

  test('it grants to people and for courses that there are', async () => {
    const { needs, liNa, hr } = await office();
    const grant = { person: liNa.id, course: COURSE, reason: GRANTED };
    expect(await grantAttempt(needs, hr, { ...grant, person: id('nobody') })).toEqual({
      ok: false,
      reason: 'no-such-person',
    });
    expect(await grantAttempt(needs, hr, { ...grant, course: id('karate') })).toEqual({
      ok: false,
      reason: 'no-such-course',
    });
  });
});

describe('the result page', () => {
  test('explains the band: every question reviewed, missed norms with their lessons, the plan and the wait', async () => {
    const world = await failed();
    const page = await showResult(world.needs, world.liNa, { attempt: world.first.id, language: 'zh-CN' });
    expect(page?.questions.map(({ feedback }) => feedback?.review.id)).toEqual(world.first.paper.questions);
    const shown = page?.missed.flatMap(({ norms }) => norms.map(({ id }) => id));
    expect(shown?.toSorted()).toEqual(world.first.result.missed.toSorted());
    for (const { taught, norms } of page?.missed ?? []) {
      expect(norms.filter(({ id }) => !taught?.lesson.teaches.includes(id))).toEqual([]);
    }
    expect(page?.next?.permission).toMatchObject({ ok: false, reason: 'lessons-to-redo' });
    expect(page?.scenarios).toMatchObject([{ scenario: { id: 'unannounced-visitor' }, ended: undefined }]);
  });

  test('is one’s own and HR’s, nobody else’s, and only of what was submitted', async () => {
    const { needs, hr, liNa, zhaoMin, sunHao, first } = await failed();
    const shown = async (who: typeof hr, attempt: string = first.id) =>
      (await showResult(needs, who, { attempt, person: liNa.id, language: 'en' })) !== undefined;
    expect(await Promise.all([liNa, hr, zhaoMin, sunHao].map((who) => shown(who)))).toEqual([true, true, false, false]);
    expect(await showResult(needs, sunHao, { attempt: first.id, language: 'en' })).toBeUndefined();
    expect(await shown(liNa, 'nothing')).toBe(false);
    needs.clock.passHours(24);
    await studyAll(needs, liNa);
    expect(await shown(liNa, (await begin(needs, liNa)).id)).toBe(false);
  });

  test('offers the next step only to whose it is, and only after the latest attempt', async () => {
    const { needs, hr, liNa, first } = await failed();
    const next = async (who: typeof hr) =>
      (await showResult(needs, who, { attempt: first.id, person: liNa.id, language: 'en' }))?.next;
    expect(await next(liNa)).toBeDefined();
    expect(await next(hr)).toBeUndefined();
    needs.clock.passHours(24);
    await studyAll(needs, liNa);
    await sit(needs, liNa, 'wrong');
    expect(await next(liNa)).toBeUndefined();
  });
});

function questionsOf({ needs }: Office, { paper }: Attempt): Question[] {
  return paper.questions.map((name) => needs.library.questions.get(name)!);
}
