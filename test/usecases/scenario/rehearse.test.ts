import { describe, expect, test } from 'vitest';
import type { Person } from '../../../src/domain/people/person.ts';
import { bestRun } from '../../../src/domain/scenario/debrief.ts';
import type { Bookmark } from '../../../src/domain/scenario/rehearsal.ts';
import type { Scenario } from '../../../src/domain/scenario/scenario.ts';
import { showResult } from '../../../src/usecases/assessment/show-result.ts';
import { submitAttempt } from '../../../src/usecases/assessment/submit-attempt.ts';
import { showCourse } from '../../../src/usecases/learning/show-course.ts';
import type { Needs } from '../../../src/usecases/needs.ts';
import { showReport } from '../../../src/usecases/results/scenarios/show-report.ts';
import { rehearse, takeBack, tryAgain } from '../../../src/usecases/scenario/rehearse.ts';
import { showRehearsal } from '../../../src/usecases/scenario/show-rehearsal.ts';
import { keepScenarios } from '../../../src/usecases/scenario/version.ts';
import { begin, playBest, studyAll } from '../../support/learner.ts';
import { COURSE, type Office, office } from '../../support/office.ts';
import { rehearseAll } from '../../support/rehearse.ts';

const VISITOR = { scenario: 'unannounced-visitor', language: 'en' } as const;
const START = { run: 1, after: 0 };
const page = (needs: Needs, who: Person) => showRehearsal(needs, who, VISITOR);
const say = (needs: Needs, who: Person, bookmark: Bookmark, choice: string, thought = 0) =>
  rehearse(needs, who, { ...VISITOR, bookmark, choice, thought });
const visitorOf = ({ library }: Needs) => library.scenarios.get(VISITOR.scenario as never) as Scenario;
const best = (needs: Needs) => bestRun(visitorOf(needs));

/** The same people with the role-play rewritten: its version is another. */
async function rewritten({ needs }: Office, changed: Partial<Scenario> = {}): Promise<Needs> {
  await keepScenarios(needs);
  const scenario = { ...visitorOf(needs), mood: 50, ...changed };
  const scenarios = new Map(needs.library.scenarios).set(scenario.id, scenario);
  const versions = new Map(needs.library.versions).set(scenario.id, 'rewritten');
  return { ...needs, library: { ...needs.library, scenarios, versions } };
}

