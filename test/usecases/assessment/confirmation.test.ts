import { describe, expect, test } from 'vitest';
import type { Attempt } from '../../../src/domain/assessment/attempt.ts';
import { drawConfirmation } from '../../../src/domain/assessment/confirm.ts';
import type { Answers } from '../../../src/domain/question/question.ts';
import { closeEverybodys } from '../../../src/usecases/assessment/close-expired.ts';
import { lookAttempt } from '../../../src/usecases/assessment/look-attempt.ts';
import { saveAnswers } from '../../../src/usecases/assessment/save-answers.ts';
import { showPaper } from '../../../src/usecases/assessment/show-paper.ts';
import { submitAttempt } from '../../../src/usecases/assessment/submit-attempt.ts';
import { setExtraTime } from '../../../src/usecases/fairness/set-extra-time.ts';
import { listAttempts } from '../../../src/usecases/results/list-attempts.ts';
import { minutesOn } from '../../support/clock.ts';
import { answersTo, attemptOf, begin, expectOk, playBest, studyAll } from '../../support/learner.ts';
import * as make from '../../support/make.ts';
import { COURSE, office, theCourse } from '../../support/office.ts';
import { rightAnswer, wrongAnswer } from '../../support/questions.ts';

/** Li Na under the borderline guard, with half of her paper answered wrongly: too close to the pass mark to tell. */
async function borderline({ wrong = 6, guard = true } = {}) {
  const world = await office();
  const { needs, hr, liNa } = world;
  const entry = { id: 'entry', at: needs.now(), by: hr.id, byName: hr.name, act: 'organisation-changed' } as never;
  expect(await needs.store.changeOrganisation({ guard }, entry)).toBe('changed');
  await studyAll(needs, liNa);
  const attempt = await begin(needs, liNa);
  await playBest(needs, liNa, attempt);
  const badly = new Set(attempt.paper.questions.slice(0, wrong));
  const answers = answersTo(needs, attempt, (question) => badly.has(question.id));
  const submit = (sent: Answers = answers, confirming = false) =>
    submitAttempt(needs, liNa, { attempt: attempt.id, answers: sent, confirming });
  const kept = () => attemptOf(needs, liNa, attempt.id);
  const replies = (right: number, { confirmation }: Attempt): Answers =>
    Object.fromEntries(
      confirmation!.questions.map((id, index) => {
        const question = needs.library.questions.get(id)!;
        return [id, index < right ? rightAnswer(question) : wrongAnswer(question)];
      }),
    );
  return { ...world, attempt, answers, submit, kept, replies };
}

