import { describe, expect, test } from 'vitest';
import type { AttemptId, QuestionId } from '../../../src/domain/id.ts';
import type { Person } from '../../../src/domain/people/person.ts';
import { MOST_OPEN_FLAGS } from '../../../src/domain/question/flag.ts';
import { listFlags, ownFlags } from '../../../src/usecases/flag/list-flags.ts';
import { raiseFlag } from '../../../src/usecases/flag/raise-flag.ts';
import { settleFlag } from '../../../src/usecases/flag/settle-flag.ts';
import { setActive } from '../../../src/usecases/people/set-active.ts';
import { showOverview } from '../../../src/usecases/results/show-overview.ts';
import { erasePerson } from '../../../src/usecases/rights/erase-person.ts';
import { expectOk } from '../../support/learner.ts';
import { realLibrary } from '../../support/library.ts';
import { attempt, id, submittedAttempt } from '../../support/make.ts';
import { office } from '../../support/office.ts';
import { phrase, single } from '../../support/questions.ts';

const GREETING = id<'question'>('greeting');
const CHOICE = id<'question'>('choice');
const WORDS = '早安，我姓李，不晓得';

/** The office, with a phrase and a question of another kind in its bank. */
async function withPhrase() {
  const real = await realLibrary();
  const asked = [
    phrase({ hello: '您好', name: '我姓' }, { shrug: '不晓得' }, { id: GREETING }),
    single('a', ['b'], { id: CHOICE }),
  ];
  const questions = new Map([...real.questions, ...asked.map((question) => [question.id, question] as const)]);
  const world = await office({ library: { ...real, questions } });
  const { needs, hr, liNa } = world;
  const raise = (text = WORDS, question: QuestionId = GREETING) =>
    raiseFlag(needs, liNa, { question, where: 'drill', text });
  const listed = async (who: Person = hr) => (await expectOk(listFlags(needs, who, 'zh-CN'))).rows;
  const settle = async (change: Partial<Parameters<typeof settleFlag>[2]> = {}, who: Person = hr) => {
    const flag = (await listed())[0]?.flag.id ?? 'none';
    return settleFlag(needs, who, { person: liNa.id, flag, verdict: 'accepted', note: '', ...change });
  };
  return { ...world, raise, listed, settle };
}

/** Li Na's attempt, in which she said this. */
async function withAttempt(text: string, submit = true) {
  const world = await withPhrase();
  const { needs, liNa } = world;
  const open = attempt({
    paper: { questions: [GREETING, CHOICE], scenarios: [] },
    answers: { [GREETING]: { kind: 'phrase', text }, [CHOICE]: { kind: 'single', option: 'b' } },
  });
  await needs.store.startAttempt(liNa.id, open);
  if (submit)
    await needs.store.submitAttempt(liNa.id, open.id, () => ({
      submitted: submittedAttempt({ ...open }),
      certificates: [],
    }));
  const raise = (question: QuestionId = GREETING, of: AttemptId = open.id, who: Person = liNa) =>
    raiseFlag(needs, who, { question, where: 'attempt', attempt: of });
  return { ...world, raise, attempt: open.id };
}

describe('a person flags words of theirs as misjudged', () => {
  test('and HR sees them with what was found in them', async () => {
    const { raise, listed, needs, hr, liNa } = await withPhrase();
    expect(await raise()).toEqual({ ok: true });
    const [row] = await listed();
    expect(row).toMatchObject({
      person: { id: liNa.id },
      flag: { question: GREETING, text: WORDS, language: 'zh-CN', where: { kind: 'drill' }, at: needs.now() },
    });
    expect(row?.review?.parts.map((part) => [part.id, part.correct])).toEqual([
      ['hello', false],
      ['name', true],
      ['shrug', false],
    ]);
    expect(await expectOk(showOverview(needs, hr))).toMatchObject({ flags: 1 });
  });

  test('once, until HR has answered', async () => {
    const { raise, listed, settle } = await withPhrase();
    await raise();
    expect(await raise(`  ${WORDS} `)).toEqual({ ok: true });
    expect(await listed()).toHaveLength(1);
    await settle();
    await raise();
    expect(await listed()).toHaveLength(1);
  });

  test.each([
    ['nothing', '', GREETING],
    ['no words', '😀……', GREETING],
    ['more than may be said', '好'.repeat(501), GREETING],
    ['an answer of another kind', 'a', CHOICE],
    ['an answer to a question that is not there', WORDS, id<'question'>('gone')],
  ])('but not %s', async (_, text, question) => {
    const { raise, listed } = await withPhrase();
    expect(await raise(text, question)).toEqual({ ok: false, reason: 'flag-not-possible' });
    expect(await listed()).toEqual([]);
  });

  test('but no more than HR can be expected to look at', async () => {
    const { raise } = await withPhrase();
    for (let said = 0; said < MOST_OPEN_FLAGS; said += 1) await expectOk(raise(`${WORDS}${said}`));
    expect(await raise('还有')).toEqual({ ok: false, reason: 'flags-too-many' });
  });

  test('in a submitted attempt: the words are those kept there, and once only', async () => {
    const { raise, listed, settle, attempt } = await withAttempt('Hello there');
    await expectOk(raise());
    await expectOk(raise());
    expect(await listed()).toMatchObject([
      { flag: { text: 'Hello there', language: 'en', where: { kind: 'attempt', attempt } } },
    ]);
    await settle();
    await expectOk(raise());
    expect(await listed()).toEqual([]);
  });

  test('but not in an attempt that is open, of somebody else, or not there, nor another kind of answer', async () => {
    const open = await withAttempt(WORDS, false);
    expect(await open.raise()).toEqual({ ok: false, reason: 'no-such-attempt' });
    const { raise, sunHao, attempt } = await withAttempt(WORDS);
    const refused = { ok: false, reason: 'no-such-attempt' };
    expect(await raise(GREETING, attempt, sunHao)).toEqual(refused);
    expect(await raise(GREETING, id('gone'))).toEqual(refused);
    expect(await raise(CHOICE)).toEqual(refused);
  });
});

