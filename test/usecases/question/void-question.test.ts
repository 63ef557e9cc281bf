import { describe, expect, test, vi } from 'vitest';
import { isSubmitted, questionsIn, type SubmittedAttempt } from '../../../src/domain/assessment/attempt.ts';
import { SYSTEM } from '../../../src/domain/audit.ts';
import type { QuestionId } from '../../../src/domain/id.ts';
import type { Person } from '../../../src/domain/people/person.ts';
import { submitAttempt } from '../../../src/usecases/assessment/submit-attempt.ts';
import { readCorrections } from '../../../src/usecases/correction/read-corrections.ts';
import { showHome } from '../../../src/usecases/learning/show-home.ts';
import type { Needs } from '../../../src/usecases/needs.ts';
import { importStaff } from '../../../src/usecases/people/import/import-staff.ts';
import { previewVoid } from '../../../src/usecases/question/preview-void.ts';
import { restoreQuestion } from '../../../src/usecases/question/restore-question.ts';
import { progressOf, settle, settleVoided } from '../../../src/usecases/question/settle-voided.ts';
import { showQuestion } from '../../../src/usecases/question/show-question.ts';
import { voidQuestion } from '../../../src/usecases/question/void-question.ts';
import { answersTo, attemptOf, begin, expectOk, playBest, studyAll } from '../../support/learner.ts';
import { numbered, office, rows } from '../../support/office.ts';

const REASON = '题目把三秒写成了三分钟。';
const MENDED = '题干已改正，重新启用。';

/** Somebody's submitted attempt, every answer right but those to these questions. */
async function sitMissing(needs: Needs, who: Person, missed: (asked: readonly QuestionId[]) => readonly QuestionId[]) {
  await studyAll(needs, who);
  const attempt = await begin(needs, who);
  await playBest(needs, who, attempt);
  const wrong = missed(attempt.paper.questions);
  const answers = answersTo(needs, attempt, ({ id }) => wrong.includes(id));
  await expectOk(submitAttempt(needs, who, { attempt: attempt.id, answers }));
  return (await attemptOf(needs, who, attempt.id)) as SubmittedAttempt;
}

/** Voids a question, and corrects everybody as the server does within the minute. Resolves to what that came to. */
async function voidAndSettle(needs: Needs, hr: Person, told: Parameters<typeof voidQuestion>[2]) {
  const { voided } = await expectOk(voidQuestion(needs, hr, told));
  return settle(needs, voided);
}

const first = (asked: readonly QuestionId[]) => asked.slice(0, 1);
const none = () => [];
const all = (asked: readonly QuestionId[]) => asked;
const isRedLine = ({ library }: Needs, question: QuestionId) =>
  library.questions.get(question)!.norms.some((norm) => library.norms.get(norm)!.severity === 'prohibited');