describe('rehearsing a role-play', () => {
  test('starts at the opening and goes on where it was left', async () => {
    const { needs, liNa } = await office();
    expect(await page(needs, liNa)).toMatchObject({ bookmark: START, runs: [], staged: { turn: 0 } });
    const [first = ''] = best(needs);
    const then = { bookmark: { run: 1, after: 1 }, staged: { turn: 1 } };
    expect(await say(needs, liNa, START, first)).toMatchObject({ ok: true, ...then });
    expect(await page(needs, liNa)).toMatchObject(then);
    expect((await page(needs, liNa))?.ended).toBeUndefined();
  });

  test('a reply may be taken back until the end, and no other', async () => {
    const { needs, liNa } = await office();
    const run = best(needs);
    await rehearseAll(needs, liNa, VISITOR.scenario, run.slice(0, 2));
    expect(await takeBack(needs, liNa, { ...VISITOR, bookmark: { run: 1, after: 2 } })).toMatchObject({
      staged: { turn: 1 },
    });
    expect(await takeBack(needs, liNa, { ...VISITOR, bookmark: { run: 2, after: 1 } })).toMatchObject({
      staged: { turn: 0 },
    });
    const nothing = { ok: false, reason: 'nothing-to-take-back' };
    expect(await takeBack(needs, liNa, { ...VISITOR, bookmark: { run: 3, after: 0 } })).toEqual(nothing);
    const { bookmark } = await rehearseAll(needs, liNa, VISITOR.scenario, run);
    expect(await takeBack(needs, liNa, { ...VISITOR, bookmark })).toEqual(nothing);
  });

  test('ends with what it was worth, counts once, and opens the assessment', async () => {
    const { needs, liNa } = await office();
    await studyAll(needs, liNa);
    await rehearseAll(needs, liNa, VISITOR.scenario, best(needs));
    const done = await page(needs, liNa);
    expect(done).toMatchObject({
      runs: [{ current: true }],
      ended: { debrief: { broken: [] }, outcome: { band: 'excellent', redLines: [] } },
    });
    expect(done?.best?.turns.map(({ choice }) => choice.id)).toEqual(best(needs));
    const others = needs.library.courses.get(COURSE)?.scenarios.filter((other) => other !== VISITOR.scenario) ?? [];
    for (const other of others) {
      expect(await showCourse(needs, liNa, COURSE)).toMatchObject({ next: { kind: 'rehearse', scenario: other } });
      await rehearseAll(needs, liNa, other, bestRun(needs.library.scenarios.get(other)!));
    }
    expect(await showCourse(needs, liNa, COURSE)).toMatchObject({ next: { kind: 'assess' } });
    await tryAgain(needs, liNa, { ...VISITOR, bookmark: done!.bookmark });
    expect(await showCourse(needs, liNa, COURSE)).toMatchObject({ next: { kind: 'assess' } });
    expect(await page(needs, liNa)).toMatchObject({ bookmark: { run: 2, after: 0 }, runs: [{ run: { number: 1 } }] });
  });

  test('an earlier run may be tried again from any of its turns, with its variations', async () => {
    const { needs, liNa } = await office();
    const run = best(needs);
    const { bookmark } = await rehearseAll(needs, liNa, VISITOR.scenario, run);
    const before = await page(needs, liNa);
    const again = await tryAgain(needs, liNa, { ...VISITOR, bookmark, from: { run: 1, turns: 3 } });
    expect(again).toMatchObject({ ok: true, bookmark: { run: 2, after: 3 }, staged: { turn: 3 } });
    const { rehearsals } = (await needs.store.record(liNa.id))!;
    expect(rehearsals[VISITOR.scenario]?.current).toMatchObject({ number: 2, variation: 1, choices: run.slice(0, 3) });
    await rehearseAll(needs, liNa, VISITOR.scenario, run.slice(3));
    expect((await page(needs, liNa))?.runs.map(({ debrief }) => debrief)).toEqual([
      before?.ended?.debrief,
      before?.ended?.debrief,
    ]);
    for (const from of [
      { run: 9, turns: 0 },
      { run: 1, turns: run.length },
    ]) {
      expect(await tryAgain(needs, liNa, { ...VISITOR, bookmark: { run: 2, after: run.length }, from })).toEqual({
        ok: false,
        reason: 'choice-not-offered',
      });
    }
  });

  test('takes only replies that the scene offers, and nothing once it has ended', async () => {
    const { needs, liNa } = await office();
    expect(await say(needs, liNa, START, 'dance')).toEqual({ ok: false, reason: 'choice-not-offered' });
    expect(await page(needs, liNa)).toMatchObject({ bookmark: START });
    const { bookmark } = await rehearseAll(needs, liNa, VISITOR.scenario, best(needs));
    expect(await say(needs, liNa, bookmark, 'encore')).toEqual({ ok: false, reason: 'choice-not-offered' });
  });

  test('is none where there is no such scenario', async () => {
    const { needs, liNa } = await office();
    expect(await showRehearsal(needs, liNa, { ...VISITOR, scenario: 'duel' })).toBeUndefined();
    const sent = { ...VISITOR, scenario: 'duel', bookmark: START, choice: 'bow', thought: 0 };
    expect(await rehearse(needs, liNa, sent)).toEqual({ ok: false, reason: 'no-such-scenario' });
  });

  test('refuses a time of thought that cannot be, and keeps the reply before', async () => {
    const { needs, liNa } = await office();
    const [first = '', second = ''] = best(needs);
    for (const thought of [-1, 1.5, 90_000_000]) {
      expect(await say(needs, liNa, START, first, thought)).toEqual({ ok: false, reason: 'thought-impossible' });
    }
    await say(needs, liNa, START, first, 4000);
    needs.clock.passMinutes(1);
    const at = { run: 1, after: 1 };
    expect(await say(needs, liNa, at, second, 120_000)).toEqual({ ok: false, reason: 'thought-impossible' });
    expect(await page(needs, liNa)).toMatchObject({ bookmark: at });
    expect(await say(needs, liNa, at, second, 50_000)).toMatchObject({ ok: true });
  });
});

describe('a run that went on elsewhere', () => {
  test('on another device is left as it is there', async () => {
    const { needs, liNa } = await office();
    const [first = '', second = ''] = best(needs);
    await say(needs, liNa, START, first);
    expect(await say(needs, liNa, START, 'finish-first')).toEqual({ ok: false, reason: 'run-moved-on' });
    expect(await tryAgain(needs, liNa, { ...VISITOR, bookmark: START })).toEqual({ ok: false, reason: 'run-moved-on' });
    expect(await say(needs, liNa, { run: 1, after: 1 }, second)).toMatchObject({ ok: true });
  });

  test('is not mistaken for one with as many replies, one of which was taken back', async () => {
    const { needs, liNa } = await office();
    await say(needs, liNa, START, 'greet-seated');
    const seen = { run: 1, after: 1 };
    const back = await takeBack(needs, liNa, { ...VISITOR, bookmark: seen });
    if (!back.ok) throw new Error(back.reason);
    await say(needs, liNa, back.bookmark, 'finish-first');
    expect(await say(needs, liNa, seen, 'wait-for-hand')).toEqual({ ok: false, reason: 'run-moved-on' });
  });

  test('of two replies at the same moment one counts', async () => {
    const { needs, liNa } = await office();
    const both = await Promise.all([say(needs, liNa, START, 'finish-first'), say(needs, liNa, START, 'greet-seated')]);
    expect(both.map(({ ok }) => ok).toSorted()).toEqual([false, true]);
    expect(await page(needs, liNa)).toMatchObject({ bookmark: { run: 1, after: 1 } });
  });
});

