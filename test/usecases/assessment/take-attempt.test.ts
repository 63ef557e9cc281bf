import { describe, expect, test } from 'vitest';
import { isSubmitted } from '../../../src/domain/assessment/attempt.ts';
import { DEFAULT_BAND_POLICY } from '../../../src/domain/assessment/band.ts';
import { drawPaper } from '../../../src/domain/assessment/draw.ts';
import type { Answer } from '../../../src/domain/question/question.ts';
import { saveAnswers } from '../../../src/usecases/assessment/save-answers.ts';
import { showPaper } from '../../../src/usecases/assessment/show-paper.ts';
import { startAttempt } from '../../../src/usecases/assessment/start-attempt.ts';
import { submitAttempt } from '../../../src/usecases/assessment/submit-attempt.ts';
import { MORNING, minutesOn } from '../../support/clock.ts';
import { answersTo, attemptOf, begin, studyAll } from '../../support/learner.ts';
import { id } from '../../support/make.ts';
import { COURSE, office } from '../../support/office.ts';
import { partsIn } from '../../support/questions/parts.ts';
import { rightAnswer } from '../../support/questions.ts';

const EN = { course: COURSE, language: 'en' } as const;

/** Li Na has studied everything and has just started her attempt. */
async function sitting() {
  const world = await office();
  await studyAll(world.needs, world.liNa);
  const attempt = await begin(world.needs, world.liNa);
  return { ...world, attempt, answers: answersTo(world.needs, attempt) };
}
const kept = async ({ needs, liNa, attempt }: Awaited<ReturnType<typeof sitting>>) =>
  attemptOf(needs, liNa, attempt.id);

describe('starting an attempt', () => {
  test('draws a paper and starts its clock, under the policy and content of the day', async () => {
    const { needs, attempt } = await sitting();
    expect(attempt).toMatchObject({
      course: COURSE,
      number: 1,
      startedAt: MORNING,
      endsAt: minutesOn(40),
      policy: DEFAULT_BAND_POLICY,
      contentVersion: needs.library.version,
      answers: {},
      choices: {},
    });
    expect(attempt.paper.questions).toHaveLength(12);
  });

  test('draws what can be drawn again from its seed, with a question on a red line of the person’s own position', async () => {
    const { needs, liNa } = await office();
    const repairer = { ...liNa, positions: ['repair'] as const };
    const course = id<'course'>('at-the-customers-home');
    await studyAll(needs, repairer, course);
    const { paper, seed } = await begin(needs, repairer, course);
    const home = needs.library.courses.get(course)!;
    expect(drawPaper(needs.library, home, { seed, positions: ['repair'] })).toEqual(paper);
    const norms = paper.questions.map((question) => needs.library.questions.get(question)!.norms[0]);
    expect(norms).toContain('home-visit-no-damage');
  });

  test('goes on with the one that is open, from another tab or device as well', async () => {
    const { needs, liNa, attempt } = await sitting();
    expect(await startAttempt(needs, liNa, COURSE)).toEqual({ ok: true, attempt: attempt.id });
  });

  test('twice at the same moment starts one', async () => {
    const { needs, liNa } = await office();
    await studyAll(needs, liNa);
    const [one, other] = await Promise.all([startAttempt(needs, liNa, COURSE), startAttempt(needs, liNa, COURSE)]);
    expect(one).toEqual(other);
    expect((await needs.store.record(liNa.id))?.attempts).toHaveLength(1);
  });

  test('needs the lessons, and a course that there is', async () => {
    const { needs, liNa } = await office();
    expect(await startAttempt(needs, liNa, COURSE)).toMatchObject({ ok: false, reason: 'lessons-unfinished' });
    expect(await startAttempt(needs, liNa, id('karate'))).toEqual({ ok: false, reason: 'no-such-course' });
    expect((await needs.store.record(liNa.id))?.attempts).toEqual([]);
  });

  test('two people get papers of their own', async () => {
    const { needs, liNa, sunHao } = await office();
    await studyAll(needs, liNa);
    await studyAll(needs, sunHao);
    const papers = [await begin(needs, liNa), await begin(needs, sunHao)].map(({ paper }) =>
      paper.questions.toSorted(),
    );
    expect(papers[0]).not.toEqual(papers[1]);
  });
});