describe('under the borderline guard', () => {
  test('a paper close to the pass mark is not decided: three questions that were not in it are asked', async () => {
    const { needs, attempt, submit, kept } = await borderline();
    needs.clock.passMinutes(10);
    expect(await submit()).toEqual({ ok: true, attempt: attempt.id, late: false, confirming: true });
    const { confirmation, submittedAt, result } = await kept();
    expect({ submittedAt, result }).toEqual({});
    expect(confirmation?.questions).toHaveLength(3);
    expect(confirmation?.questions.filter((id) => attempt.paper.questions.includes(id))).toEqual([]);
    expect(confirmation?.endsAt.getTime()).toBeGreaterThanOrEqual(minutesOn(15).getTime());
  });

  test('time that HR gives while these are asked lengthens theirs, and HR sees when it ends', async () => {
    const { needs, hr, liNa, submit, kept } = await borderline();
    await submit();
    const { confirmation: before } = await kept();
    const reason = '右手骨折，打字较慢，见医院证明。';
    await expectOk(setExtraTime(needs, hr, { person: liNa.id, extraTime: 100, reason }));
    const { confirmation } = await kept();
    const minutes = (end: Date) => (end.getTime() - before!.askedAt.getTime()) / 60_000;
    expect(minutes(confirmation!.endsAt)).toBe(2 * minutes(before!.endsAt));
    expect(await expectOk(listAttempts(needs, hr, {}))).toMatchObject({ rows: [{ endsAt: confirmation!.endsAt }] });
  });

  test('questions that were practised are asked last, as if they had been asked', async () => {
    const { needs, liNa, submit, kept } = await borderline();
    const would = drawConfirmation(needs.library, theCourse(needs), await kept(), new Set())!;
    expect(await needs.store.practise(liNa.id, { question: would[0]!, card: make.card() }, '2026-03-09')).toBe('kept');
    await submit();
    expect((await kept()).confirmation?.questions).not.toContain(would[0]);
  });

  test('the page shows these three alone, and neither keys nor on which side of the mark the points are', async () => {
    const { needs, liNa, attempt, submit, kept } = await borderline();
    await submit();
    const { confirmation } = await kept();
    const page = await showPaper(needs, liNa, { course: COURSE, language: 'en' });
    expect(page?.questions.map(({ id }) => id)).toEqual(confirmation?.questions);
    expect(page?.scenarios).toEqual([]);
    const looked = await lookAttempt(needs, liNa, { attempt: attempt.id, language: 'en' });
    expect(looked).toMatchObject({ inHand: true, confirming: true, answers: {}, staged: [] });
    const json = JSON.stringify([page?.questions, page?.attempt, looked]);
    for (const key of ['right', 'because', 'explanation', 'bin', 'pairs', 'points', 'earned', 'result', 'band']) {
      expect(json.replace(JSON.stringify(page?.attempt.answers), '')).not.toContain(`"${key}":`);
    }
  });

  test.each([
    [3, 'pass'],
    [2, 'pass'],
    [1, 'fail'],
    [0, 'fail'],
  ] as const)('%d of three right decide: %s', async (right, band) => {
    const { submit, kept, replies } = await borderline();
    await submit();
    const given = replies(right, await kept());
    expect(await submit(given, true)).toMatchObject({ ok: true, confirming: false });
    expect(await kept()).toMatchObject({ result: { band } });
  });

  test('answers to the paper itself are closed from then on, and marks too; those to the three are kept', async () => {
    const { needs, liNa, attempt, answers, submit, kept, replies } = await borderline();
    await submit();
    const [first = ''] = attempt.paper.questions;
    const better = { [first]: rightAnswer(needs.library.questions.get(first as never)!) };
    const closed = { ok: false, reason: 'paper-closed' };
    expect(await saveAnswers(needs, liNa, { attempt: attempt.id, answers: better })).toEqual(closed);
    expect(await saveAnswers(needs, liNa, { attempt: attempt.id, answers: {}, marked: { [first]: true } })).toEqual(
      closed,
    );
    const given = replies(1, await kept());
    const [one = ''] = Object.keys(given);
    const told = { attempt: attempt.id, answers: given, marked: { [one]: true } };
    expect(await saveAnswers(needs, liNa, told)).toMatchObject({ ok: true });
    expect(await kept()).toMatchObject({ answers: { ...answers, ...given }, marked: [one] });
  });

  test('submitting the paper twice, also at the same moment, asks once and decides nothing', async () => {
    const { submit, kept } = await borderline();
    const both = await Promise.all([submit(), submit()]);
    expect(both).toEqual([
      expect.objectContaining({ ok: true, confirming: true }),
      expect.objectContaining({ ok: true, confirming: true }),
    ]);
    const { confirmation } = await kept();
    expect(await submit()).toMatchObject({ ok: true, confirming: true });
    expect(await kept()).toMatchObject({ confirmation });
    expect((await kept()).result).toBeUndefined();
  });

  test('twenty submissions of the three at the same moment give one result', async () => {
    const { needs, liNa, submit, kept, replies } = await borderline();
    await submit();
    const given = replies(2, await kept());
    const outcomes = await Promise.all(Array.from({ length: 20 }, () => submit(given, true)));
    expect(new Set(outcomes.map((outcome) => JSON.stringify(outcome))).size).toBe(1);
    expect(await kept()).toMatchObject({ result: { band: 'pass' } });
    expect((await needs.store.record(liNa.id))?.attempts).toHaveLength(1);
  });

  test('whom the time limit closes is asked nothing', async () => {
    const { needs, liNa, attempt, answers, kept } = await borderline();
    await saveAnswers(needs, liNa, { attempt: attempt.id, answers });
    needs.clock.passHours(1);
    expect(await closeEverybodys(needs)).toBe(1);
    const closed = await kept();
    expect(closed.confirmation).toBeUndefined();
    expect(closed).toMatchObject({ submittedAt: minutesOn(40), result: { band: expect.any(String) } });
  });

  test('confirmation has an end of its own; what was answered until then decides', async () => {
    const { needs, liNa, attempt, submit, kept, replies } = await borderline();
    await submit();
    const { confirmation } = await kept();
    await expectOk(saveAnswers(needs, liNa, { attempt: attempt.id, answers: replies(2, await kept()) }));
    needs.clock.set(new Date(confirmation!.endsAt.getTime() + 11_000));
    expect(await closeEverybodys(needs)).toBe(1);
    expect(await kept()).toMatchObject({ submittedAt: confirmation!.endsAt, result: { band: 'pass' } });
  });
});

