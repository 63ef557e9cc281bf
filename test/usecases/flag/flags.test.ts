import { describe, expect, test } from 'vitest';
import type { AttemptId, QuestionId } from '../../../src/domain/id.ts';
import type { Person } from '../../../src/domain/people/person.ts';
import { MOST_OPEN_FLAGS } from '../../../src/domain/question/flag.ts';
import { FLAGS_SHOWN, listFlags, ownFlags } from '../../../src/usecases/flag/list-flags.ts';
import { raiseFlag } from '../../../src/usecases/flag/raise-flag.ts';
import { settleFlag } from '../../../src/usecases/flag/settle-flag.ts';
import { setActive } from '../../../src/usecases/people/account/set-active.ts';
import { showOverview } from '../../../src/usecases/results/show-overview.ts';
import { erasePerson } from '../../../src/usecases/rights/erase-person.ts';
import { expectOk } from '../../support/learner.ts';
import { realLibrary } from '../../support/library.ts';
import { attempt, card, id, submittedAttempt } from '../../support/make.ts';
import { COURSE, office } from '../../support/office.ts';
import { phrase, single } from '../../support/questions.ts';

const GREETING = id<'question'>('greeting');
const CHOICE = id<'question'>('choice');
const WORDS = '早安，我姓李，不晓得';

/** The office, where the first lesson of the course asks for a phrase, and for an answer of another kind. */
async function withPhrase() {
  const real = await realLibrary();
  const asked = [
    phrase({ hello: '您好', name: '我姓' }, { shrug: '不晓得' }, { id: GREETING }),
    single('a', ['b'], { id: CHOICE }),
  ];
  const questions = new Map([...real.questions, ...asked.map((question) => [question.id, question] as const)]);
  const course = real.courses.get(COURSE)!;
  const [first, ...others] = course.lessons;
  const drills = asked.map((question) => ({ kind: 'drill', question: question.id }) as const);
  const lesson = { ...first!, body: { ...first!.body, en: [...first!.body.en, ...drills] } };
  const courses = new Map([...real.courses, [COURSE, { ...course, lessons: [lesson, ...others] }] as const]);
  const world = await office({ library: { ...real, questions, courses } });
  const { needs, hr, liNa } = world;
  const raise = (text = WORDS, question: QuestionId = GREETING) =>
    raiseFlag(needs, liNa, { question, where: 'drill', text });
  const listed = async (who: Person = hr) => (await expectOk(listFlags(needs, who, { language: 'zh-CN' }))).rows;
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
    ['what no store can hold', `${WORDS}\0`, GREETING],
    ['half a character', `${WORDS}\ud83d`, GREETING],
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

  test('in practice, once it was practised', async () => {
    const { needs, liNa, listed } = await withPhrase();
    const raise = () => raiseFlag(needs, liNa, { question: GREETING, where: 'practice', text: WORDS });
    expect(await raise()).toEqual({ ok: false, reason: 'flag-not-possible' });
    await needs.store.practise(liNa.id, { question: GREETING, card: card() }, '2026-03-09');
    expect(await raise()).toEqual({ ok: true });
    expect(await listed()).toMatchObject([{ flag: { where: { kind: 'practice' } } }]);
  });

  test('but not as if in a lesson, where no lesson asks for it', async () => {
    const { needs, liNa } = await withPhrase();
    const unasked = phrase({ hello: '您好' }, {}, { id: id('unasked') });
    const library = { ...needs.library, questions: new Map([...needs.library.questions, [unasked.id, unasked]]) };
    const told = { question: unasked.id, where: 'drill', text: WORDS } as const;
    expect(await raiseFlag({ ...needs, library }, liNa, told)).toEqual({ ok: false, reason: 'flag-not-possible' });
  });

  test('but not for a question of a paper in hand, wherever else it was judged', async () => {
    const { needs, liNa, raise, listed } = await withAttempt(WORDS, false);
    const refused = { ok: false, reason: 'question-in-attempt' };
    expect(await raise()).toEqual(refused);
    expect(await raiseFlag(needs, liNa, { question: GREETING, where: 'drill', text: WORDS })).toEqual(refused);
    expect(await listed()).toEqual([]);
  });

  test('but not in an attempt of somebody else, or not there, nor another kind of answer', async () => {
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

  test('but never what they flagged themselves', async () => {
    const { needs, hr, settle, listed } = await withPhrase();
    await raiseFlag(needs, hr, { question: GREETING, where: 'drill', text: WORDS });
    expect(await settle({ person: hr.id })).toEqual({ ok: false, reason: 'flag-own' });
    expect(await listed()).toHaveLength(1);
  });

  test('page by page', async () => {
    const { needs, hr, liNa, sunHao } = await withPhrase();
    for (let said = 0; said <= FLAGS_SHOWN; said += 1) {
      const who = said % 2 === 0 ? liNa : sunHao;
      await expectOk(raiseFlag(needs, who, { question: GREETING, where: 'drill', text: `${WORDS}${said}` }));
      needs.clock.passMinutes(1);
    }
    const shown = (page: number) => expectOk(listFlags(needs, hr, { language: 'en', page }));
    expect((await shown(-1)).rows.map(({ flag }) => flag.text)).toEqual(
      Array.from({ length: FLAGS_SHOWN }, (_, at) => `${WORDS}${at}`),
    );
    const last = { count: FLAGS_SHOWN + 1, page: 2, pages: 2, rows: [{ flag: { text: `${WORDS}${FLAGS_SHOWN}` } }] };
    expect(await shown(2)).toMatchObject(last);
    expect(await shown(9)).toMatchObject(last);
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
  const { rows } = await expectOk(listFlags(later, hr, { language: 'en' }));
  expect(rows).toMatchObject([{ flag: { text: WORDS } }]);
  expect(rows[0]?.review).toBeUndefined();
  expect(await ownFlags(later, liNa)).toMatchObject([{ flag: { text: WORDS }, prompt: undefined }]);
});