describe('a question that HR voids', () => {
  test('counts in no result any more: whoever missed it is graded without it, keeps the result from before on record, and is told', async () => {
    const { needs, hr, liNa } = await office();
    const before = await sitMissing(needs, liNa, (asked) => asked.filter((one) => isRedLine(needs, one)).slice(0, 1));
    expect(before.result.band).toBe('pass');
    const question = before.result.questions.find(({ missed }) => missed)!.question;
    needs.clock.passMinutes(5);
    const effect = await voidAndSettle(needs, hr, { question, reason: ` ${REASON} ` });
    expect(effect).toEqual({ affected: 1, results: 1, bands: 1 });

    const after = (await attemptOf(needs, liNa, before.id)) as SubmittedAttempt;
    expect(after.result).toMatchObject({ band: 'excellent', caps: [], missed: [] });
    expect(after.result.total.possible).toBe(before.result.total.possible - 10);
    expect(after.corrections).toEqual([
      { at: needs.now(), by: hr.id, kind: 'question-voided', question, reason: REASON, before: before.result },
    ]);
    const { corrected } = await showHome(needs, liNa);
    expect(corrected).toMatchObject([{ attempt: { id: before.id }, changes: [{ after: { band: 'excellent' } }] }]);
  });

  test('changes nothing for whoever answered it rightly and would be worse off, and tells them so', async () => {
    const { needs, hr, liNa } = await office();
    const before = await sitMissing(needs, liNa, first);
    const question = before.paper.questions[1]!;
    const effect = await voidAndSettle(needs, hr, { question, reason: REASON });
    expect(effect).toEqual({ affected: 1, results: 0, bands: 0 });
    const after = (await attemptOf(needs, liNa, before.id)) as SubmittedAttempt;
    expect(after.result).toEqual(before.result);
    expect((await showHome(needs, liNa)).corrected).toMatchObject([
      { changes: [{ question, reason: REASON, after: before.result }] },
    ]);
  });

  test('earns the certificate that it stood in the way of', async () => {
    const { needs, hr, liNa } = await office();
    const before = await sitMissing(needs, liNa, first);
    const held = async () => (await needs.store.record(liNa.id))!.certificates;
    const earlier = await held();
    await voidAndSettle(needs, hr, { question: before.paper.questions[0]!, reason: REASON });
    const bands = (await held()).map(({ band }) => band);
    const after = (await attemptOf(needs, liNa, before.id)) as SubmittedAttempt;
    if (after.result.band === before.result.band) expect(bands).toEqual(earlier.map(({ band }) => band));
    else expect(bands.at(-1)).toBe(after.result.band);
  });

  test.each([
    ['missed', 'without it', 150],
    ['answered', 'with it, where the result would be worse without', 160],
  ])('is asked in no new paper, and a paper in hand in which it was %s is graded %s', async (grip, _, possible) => {
    const { needs, hr, liNa } = await office();
    await studyAll(needs, liNa);
    const attempt = await begin(needs, liNa);
    const question = attempt.paper.questions[0]!;
    const effect = await voidAndSettle(needs, hr, { question, reason: REASON });
    expect(effect).toEqual({ affected: 0, results: 0, bands: 0 });
    const answers = answersTo(needs, attempt, ({ id }) => grip === 'missed' && id === question);
    await expectOk(submitAttempt(needs, liNa, { attempt: attempt.id, answers }));
    const { result, corrections } = await attemptOf(needs, liNa, attempt.id);
    expect(result?.questions[0]?.voided).toBe(grip === 'missed' ? true : undefined);
    expect(result?.total.possible).toBe(possible);
    const told = { kind: 'question-voided', question, reason: REASON, by: hr.id, at: needs.now(), before: result };
    expect(corrections, 'told that it goes on counting').toEqual(grip === 'missed' ? undefined : [told]);
    await settleVoided(needs);
    expect((await attemptOf(needs, liNa, attempt.id)).corrections).toEqual(corrections);
  });

  test.each(['in hand', 'submitted'])('is decided on apart from another one, of a paper %s', async (paper) => {
    const { needs, hr, liNa } = await office();
    await studyAll(needs, liNa);
    const attempt = await begin(needs, liNa);
    await playBest(needs, liNa, attempt);
    const [right, wrong, also] = attempt.paper.questions as [QuestionId, QuestionId, QuestionId];
    const voidBoth = async () => {
      for (const question of [right, wrong]) await voidAndSettle(needs, hr, { question, reason: REASON });
    };
    if (paper === 'in hand') await voidBoth();
    const answers = answersTo(needs, attempt, ({ id }) => id === wrong || id === also);
    await expectOk(submitAttempt(needs, liNa, { attempt: attempt.id, answers }));
    if (paper === 'submitted') await voidBoth();
    const { result, corrections } = (await attemptOf(needs, liNa, attempt.id)) as SubmittedAttempt;
    expect(result.questions.filter(({ voided }) => voided).map(({ question }) => question)).toEqual([wrong]);
    expect(result.total).toEqual({ earned: 140, possible: 150 });
    expect(corrections?.map(({ question }) => question)).toContain(right);
  });

  test('leaves alone what is annulled, and what does not ask it', async () => {
    const { needs, hr, liNa, sunHao } = await office();
    const annulled = await sitMissing(needs, liNa, all);
    const question = annulled.paper.questions[0]!;
    const entry = { at: needs.now(), by: hr.id, byName: hr.name, act: 'results-downloaded' as const };
    const annulment = { at: needs.now(), by: hr.id, why: 'decided' as const, reason: '' };
    await needs.store.annulAttempt(liNa.id, annulled.id, annulment, entry);
    const other = await sitMissing(needs, sunHao, none);
    const asks = questionsIn(other).includes(question) ? 1 : 0;
    const effect = await voidAndSettle(needs, hr, { question, reason: REASON });
    expect(effect.affected).toBe(asks);
    expect((await attemptOf(needs, liNa, annulled.id)).corrections).toBeUndefined();
  });
});