describe('the paper in hand', () => {
  test('shows every question and role-play without a key, and the same after a reload', async () => {
    const { needs, liNa, attempt } = await sitting();
    const page = await showPaper(needs, liNa, EN);
    expect(page?.questions.map((question) => question.id)).toEqual(attempt.paper.questions);
    expect(page?.scenarios).toMatchObject([{ staged: { scenario: 'unannounced-visitor', turn: 0 } }]);
    const json = JSON.stringify([page?.questions, page?.scenarios]);
    for (const key of ['right', 'because', 'explanation', 'bin', 'pairs', 'points', 'feedback', 'leadsTo']) {
      expect(json).not.toContain(`"${key}":`);
    }
    expect(await showPaper(needs, liNa, EN)).toEqual(page);
  });

  test('stands in the same order in the other language', async () => {
    const { needs, liNa } = await sitting();
    const shape = (page: Awaited<ReturnType<typeof showPaper>>) =>
      page?.questions.map((question) => partsIn(question).map((part) => part.id));
    expect(shape(await showPaper(needs, liNa, { ...EN, language: 'zh-CN' }))).toEqual(
      shape(await showPaper(needs, liNa, EN)),
    );
  });

  test('is none before it is started and after it is submitted', async () => {
    const { needs, liNa, sunHao, attempt } = await sitting();
    expect(await showPaper(needs, sunHao, EN)).toBeUndefined();
    await submitAttempt(needs, liNa, { attempt: attempt.id, answers: {} });
    expect(await showPaper(needs, liNa, EN)).toBeUndefined();
  });
});

describe('keeping answers', () => {
  test('adds to those kept before, and replaces those given again', async () => {
    const world = await sitting();
    const { needs, liNa, attempt, answers } = world;
    const [first, second] = Object.entries(answers) as [[string, Answer], [string, Answer]];
    const wrong = answersTo(needs, attempt, () => true)[first[0]] as Answer;
    expect(await saveAnswers(needs, liNa, { attempt: attempt.id, answers: { [first[0]]: wrong } })).toMatchObject({
      ok: true,
    });
    expect(
      await saveAnswers(needs, liNa, { attempt: attempt.id, answers: Object.fromEntries([second]) }),
    ).toMatchObject({
      ok: true,
    });
    expect((await kept(world)).answers).toEqual({ [first[0]]: wrong, [second[0]]: second[1] });
    await saveAnswers(needs, liNa, { attempt: attempt.id, answers: Object.fromEntries([first]) });
    expect((await kept(world)).answers).toEqual(Object.fromEntries([first, second]));
  });

  test('of two tabs loses nothing', async () => {
    const world = await sitting();
    const { needs, liNa, attempt, answers } = world;
    const each = Object.entries(answers).map((answer) =>
      saveAnswers(needs, liNa, { attempt: attempt.id, answers: Object.fromEntries([answer]) }),
    );
    await Promise.all(each);
    expect((await kept(world)).answers).toEqual(answers);
  });

  test('refuses an answer to a question that is not in the paper, and then keeps none of them', async () => {
    const world = await sitting();
    const { needs, liNa, attempt, answers } = world;
    const others = [...needs.library.questions.values()].filter(
      ({ id: name }) => !attempt.paper.questions.includes(name),
    );
    for (const question of others) {
      const strange = { ...answers, [question.id]: rightAnswer(question) };
      const saved = await saveAnswers(needs, liNa, { attempt: attempt.id, answers: strange });
      expect(saved).toEqual({ ok: false, reason: 'answer-not-offered', fields: [question.id] });
    }
    const unknown = { nothing: { kind: 'single', option: 'greet' } } as const;
    expect(await saveAnswers(needs, liNa, { attempt: attempt.id, answers: unknown })).toMatchObject({ ok: false });
    expect((await kept(world)).answers).toEqual({});
  });

  test('refuses what a question does not offer, and an answer of another kind', async () => {
    const world = await sitting();
    const { needs, liNa, attempt } = world;
    const single = attempt.paper.questions.find((name) => needs.library.questions.get(name)?.kind === 'single') ?? '';
    const strange: Answer[] = [
      { kind: 'single', option: 'shout' },
      { kind: 'multiple', options: [] },
      { kind: 'sort', bins: {} },
    ];
    for (const answer of strange) {
      expect(await saveAnswers(needs, liNa, { attempt: attempt.id, answers: { [single]: answer } })).toEqual({
        ok: false,
        reason: 'answer-not-offered',
        fields: [single],
      });
    }
    expect(await submitAttempt(needs, liNa, { attempt: attempt.id, answers: { [single]: strange[0]! } })).toEqual({
      ok: false,
      reason: 'answer-not-offered',
      fields: [single],
    });
    expect(isSubmitted(await kept(world))).toBe(false);
  });

  test('knows nobody else’s attempt', async () => {
    const world = await sitting();
    const { needs, sunHao, hr, attempt, answers } = world;
    for (const who of [sunHao, hr]) {
      expect(await saveAnswers(needs, who, { attempt: attempt.id, answers })).toEqual({
        ok: false,
        reason: 'no-such-attempt',
      });
      expect(await submitAttempt(needs, who, { attempt: attempt.id, answers })).toEqual({
        ok: false,
        reason: 'no-such-attempt',
      });
    }
    expect(await kept(world)).toEqual(attempt);
  });
});

