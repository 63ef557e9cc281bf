import { describe, expect, test } from 'vitest';
import type { SubmittedAttempt } from '../../../src/domain/assessment/attempt.ts';
import { MOST_OPEN_APPEALS } from '../../../src/domain/assessment/fairness/appeal.ts';
import { APPEAL_DAYS, lastAppealDay } from '../../../src/domain/assessment/fairness/appealing.ts';
import type { QuestionId } from '../../../src/domain/id.ts';
import type { Person } from '../../../src/domain/people/person.ts';
import { appeal } from '../../../src/usecases/appeal/appeal.ts';
import { decideAppeal } from '../../../src/usecases/appeal/decide-appeal.ts';
import { annulAttempt } from '../../../src/usecases/fairness/annul-attempt.ts';
import { begin, expectOk, sit, studyAll } from '../../support/learner.ts';
import { id } from '../../support/make.ts';
import { office } from '../../support/office.ts';

const WORDS = '两个选项都说得通，题目没有写清楚。';

/** Li Na, who has failed. */
async function failed() {
  const world = await office();
  const { needs, liNa } = world;
  await studyAll(needs, liNa);
  const attempt = (await sit(needs, liNa, 'wrong')) as SubmittedAttempt;
  const [first, second] = attempt.paper.questions as [QuestionId, QuestionId];
  const lodge = (question?: QuestionId, text = WORDS, who: Person = liNa) =>
    appeal(needs, who, { attempt: attempt.id, ...(question && { question }), text });
  const kept = async () => (await needs.store.record(liNa.id))?.appeals ?? [];
  return { ...world, attempt, first, second, lodge, kept };
}

describe('a person appeals', () => {
  test('to a question of their own result, and to the whole of it', async () => {
    const { needs, attempt, first, lodge, kept } = await failed();
    expect(await lodge(first, `  ${WORDS}\n`)).toEqual({ ok: true });
    expect(await lodge()).toEqual({ ok: true });
    expect(await kept()).toMatchObject([
      { attempt: attempt.id, question: first, text: WORDS, at: needs.now() },
      { attempt: attempt.id, text: WORDS },
    ]);
  });

  test.each([
    ['nothing', ''],
    ['hardly anything', '不对不对不对不对不'],
    ['blanks', ' '.repeat(40)],
    ['more than a thousand characters', '错'.repeat(1001)],
    ['what no store can hold', `${WORDS}\0`],
    ['half a character', `${WORDS}\ud83d`],
  ])('but not by %s', async (_, text) => {
    const { first, lodge, kept } = await failed();
    expect(await lodge(first, text)).toEqual({ ok: false, reason: 'appeal-text-length', fields: ['text'] });
    expect(await kept()).toEqual([]);
  });

  test.each([10, 1000])('in %i characters', async (length) => {
    const { first, lodge } = await failed();
    expect(await lodge(first, '错'.repeat(length))).toEqual({ ok: true });
  });

  test('neither to what was not asked, nor to what is not theirs', async () => {
    const { needs, hr, sunHao, first, lodge, attempt } = await failed();
    expect(await lodge(id('never-asked'))).toEqual({ ok: false, reason: 'no-such-attempt' });
    for (const who of [sunHao, hr])
      expect(await lodge(first, WORDS, who)).toEqual({ ok: false, reason: 'no-such-attempt' });
    await studyAll(needs, sunHao);
    const open = await begin(needs, sunHao);
    expect(await appeal(needs, sunHao, { attempt: open.id, text: WORDS })).toEqual({
      ok: false,
      reason: 'no-such-attempt',
    });
    expect(attempt.id).not.toBe(open.id);
  });

  test('once to each matter, until it is decided and after', async () => {
    const { needs, hr, liNa, first, second, lodge, kept } = await failed();
    await expectOk(lodge(first));
    expect(await lodge(first)).toEqual({ ok: false, reason: 'appeal-open' });
    await expectOk(lodge(second));
    const [lodged] = await kept();
    const decision = {
      person: liNa.id,
      appeal: lodged!.id,
      outcome: 'dismissed',
      reason: '题目写得很清楚，请再看一遍。',
    } as const;
    await expectOk(decideAppeal(needs, hr, decision));
    expect(await lodge(first)).toEqual({ ok: false, reason: 'appeal-decided' });
  });

  test('to no more than HR can be expected to look at', async () => {
    const { needs, liNa, attempt, lodge } = await failed();
    for (const question of attempt.paper.questions.slice(0, MOST_OPEN_APPEALS)) await expectOk(lodge(question));
    expect(await lodge()).toEqual({ ok: false, reason: 'appeals-too-many' });
    expect((await needs.store.summary(liNa.id))?.appeals).toHaveLength(MOST_OPEN_APPEALS);
  });

  test('not while the question stands in their paper in hand', async () => {
    const { needs, liNa, attempt, lodge, first } = await failed();
    await needs.store.startAttempt(liNa.id, {
      ...attempt,
      ...{ id: id('next'), number: 2, submittedAt: undefined as never, result: undefined as never },
      paper: { questions: [first], scenarios: [] },
    });
    expect(await lodge(first)).toEqual({ ok: false, reason: 'question-in-attempt' });
    expect(await lodge()).toEqual({ ok: true });
  });

  test('not to an attempt that was annulled', async () => {
    const { needs, hr, liNa, attempt, first, lodge } = await failed();
    await expectOk(
      annulAttempt(needs, hr, { person: liNa.id, attempt: attempt.id, reason: '当天下午营业厅停电两小时。' }),
    );
    expect(await lodge(first)).toEqual({ ok: false, reason: 'attempt-annulled' });
  });

  test('until the thirtieth day after, in the time zone of the organisation', async () => {
    const { needs, attempt, first, second, lodge } = await failed();
    expect(lastAppealDay(attempt, 'Asia/Shanghai')).toBe(
      lastAppealDay({ ...attempt, submittedAt: new Date(attempt.submittedAt.getTime() + 1000) }, 'Asia/Shanghai'),
    );
    const midnight = new Date(`${lastAppealDay(attempt, 'Asia/Shanghai')}T24:00:00+08:00`).getTime();
    needs.clock.passMinutes((midnight - needs.now().getTime()) / 60_000 - 1);
    expect(await lodge(first)).toEqual({ ok: true });
    needs.clock.passMinutes(1);
    expect(await lodge(second)).toEqual({ ok: false, reason: 'appeal-too-late' });
    expect(APPEAL_DAYS).toBe(30);
  });
});