describe('voiding', () => {
  test('needs a question there is, a reason, and a question that is not voided yet; nothing is kept otherwise', async () => {
    const { needs, hr } = await office();
    const [question = ''] = needs.library.questions.keys();
    const ask = (id: string, reason: string) => voidQuestion(needs, hr, { question: id as QuestionId, reason });
    expect(await ask('none', REASON)).toEqual({ ok: false, reason: 'no-such-question' });
    for (const reason of [' \n', '答案有误', '长'.repeat(1001)])
      expect(await ask(question, reason)).toEqual({ ok: false, reason: 'reason-length', fields: ['reason'] });
    expect((await needs.store.organisation())?.voided).toBeUndefined();
    await expectOk(ask(question, REASON));
    expect(await ask(question, REASON)).toEqual({ ok: false, reason: 'question-voided-already' });
    expect((await needs.store.organisation())?.voided).toHaveLength(1);
  });

  test('is not for an officer who has a paper in hand that asks that question', async () => {
    const { needs, hr } = await office();
    await studyAll(needs, hr);
    const attempt = await begin(needs, hr);
    const [asked] = attempt.paper.questions as [QuestionId];
    const refused = { ok: false, reason: 'own-matter' };
    expect(await voidQuestion(needs, hr, { question: asked, reason: REASON })).toEqual(refused);
    const answers = answersTo(needs, attempt, () => false);
    await expectOk(submitAttempt(needs, hr, { attempt: attempt.id, answers }));
    await expectOk(voidQuestion(needs, hr, { question: asked, reason: REASON }));
  });

  test('is not for an officer who lost points with that question', async () => {
    const { needs, hr } = await office();
    const { paper } = await sitMissing(needs, hr, first);
    const [missed, right] = paper.questions as [QuestionId, QuestionId];
    expect(await voidQuestion(needs, hr, { question: missed, reason: REASON })).toEqual({
      ...{ ok: false, reason: 'own-matter' },
    });
    await expectOk(voidQuestion(needs, hr, { question: right, reason: REASON }));
  });

  test('by two officers at once loses neither question', async () => {
    const { needs, hr } = await office();
    const [one, other] = [...needs.library.questions.keys()];
    await Promise.all([one!, other!].map((question) => voidQuestion(needs, hr, { question, reason: REASON })));
    await settleVoided(needs);
    const kept = (await needs.store.organisation())?.voided ?? [];
    expect(kept.map(({ question }) => question).toSorted()).toEqual([one, other].toSorted());
    expect(kept.every(({ settledAt }) => settledAt)).toBe(true);
  });

  test('keeps no officer waiting: results are corrected afterwards, and the page of the question tells how far that is', async () => {
    const { needs, hr, liNa } = await office();
    const before = await sitMissing(needs, liNa, first);
    const question = before.paper.questions[0]!;
    const asking = vi.spyOn(needs.store, 'attemptsAsking');
    const { voided } = await expectOk(voidQuestion(needs, hr, { question, reason: REASON }));
    expect(asking).not.toHaveBeenCalled();
    expect(await attemptOf(needs, liNa, before.id)).toEqual(before);
    const shown = async () => (await expectOk(showQuestion(needs, hr, { question, language: 'en' }))).voided[0];
    expect(await shown()).toMatchObject({ progress: undefined });
    const seen: unknown[] = [];
    vi.spyOn(needs.store, 'correctAttempt').mockImplementationOnce(async () => {
      seen.push((await shown())?.progress);
      throw new Error('The process is gone.');
    });
    await expect(settle(needs, voided)).rejects.toThrow('gone');
    expect(seen).toEqual([{ done: 0, all: 1 }]);
    await settleVoided(needs);
    expect(await shown()).toMatchObject({ settledAt: needs.now() });
    expect(await shown()).not.toHaveProperty('progress');
  });

  test('stands in the audit trail, and so does what it came to', async () => {
    const { needs, hr, liNa } = await office();
    const { paper } = await sitMissing(needs, liNa, first);
    const question = paper.questions[0]!;
    await voidAndSettle(needs, hr, { question, reason: REASON });
    const [settled, voided] = await needs.store.audit({ limit: 2 });
    expect(voided).toMatchObject({ act: 'question-voided', by: hr.id, to: question, reason: REASON });
    expect(settled).toMatchObject({ act: 'results-regraded', by: SYSTEM, after: { question, affected: 1 } });
  });

  test('is foretold exactly, and foretelling changes nothing', async () => {
    const { needs, hr, liNa, sunHao } = await office();
    const { paper } = await sitMissing(needs, liNa, first);
    const question = paper.questions[0]!;
    await studyAll(needs, sunHao);
    const inHand = (await begin(needs, sunHao)).paper.questions.includes(question) ? 1 : 0;
    const before = await needs.store.audit({ limit: 1 });
    const foretold = await expectOk(previewVoid(needs, hr, question));
    expect(foretold).toMatchObject({ asked: 1 + inHand, missed: 1, inHand, affected: 1, results: 1 });
    expect(await needs.store.audit({ limit: 1 })).toEqual(before);
    const effect = await voidAndSettle(needs, hr, { question, reason: REASON });
    const { affected, results, bands } = foretold;
    expect(effect).toEqual({ affected, results, bands });
  });
});