describe('submitting', () => {
  test('keeps the answers sent along, grades, and closes for ever', async () => {
    const world = await sitting();
    const { needs, liNa, attempt, answers } = world;
    expect(await submitAttempt(needs, liNa, { attempt: attempt.id, answers })).toEqual({
      ok: true,
      attempt: attempt.id,
      late: false,
      confirming: false,
    });
    const submitted = await kept(world);
    expect(submitted).toMatchObject({
      answers,
      submittedAt: MORNING,
      result: { total: { earned: 120, possible: 160 }, band: 'pass' },
    });
    expect(await saveAnswers(needs, liNa, { attempt: attempt.id, answers: {} })).toEqual({
      ok: false,
      reason: 'attempt-closed',
    });
    expect(await kept(world)).toEqual(submitted);
  });

  test('twice at the same moment gives one result, and counts once', async () => {
    const world = await sitting();
    const { liNa, attempt, answers } = world;
    const bands: string[] = [];
    const needs = { ...world.needs, submitted: (band: string) => bands.push(band) };
    const sent = [
      { attempt: attempt.id, answers },
      { attempt: attempt.id, answers: {} },
    ];
    const outcomes = await Promise.all(sent.map((submission) => submitAttempt(needs, liNa, submission)));
    expect(outcomes).toEqual([
      { ok: true, attempt: attempt.id, late: false, confirming: false },
      { ok: true, attempt: attempt.id, late: false, confirming: false },
    ]);
    const submitted = await kept(world);
    needs.clock.passMinutes(1);
    const wrong = answersTo(needs, attempt, () => true);
    expect(await submitAttempt(needs, liNa, { attempt: attempt.id, answers: wrong })).toEqual({
      ok: true,
      attempt: attempt.id,
      late: false,
      confirming: false,
    });
    expect(await kept(world)).toEqual(submitted);
    expect((await needs.store.record(liNa.id))?.attempts).toHaveLength(1);
    expect(bands).toEqual([submitted.result?.band]);
  });

  test('the result is that of the answers that are kept with it', async () => {
    const world = await sitting();
    const { needs, liNa, attempt } = world;
    const wrong = new Set(attempt.paper.questions.slice(0, 3));
    await submitAttempt(needs, liNa, {
      attempt: attempt.id,
      answers: answersTo(needs, attempt, (question) => wrong.has(question.id)),
    });
    const { result } = await kept(world);
    const failed = result?.questions
      .filter(({ score }) => score.earned < score.possible)
      .map(({ question }) => question);
    expect(new Set(failed)).toEqual(wrong);
  });
});