describe('a role-play that was rewritten', () => {
  test('ends a run in hand, says so, and begins anew', async () => {
    const before = await office();
    const { liNa } = before;
    const [first = '', second = ''] = best(before.needs);
    await say(before.needs, liNa, START, first);
    const needs = await rewritten(before);
    expect(await say(needs, liNa, { run: 1, after: 1 }, second)).toEqual({ ok: false, reason: 'scenario-rewritten' });
    const fresh = await page(needs, liNa);
    expect(fresh).toMatchObject({ rewritten: true, bookmark: { run: 2, after: 0 }, staged: { turn: 0, mood: 50 } });
    expect(await say(needs, liNa, fresh!.bookmark, first)).toMatchObject({ ok: true, bookmark: { run: 2, after: 1 } });
    expect(await page(needs, liNa)).toMatchObject({ rewritten: false });
  });

  test('says nothing to who began it before versions were kept', async () => {
    const { needs, liNa } = await office();
    await keepScenarios(needs);
    const run = { number: 1, version: '', variation: 1, choices: best(needs).slice(0, 1), thought: [] };
    await needs.store.rehearse(liNa.id, visitorOf(needs).id, { seen: START, run, ended: false }, needs.now());
    expect(await page(needs, liNa)).toMatchObject({ rewritten: false, bookmark: { run: 2, after: 0 } });
  });

  test('leaves the debrief of a run that ended as it was', async () => {
    const before = await office();
    const { liNa } = before;
    const { bookmark } = await rehearseAll(before.needs, liNa, VISITOR.scenario, best(before.needs));
    const told = await page(before.needs, liNa);
    const needs = await rewritten(before, { scenes: visitorOf(before.needs).scenes.slice(0, 1) });
    const now = await page(needs, liNa);
    expect(now?.ended).toEqual({ ...told?.ended, current: false });
    const refused = { ok: false, reason: 'scenario-rewritten' };
    const again = { ...VISITOR, bookmark, from: { run: 1, turns: 1 } };
    expect(await tryAgain(needs, liNa, again)).toEqual(refused);
    expect(await takeBack(needs, liNa, { ...VISITOR, bookmark })).toEqual(refused);
    expect(await say(needs, liNa, bookmark, 'greet-seated')).toEqual(refused);
  });
});

describe('a role-play of an open assessment', () => {
  test('is not looked back on in an earlier result either, nor in the report', async () => {
    const { needs, liNa, hr } = await office();
    await studyAll(needs, liNa);
    const first = await begin(needs, liNa);
    await playBest(needs, liNa, first);
    await submitAttempt(needs, liNa, { attempt: first.id, answers: {} });
    const result = () => showResult(needs, liNa, { attempt: first.id, language: 'en' });
    expect((await result())?.scenarios).toMatchObject([{ ended: { debrief: { broken: [] } } }]);
    needs.clock.passHours(25);
    await studyAll(needs, liNa);
    await begin(needs, liNa);
    expect((await result())?.scenarios).toEqual([{ scenario: expect.anything(), askedBy: COURSE }]);
    const others = await showResult(needs, hr, { attempt: first.id, person: liNa.id, language: 'en' });
    expect(others?.scenarios).toMatchObject([{ ended: { debrief: { broken: [] } } }]);
    await studyAll(needs, hr);
    const own = await begin(needs, hr);
    const report = () => showReport(needs, hr, { scenario: VISITOR.scenario });
    expect(await report()).toEqual({ ok: false, reason: 'scenario-in-assessment' });
    await playBest(needs, hr, own);
    expect(await report()).toMatchObject({ ok: true });
  });

  test('is not practised until it was played there, nor while its last replies may be on their way', async () => {
    const world = await office();
    const { needs, liNa } = world;
    const run = best(needs);
    await studyAll(needs, liNa);
    const { bookmark } = await rehearseAll(needs, liNa, VISITOR.scenario, run);
    const attempt = await begin(needs, liNa);
    const closed = await page(needs, liNa);
    expect(closed).toMatchObject({ closedBy: COURSE, runs: [] });
    expect([closed?.ended, closed?.best]).toEqual([undefined, undefined]);
    const refused = { ok: false, reason: 'scenario-in-assessment' };
    expect(await tryAgain(needs, liNa, { ...VISITOR, bookmark })).toEqual(refused);
    const [start, end] = [needs.now(), attempt.endsAt.getTime()];
    needs.clock.set(new Date(end + 9_000));
    expect((await page(needs, liNa))?.closedBy).toBe(COURSE);
    needs.clock.set(new Date(end + 11_000));
    expect((await page(needs, liNa))?.closedBy).toBeUndefined();
    needs.clock.set(start);
    const shorter = await rewritten(
      { ...world },
      { scenes: [visitorOf(needs).scenes[0]!, visitorOf(needs).scenes.at(-1)!] },
    );
    expect((await page(shorter, liNa))?.closedBy).toBe(COURSE);
    await playBest(needs, liNa, attempt);
    expect((await page(needs, liNa))?.closedBy).toBeUndefined();
    expect(await tryAgain(needs, liNa, { ...VISITOR, bookmark })).toMatchObject({ ok: true });
  });
});