test.each([
  ['far above the mark', { wrong: 1 }],
  ['far below it', { wrong: 12 }],
  ['without the guard', { guard: false }],
])('nobody is asked %s', async (_, how) => {
  const { submit, kept } = await borderline(how);
  expect(await submit()).toMatchObject({ ok: true, confirming: false });
  expect((await kept()).confirmation).toBeUndefined();
});

describe('the guard cannot be passed by', () => {
  test('by a window that says it shows a confirmation nobody has asked for', async () => {
    const { attempt, answers, submit, kept } = await borderline();
    expect(await submit(answers, true)).toEqual({ ok: true, attempt: attempt.id, late: false, confirming: true });
    expect(await kept()).toMatchObject({ confirmation: { questions: expect.any(Array) } });
    expect((await kept()).submittedAt).toBeUndefined();
  });

  test('but asks nobody whose time is over, be it within the ten seconds in which answers still arrive', async () => {
    const { needs, attempt, submit, kept } = await borderline();
    needs.clock.set(new Date(attempt.endsAt.getTime() + 5000));
    expect(await submit()).toMatchObject({ late: true, confirming: false });
    expect((await kept()).result?.band).toBeDefined();
  });

  test('and a save that was under way when it was asked changes the paper no more', async () => {
    const { needs, liNa, attempt, answers, submit, kept } = await borderline();
    await submit();
    const [question] = attempt.paper.questions;
    const late = { [question!]: rightAnswer(needs.library.questions.get(question!)!) };
    const saved = await needs.store.saveAnswers(liNa.id, attempt.id, () => ({ answers: late }), needs.now());
    expect(saved).toBe('closed');
    const reply = { scenario: attempt.paper.scenarios[0]!, choice: 'rise-and-greet', after: 0 };
    expect(await needs.store.addChoice(liNa.id, attempt.id, reply, needs.now())).toBe('closed');
    expect((await kept()).answers).toEqual(answers);
  });
});

test('time that was given while attempts are closed counts: nothing in its time is closed', async () => {
  const { needs, hr, liNa, attempt, kept } = await borderline({ guard: false });
  needs.clock.set(new Date(attempt.endsAt.getTime() + 60_000));
  const { people } = needs.store;
  const stale = await people.call(needs.store);
  const entry = { at: needs.now(), by: hr.id, byName: hr.name, act: 'extra-time-set' } as const;
  const given = { extraTime: 50, reason: 'a broken arm', at: needs.now(), by: hr.id };
  await needs.store.accommodate(liNa.id, given, entry);
  await closeEverybodys({ ...needs, store: { ...needs.store, people: async () => stale } });
  expect((await kept()).submittedAt).toBeUndefined();
});