describe('what was cut short', () => {
  test('is taken up again: nobody is corrected twice, and the counts tell everybody', async () => {
    const { needs, hr, liNa, sunHao } = await office();
    const attempts = [await sitMissing(needs, liNa, first)];
    const question = attempts[0]!.paper.questions[0]!;
    attempts.push(await sitMissing(needs, sunHao, (asked) => asked.filter((one) => one === question)));
    const asking = attempts.filter((attempt) => questionsIn(attempt).includes(question)).length;
    let corrected = 0;
    const dying: Needs = {
      ...needs,
      store: {
        ...needs.store,
        correctAttempt: (...call) => {
          if (corrected++ === asking - 1) throw new Error('The process is gone.');
          return needs.store.correctAttempt(...call);
        },
      },
    };
    await expectOk(voidQuestion(dying, hr, { question, reason: REASON }));
    await expect(settleVoided(dying)).rejects.toThrow('gone');
    expect(progressOf(dying, question)).toEqual({ done: asking - 1, all: asking });
    expect((await needs.store.organisation())?.voided?.[0]).not.toHaveProperty('settledAt');

    expect(progressOf(needs, question), 'by another process').toBeUndefined();
    await settleVoided(needs);
    await settleVoided(needs);
    expect(progressOf(needs, question)).toBeUndefined();
    expect((await needs.store.organisation())?.voided?.[0]).toMatchObject({ settledAt: needs.now() });
    for (const [at, who] of [liNa, sunHao].entries()) {
      const { corrections = [] } = await attemptOf(needs, who, attempts[at]!.id);
      expect(corrections).toHaveLength(questionsIn(attempts[at]!).includes(question) ? 1 : 0);
    }
    const entries = (await needs.store.audit({ limit: 9 })).filter(({ act }) => act === 'results-regraded');
    expect(entries).toMatchObject([{ after: { affected: asking } }]);
  });

  test('a submission that was under way when a question was voided is corrected within two minutes', async () => {
    const { needs, hr, liNa } = await office();
    await studyAll(needs, liNa);
    const attempt = await begin(needs, liNa);
    const question = attempt.paper.questions[0]!;
    // Its library was looked up before, its result is kept after.
    const late: Needs = {
      ...needs,
      store: {
        ...needs.store,
        submitAttempt: async (...call) => {
          await expectOk(voidQuestion(needs, hr, { question, reason: REASON }));
          return needs.store.submitAttempt(...call);
        },
      },
    };
    const answers = answersTo(needs, attempt, ({ id }) => id === question);
    await expectOk(submitAttempt(late, liNa, { attempt: attempt.id, answers }));
    const counted = async () => {
      const { result } = await attemptOf(needs, liNa, attempt.id);
      return !result!.questions.find((part) => part.question === question)!.voided;
    };
    expect(await counted()).toBe(true);
    needs.clock.passMinutes(1);
    await settleVoided(needs);
    expect(await counted()).toBe(false);
    expect((await needs.store.organisation())?.voided?.[0]).toHaveProperty('settledAt');
  });

  test('waits no longer than that for whoever has the question in hand', async () => {
    const { needs, hr, liNa } = await office();
    await studyAll(needs, liNa);
    const { paper } = await begin(needs, liNa);
    await voidQuestion(needs, hr, { question: paper.questions[0]!, reason: REASON });
    const isSettled = async () => (await needs.store.organisation())?.voided?.[0]?.settledAt !== undefined;
    needs.clock.passMinutes(1);
    await settleVoided(needs);
    expect(await isSettled()).toBe(false);
    needs.clock.passMinutes(1);
    await settleVoided(needs);
    expect(await isSettled()).toBe(true);
  });
});