describe('HR answers', () => {
  test('and the person reads it, the audit keeps it, and the list is shorter', async () => {
    const { raise, settle, listed, needs, hr, liNa } = await withPhrase();
    await raise();
    expect(await settle({ note: ' “早安”也算问候 ' })).toEqual({ ok: true });
    expect(await ownFlags(needs, liNa)).toMatchObject([
      { flag: { verdict: 'accepted', note: '“早安”也算问候', settledAt: needs.now() } },
    ]);
    expect(await needs.store.audit({ limit: 1 })).toMatchObject([
      {
        ...{ act: 'flag-settled', by: hr.id, to: liNa.id, toName: '李娜' },
        ...{ after: { question: GREETING, verdict: 'accepted' }, reason: '“早安”也算问候' },
      },
    ]);
    expect(await listed()).toEqual([]);
    expect(await expectOk(showOverview(needs, hr))).toMatchObject({ flags: 0 });
  });

  test('with a reason, where it was judged rightly', async () => {
    const { raise, settle, listed } = await withPhrase();
    await raise();
    expect(await settle({ verdict: 'refused', note: ' ' })).toMatchObject({
      reason: 'flag-note-missing',
      fields: ['note'],
    });
    expect(await listed()).toHaveLength(1);
    expect(await settle({ verdict: 'refused', note: '没有问候' })).toEqual({ ok: true });
  });

  test('once', async () => {
    const { raise, settle, listed } = await withPhrase();
    await raise();
    const flag = (await listed())[0]!.flag.id;
    await settle();
    expect(await settle({ flag })).toEqual({ ok: false, reason: 'no-such-flag' });
    expect(await settle({ person: id('nobody') })).toEqual({ ok: false, reason: 'no-such-flag' });
  });

  test('also for somebody who has left; what an erased person flagged is gone', async () => {
    const { raise, listed, needs, hr, liNa } = await withPhrase();
    await raise();
    await setActive(needs, hr, { person: liNa.id, active: false });
    expect(await listed()).toHaveLength(1);
    await expectOk(erasePerson(needs, hr, { person: liNa.id, number: '00017', reason: '本人要求' }));
    expect(await listed()).toEqual([]);
    expect(await expectOk(showOverview(needs, hr))).toMatchObject({ flags: 0 });
  });
});

test('who flagged, and nobody else, reads the question and the answer, and nothing of the key', async () => {
  const { raise, needs, liNa, sunHao } = await withPhrase();
  await raise();
  expect(await ownFlags(needs, sunHao)).toEqual([]);
  const [own] = await ownFlags(needs, liNa);
  expect(Object.keys(own!).toSorted()).toEqual(['flag', 'prompt']);
});

test('a flag stays readable when its question has left the bank', async () => {
  const { raise, needs, hr, liNa } = await withPhrase();
  await raise();
  const later = { ...needs, library: await realLibrary() };
  const { rows } = await expectOk(listFlags(later, hr, 'en'));
  expect(rows).toMatchObject([{ flag: { text: WORDS } }]);
  expect(rows[0]?.review).toBeUndefined();
  expect(await ownFlags(later, liNa)).toMatchObject([{ flag: { text: WORDS }, prompt: undefined }]);
});
