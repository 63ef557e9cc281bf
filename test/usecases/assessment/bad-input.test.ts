import { describe, expect, test } from 'vitest';
import { MOST_LEFT } from '../../../src/domain/assessment/fairness/conduct.ts';
import type { Answer, Answers } from '../../../src/domain/question/question.ts';
import { answersSchema } from '../../../src/schemas/question/question.ts';
import { closeEverybodys } from '../../../src/usecases/assessment/close-expired.ts';
import { chooseReply } from '../../../src/usecases/assessment/role-play/choose-reply.ts';
import { saveAnswers, type Told } from '../../../src/usecases/assessment/save-answers.ts';
import { showPaper } from '../../../src/usecases/assessment/show-paper.ts';
import { startAttempt } from '../../../src/usecases/assessment/start-attempt.ts';
import { submitAttempt } from '../../../src/usecases/assessment/submit-attempt.ts';
import { setActive } from '../../../src/usecases/people/account/set-active.ts';
import { minutesOn } from '../../support/clock.ts';
import { answersTo, attemptOf, begin, expectOk, sit, studyAll } from '../../support/learner.ts';
import { serving } from '../../support/needs.ts';
import { COURSE, office } from '../../support/office.ts';

async function sitting() {
  const world = await office();
  const { needs, liNa } = world;
  await studyAll(needs, liNa);
  const attempt = await begin(needs, liNa);
  const save = (told: Omit<Partial<Told>, 'attempt'>) =>
    saveAnswers(needs, liNa, { attempt: attempt.id, answers: {}, ...told });
  const submit = (answers: Answers = {}) => submitAttempt(needs, liNa, { attempt: attempt.id, answers });
  const kept = () => attemptOf(needs, liNa, attempt.id);
  return { ...world, attempt, answers: answersTo(needs, attempt), save, submit, kept };
}

describe('marks to look again', () => {
  test('are kept with the attempt, part by part, so that two windows agree', async () => {
    const { attempt, save, kept } = await sitting();
    const [first = '', second = ''] = attempt.paper.questions;
    const [scenario = ''] = attempt.paper.scenarios;
    await Promise.all([save({ marked: { [first]: true } }), save({ marked: { [second]: true, [scenario]: true } })]);
    expect((await kept()).marked?.toSorted()).toEqual([first, second, scenario].toSorted());
    await save({ marked: { [second]: false } });
    expect((await kept()).marked?.toSorted()).toEqual([first, scenario].toSorted());
  });

  test('of parts that the paper has not are refused by name, with the answers beside them', async () => {
    const { attempt, answers, save, kept } = await sitting();
    const [first = ''] = attempt.paper.questions;
    const marked = { [first]: true, nothing: true };
    expect(await save({ answers, marked })).toEqual({ ok: false, reason: 'part-not-in-paper', fields: ['nothing'] });
    expect(await kept()).toEqual(attempt);
  });
});

describe('what the server notices', () => {
  test('adds up, never more than one save can tell, and changes no answer', async () => {
    const { answers, needs, save, kept } = await sitting();
    needs.clock.passMinutes(20);
    await save({ answers, left: 2 });
    await save({ left: 3 });
    await save({ left: Number.MAX_VALUE });
    await save({ left: -5 });
    expect(await kept()).toMatchObject({ answers, conduct: { left: 5, quick: 0, lastAt: minutesOn(20) } });
    await save({ left: 1_000_000 });
    expect((await kept()).conduct?.left).toBe(5 + MOST_LEFT);
  });

  test('answers that came sooner than they can be read are counted once each, and earn the same', async () => {
    const { answers, save, submit, kept } = await sitting();
    for (const answer of Object.entries(answers)) await save({ answers: Object.fromEntries([answer]) });
    await save({ answers });
    expect((await kept()).conduct?.quick).toBe(12);
    await submit();
    expect((await kept()).result?.total.earned).toBe(120);
  });
});

describe('forged answers', () => {
  test('of unknown kinds, with strange numbers and with names of the language’s own are refused by name', async () => {
    const { attempt, needs, save, kept } = await sitting();
    const name = (kind: string) =>
      [...attempt.paper.questions].find((id) => needs.library.questions.get(id)?.kind === kind) ??
      attempt.paper.questions[0]!;
    const forged: readonly [string, unknown][] = [
      [name('single'), { kind: 'essay', text: 'give me all points' }],
      [name('single'), { kind: 'single', option: 'x'.repeat(10_000) }],
      [name('timing'), { kind: 'timing', ms: Number.MAX_VALUE }],
      [name('timing'), { kind: 'timing', ms: -1 }],
      ['__proto__', { kind: 'single', option: 'a' }],
      ['constructor', { kind: 'single', option: 'a' }],
    ];
    for (const [question, answer] of forged) {
      const sent = Object.fromEntries([[question, answer]]) as Record<string, Answer>;
      const through = answersSchema.safeParse(sent);
      for (const answers of [sent, ...(through.success ? [through.data] : [])]) {
        const saved = await save({ answers });
        if (Object.keys(answers).length > 0) {
          expect(saved).toEqual({ ok: false, reason: 'answer-not-offered', fields: [question] });
        }
      }
    }
    expect(await kept()).toEqual(attempt);
  });

  test('sent twice are kept once, whichever window sends them', async () => {
    const { answers, save, submit, kept } = await sitting();
    await Promise.all([save({ answers }), save({ answers }), save({ answers })]);
    const outcomes = await Promise.all(Array.from({ length: 20 }, () => submit(answers)));
    expect(new Set(outcomes.map((outcome) => JSON.stringify(outcome))).size).toBe(1);
    expect(await kept()).toMatchObject({ answers, result: { total: { earned: 120 } } });
  });
});

