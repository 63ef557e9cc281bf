import { describe, expect, test } from 'vitest';
import type { AttemptId } from '../../../src/domain/id.ts';
import { bestRun } from '../../../src/domain/scenario/debrief.ts';
import { chooseReply } from '../../../src/usecases/assessment/role-play/choose-reply.ts';
import { showPaper } from '../../../src/usecases/assessment/show-paper.ts';
import { showResult } from '../../../src/usecases/assessment/show-result.ts';
import { submitAttempt } from '../../../src/usecases/assessment/submit-attempt.ts';
import { keepScenarios } from '../../../src/usecases/scenario/version.ts';
import { attemptOf, begin, playBest, studyAll } from '../../support/learner.ts';
import { id } from '../../support/make.ts';
import { serving } from '../../support/needs.ts';
import { COURSE, office } from '../../support/office.ts';

const VISITOR = id<'scenario'>('unannounced-visitor');

async function sitting() {
  const world = await office();
  const { needs, liNa } = world;
  await studyAll(needs, liNa);
  const attempt = await begin(needs, liNa);
  const reply = (choice: string, after: number, to: AttemptId = attempt.id, who = liNa) =>
    chooseReply(needs, who, { attempt: to, scenario: VISITOR, choice, after, language: 'en' });
  const choices = async () => (await attemptOf(needs, liNa, attempt.id)).choices[VISITOR] ?? [];
  return { ...world, attempt, reply, choices };
}

describe('a reply in the role-play of a paper', () => {
  test('is kept, and leads on to the next scene; after a reload it stands there', async () => {
    const { needs, liNa, reply, choices } = await sitting();
    expect(await reply('rise-and-greet', 0)).toMatchObject({ ok: true, staged: { turn: 1 } });
    expect(await choices()).toEqual(['rise-and-greet']);
    const page = await showPaper(needs, liNa, { course: COURSE, language: 'en' });
    expect(page?.scenarios).toMatchObject([{ staged: { turn: 1 } }]);
  });

  test('must be one that the scene offers', async () => {
    const { reply, choices } = await sitting();
    expect(await reply('dance', 0)).toEqual({ ok: false, reason: 'choice-not-offered' });
    expect(await choices()).toEqual([]);
  });

  test('cannot be taken back, nor given twice: the run has moved on', async () => {
    const { reply, choices } = await sitting();
    await reply('rise-and-greet', 0);
    expect(await reply('finish-first', 0)).toEqual({ ok: false, reason: 'run-moved-on' });
    expect(await reply('rise-and-greet', 2)).toEqual({ ok: false, reason: 'run-moved-on' });
    expect(await choices()).toEqual(['rise-and-greet']);
  });

  test('of two at the same moment, one counts', async () => {
    const { reply, choices } = await sitting();
    const outcomes = await Promise.all([reply('rise-and-greet', 0), reply('finish-first', 0)]);
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
    expect(outcomes).toContainEqual({ ok: false, reason: 'run-moved-on' });
    expect(await choices()).toHaveLength(1);
  });

  test('cannot follow an ending', async () => {
    const { needs, liNa, attempt, reply, choices } = await sitting();
    await playBest(needs, liNa, attempt);
    const { length } = await choices();
    expect(await reply('rise-and-greet', length)).toEqual({ ok: false, reason: 'choice-not-offered' });
  });

  test('belongs to an attempt of one’s own that is open, and to a role-play of its paper', async () => {
    const { needs, liNa, sunHao, attempt, reply } = await sitting();
    expect(await reply('rise-and-greet', 0, id('nothing'))).toEqual({ ok: false, reason: 'no-such-attempt' });
    expect(await reply('rise-and-greet', 0, attempt.id, sunHao)).toEqual({ ok: false, reason: 'no-such-attempt' });
    const other = {
      attempt: attempt.id,
      scenario: id<'scenario'>('duel'),
      choice: 'rise-and-greet',
      after: 0,
      language: 'en',
    } as const;
    expect(await chooseReply(needs, liNa, other)).toEqual({ ok: false, reason: 'no-such-attempt' });
    await submitAttempt(needs, liNa, { attempt: attempt.id, answers: {} });
    expect(await reply('rise-and-greet', 0)).toEqual({ ok: false, reason: 'attempt-closed' });
  });
});

describe('a role-play that was rewritten while a paper is taken', () => {
  test('goes on in the words it began with, and is graded by them', async () => {
    const { needs, liNa, attempt, reply } = await sitting();
    await keepScenarios(needs);
    await reply('rise-and-greet', 0);
    const { library } = needs;
    const before = library.scenarios.get(VISITOR)!;
    const scenarios = new Map(library.scenarios).set(VISITOR, { ...before, scenes: before.scenes.slice(1) });
    const versions = new Map(library.versions).set(VISITOR, 'rewritten');
    const now = serving(needs, { ...library, scenarios, versions });
    for (const [index, choice] of bestRun(before).slice(1).entries()) {
      const after = index + 1;
      expect(
        await chooseReply(now, liNa, { attempt: attempt.id, scenario: VISITOR, choice, after, language: 'en' }),
      ).toMatchObject({ ok: true });
    }
    await submitAttempt(now, liNa, { attempt: attempt.id, answers: {} });
    const { result } = await attemptOf(needs, liNa, attempt.id);
    expect(result?.scenarios).toMatchObject([{ ended: true, score: { earned: 40, possible: 40 } }]);
    const page = await showResult(now, liNa, { attempt: attempt.id, language: 'en' });
    expect(page?.scenarios).toMatchObject([{ ended: { debrief: { broken: [] } } }]);
  });

  test('is left alone, and the paper with it, when nobody knows those words any more', async () => {
    const { needs, liNa, attempt } = await sitting();
    const versions = new Map(needs.library.versions).set(VISITOR, 'rewritten');
    const now = serving(needs, { ...needs.library, versions });
    const reply = {
      attempt: attempt.id,
      scenario: VISITOR,
      choice: 'rise-and-greet',
      after: 0,
      language: 'en',
    } as const;
    expect(await chooseReply(now, liNa, reply)).toEqual({ ok: false, reason: 'no-such-scenario' });
    expect(await submitAttempt(now, liNa, { attempt: attempt.id, answers: {} })).toMatchObject({ ok: true });
    const { result } = await attemptOf(needs, liNa, attempt.id);
    expect(result?.scenarios).toEqual([]);
    expect(result?.total).toEqual({ earned: 0, possible: 120 });
  });

  test('is graded also when a norm it names has left the library', async () => {
    const { needs, liNa, attempt, reply } = await sitting();
    await reply('finish-first', 0);
    const norms = new Map(needs.library.norms);
    norms.delete(id('reception-rise-and-smile'));
    const now = serving(needs, { ...needs.library, norms });
    expect(await submitAttempt(now, liNa, { attempt: attempt.id, answers: {} })).toMatchObject({ ok: true });
  });
});