test('while twenty people submit, every result is graded without the question or corrected afterwards', async () => {
  const { needs, hr } = await office();
  const numbers = Array.from({ length: 20 }, (_, at) => `1${String(at).padStart(3, '0')}`);
  await importStaff(needs, hr, rows(...numbers.map((number) => ({ number, name: `张${number}` }))));
  const people = await Promise.all(numbers.map((number) => numbered(needs, number)));
  const attempts = [];
  for (const who of people) {
    await studyAll(needs, who);
    attempts.push({ who, attempt: await begin(needs, who) });
  }
  const asked = Map.groupBy(
    attempts.flatMap(({ attempt }) => attempt.paper.questions),
    (question) => question,
  );
  const [question = '' as QuestionId] = [...asked].toSorted(([, a], [, b]) => b.length - a.length)[0] ?? [];
  await Promise.all([
    ...attempts.map(async ({ who, attempt }, at) => {
      for (let wait = 0; wait < at; wait++) await needs.store.organisation();
      const answers = answersTo(needs, attempt, ({ id }) => id === question);
      await expectOk(submitAttempt(needs, who, { attempt: attempt.id, answers }));
    }),
    expectOk(voidQuestion(needs, hr, { question, reason: REASON })),
  ]);
  needs.clock.passMinutes(2);
  await settleVoided(needs);
  const ways = { voided: 0, corrected: 0 };
  for (const { who, attempt } of attempts.filter((one) => one.attempt.paper.questions.includes(question))) {
    const kept = await attemptOf(needs, who, attempt.id);
    expect(isSubmitted(kept)).toBe(true);
    expect(kept.result?.questions.find((part) => part.question === question)?.voided).toBe(true);
    expect(kept.result?.total.possible).toBe(150);
    ways[kept.corrections ? 'corrected' : 'voided']++;
  }
  expect(ways.voided + ways.corrected).toBe(asked.get(question)?.length);
});

describe('a question that is asked again', () => {
  test('counts for whoever hands in from then on; what was corrected stays so', async () => {
    const { needs, hr, liNa, sunHao } = await office();
    const before = await sitMissing(needs, liNa, first);
    const question = before.paper.questions[0]!;
    await voidAndSettle(needs, hr, { question, reason: REASON });
    const corrected = await attemptOf(needs, liNa, before.id);
    needs.clock.passMinutes(1);
    await expectOk(restoreQuestion(needs, hr, { question, reason: MENDED }));
    expect((await needs.store.audit({ limit: 1 }))[0]).toMatchObject({ act: 'question-restored', reason: MENDED });
    await settleVoided(needs);
    expect(await attemptOf(needs, liNa, before.id)).toEqual(corrected);

    const later = await sitMissing(needs, sunHao, none);
    expect(later.result.questions.some(({ voided }) => voided)).toBe(false);
    await voidAndSettle(needs, hr, { question, reason: REASON });
    expect(await attemptOf(needs, liNa, before.id), 'corrected for it once').toEqual(corrected);
  });

  test('must have been voided, and a reason be given', async () => {
    const { needs, hr } = await office();
    const [question] = needs.library.questions.keys();
    const ask = (reason: string) => restoreQuestion(needs, hr, { question: question!, reason });
    expect(await ask(REASON)).toEqual({ ok: false, reason: 'question-not-voided' });
    await voidQuestion(needs, hr, { question: question!, reason: REASON });
    for (const reason of ['', '已改正'])
      expect(await ask(reason)).toEqual({ ok: false, reason: 'reason-length', fields: ['reason'] });
    await expectOk(ask(REASON));
    expect(await ask(REASON)).toEqual({ ok: false, reason: 'question-not-voided' });
  });
});

describe('whoever is told of a correction', () => {
  test('sees it until they say that they have read it, which only they can', async () => {
    const { needs, hr, liNa, sunHao } = await office();
    const { id, paper } = await sitMissing(needs, liNa, first);
    await voidAndSettle(needs, hr, { question: paper.questions[0]!, reason: REASON });
    expect(await readCorrections(needs, sunHao, id)).toEqual({ ok: false, reason: 'no-such-attempt' });
    expect((await showHome(needs, sunHao)).corrected).toEqual([]);
    expect((await showHome(needs, liNa)).corrected).toHaveLength(1);
    needs.clock.passMinutes(1);
    const readAt = needs.now();
    await expectOk(readCorrections(needs, liNa, id));
    needs.clock.passMinutes(1);
    await expectOk(readCorrections(needs, liNa, id));
    expect((await attemptOf(needs, liNa, id)).corrections).toMatchObject([{ readAt }]);
    expect((await showHome(needs, liNa)).corrected).toEqual([]);
  });
});