describe('somebody who is deactivated in the middle', () => {
  test('has the attempt annulled; answers, replies and submission say so, and a new one can be started', async () => {
    const { needs, hr, liNa, attempt, answers, save, submit } = await sitting();
    await expectOk(setActive(needs, hr, { person: liNa.id, active: false }));
    await expectOk(setActive(needs, hr, { person: liNa.id, active: true }));
    const annulled = { ok: false, reason: 'attempt-annulled' };
    expect(await save({ answers })).toEqual(annulled);
    expect(await submit(answers)).toEqual(annulled);
    const reply = {
      scenario: attempt.paper.scenarios[0]!,
      choice: 'rise-and-greet',
      after: 0,
      language: 'en',
    } as const;
    expect(await chooseReply(needs, liNa, { attempt: attempt.id, ...reply })).toEqual(annulled);
    const again = await expectOk(startAttempt(needs, liNa, COURSE));
    expect(again.attempt).not.toBe(attempt.id);
  });
});

describe('what changes around an attempt in hand', () => {
  test('another position: the paper stays as it was drawn', async () => {
    const { needs, liNa, attempt, answers, kept } = await sitting();
    const moved = { ...liNa, positions: ['call-agent'] as typeof liNa.positions };
    expect(await startAttempt(needs, moved, COURSE)).toEqual({ ok: true, attempt: attempt.id });
    await expectOk(saveAnswers(needs, moved, { attempt: attempt.id, answers }));
    expect((await kept()).paper).toEqual(attempt.paper);
    expect(await submitAttempt(needs, moved, { attempt: attempt.id, answers: {} })).toMatchObject({ ok: true });
  });

  test('a question that has left the bank: the rest is shown, kept and graded', async () => {
    const { needs, liNa, attempt, answers, kept } = await sitting();
    const [gone, ...others] = attempt.paper.questions;
    const questions = new Map(needs.library.questions);
    questions.delete(gone!);
    const now = serving(needs, { ...needs.library, questions });
    const page = await showPaper(now, liNa, { course: COURSE, language: 'en' });
    expect(page?.questions.map(({ id }) => id)).toEqual(others);
    expect(await saveAnswers(now, liNa, { attempt: attempt.id, answers })).toEqual({
      ok: false,
      reason: 'answer-not-offered',
      fields: [gone],
    });
    const { [gone!]: _, ...rest } = answers;
    expect(await submitAttempt(now, liNa, { attempt: attempt.id, answers: rest })).toMatchObject({ ok: true });
    expect((await kept()).result?.total.earned).toBe(110);
  });

  test('a month of absence: closed at its own end, with what was kept', async () => {
    const { needs, answers, save, kept } = await sitting();
    const [first] = Object.entries(answers);
    await save({ answers: Object.fromEntries([first!]) });
    needs.clock.passDays(31);
    expect(await closeEverybodys(needs)).toBe(1);
    expect(await kept()).toMatchObject({ submittedAt: minutesOn(40), answers: Object.fromEntries([first!]) });
    expect(await save({ answers })).toEqual({ ok: false, reason: 'attempt-closed' });
  });

  test('a retake opened in two tabs is one', async () => {
    const { needs, liNa } = await office();
    await studyAll(needs, liNa);
    await sit(needs, liNa, 'wrong');
    needs.clock.passDays(2);
    await studyAll(needs, liNa);
    const [one, other] = await Promise.all([startAttempt(needs, liNa, COURSE), startAttempt(needs, liNa, COURSE)]);
    expect(one).toMatchObject({ ok: true });
    expect(one).toEqual(other);
    expect((await needs.store.record(liNa.id))?.attempts).toHaveLength(2);
  });
});

describe('a clock of the server that jumps', () => {
  test('back: answers are kept, no more than the whole time is shown, and nobody is quick by it', async () => {
    const { needs, answers, save, submit, kept } = await sitting();
    needs.clock.passMinutes(-120);
    expect(await save({ answers })).toEqual({ ok: true, remaining: 40 * 60_000 });
    expect((await kept()).conduct?.quick).toBe(0);
    expect(await submit()).toMatchObject({ ok: true, late: false });
    const { startedAt, submittedAt } = await kept();
    expect(submittedAt!.getTime()).toBeGreaterThanOrEqual(startedAt.getTime());
  });

  test('forth and back again: what was closed stays closed, at its own end', async () => {
    const { needs, answers, save, kept } = await sitting();
    await save({ answers });
    needs.clock.passDays(1);
    await closeEverybodys(needs);
    const closed = await kept();
    needs.clock.passDays(-1);
    expect(await save({ answers: {}, left: 1 })).toEqual({ ok: false, reason: 'attempt-closed' });
    expect(await kept()).toEqual(closed);
    expect(closed.submittedAt).toEqual(minutesOn(40));
  });
});
