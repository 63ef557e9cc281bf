import { describe, expect, test } from 'vitest';
import { lookAttempt } from '../../../src/usecases/assessment/look-attempt.ts';
import { chooseReply } from '../../../src/usecases/assessment/role-play/choose-reply.ts';
import { saveAnswers } from '../../../src/usecases/assessment/save-answers.ts';
import { showPaper } from '../../../src/usecases/assessment/show-paper.ts';
import { startAttempt } from '../../../src/usecases/assessment/start-attempt.ts';
import { submitAttempt } from '../../../src/usecases/assessment/submit-attempt.ts';
import { showCourse } from '../../../src/usecases/learning/show-course.ts';
import { showHome } from '../../../src/usecases/learning/show-home.ts';
import { minutesOn } from '../../support/clock.ts';
import { answersTo, attemptOf, begin, studyAll } from '../../support/learner.ts';
import { serving } from '../../support/needs.ts';
import { COURSE, office } from '../../support/office.ts';

/** An attempt of forty minutes, half of it answered in time; the clock stands `seconds` after the end. */
async function after(seconds: number) {
  const world = await office();
  const { needs, liNa } = world;
  await studyAll(needs, liNa);
  const attempt = await begin(needs, liNa);
  const answers = answersTo(needs, attempt);
  const inTime = Object.fromEntries(Object.entries(answers).slice(0, 6));
  await saveAnswers(needs, liNa, { attempt: attempt.id, answers: inTime });
  needs.clock.set(new Date(attempt.endsAt.getTime() + seconds * 1000));
  return { ...world, attempt, answers, inTime, kept: () => attemptOf(needs, liNa, attempt.id) };
}

describe('the time limit', () => {
  test('lets answers arrive that were sent at the last second: ten more seconds', async () => {
    const { needs, liNa, attempt, answers, kept } = await after(10);
    expect(await submitAttempt(needs, liNa, { attempt: attempt.id, answers })).toEqual({
      ok: true,
      attempt: attempt.id,
      late: true,
      confirming: false,
    });
    expect(await kept()).toMatchObject({ answers, submittedAt: attempt.endsAt });
    expect(await lookAttempt(needs, liNa, { attempt: attempt.id, language: 'en' })).toMatchObject({ late: true });
  });

  test('grades what was kept in time, leaves out what came later, and says so', async () => {
    const { needs, liNa, attempt, answers, inTime, kept } = await after(11);
    expect(await submitAttempt(needs, liNa, { attempt: attempt.id, answers })).toEqual({
      ok: true,
      attempt: attempt.id,
      late: true,
      confirming: false,
    });
    expect(await kept()).toMatchObject({ answers: inTime, result: { total: { earned: 60, possible: 160 } } });
  });

  test('says so as well when nothing new was sent', async () => {
    const { needs, liNa, attempt } = await after(60);
    expect(await submitAttempt(needs, liNa, { attempt: attempt.id, answers: {} })).toMatchObject({
      ok: true,
      late: true,
      confirming: false,
    });
  });

  test('and when the attempt had closed by itself before', async () => {
    const { needs, liNa, attempt, answers, inTime, kept } = await after(60);
    await showHome(needs, liNa);
    expect(await submitAttempt(needs, liNa, { attempt: attempt.id, answers })).toEqual({
      ok: true,
      attempt: attempt.id,
      late: true,
      confirming: false,
    });
    expect((await kept()).answers).toEqual(inTime);
  });

  test('does not make an attempt late that is sent again after the end', async () => {
    const { needs, liNa, attempt, answers } = await after(-60);
    await submitAttempt(needs, liNa, { attempt: attempt.id, answers });
    needs.clock.passHours(2);
    expect(await submitAttempt(needs, liNa, { attempt: attempt.id, answers })).toMatchObject({ ok: true, late: false });
  });

  test('closes answers and replies', async () => {
    const { needs, liNa, attempt, answers } = await after(11);
    expect(await saveAnswers(needs, liNa, { attempt: attempt.id, answers })).toEqual({
      ok: false,
      reason: 'attempt-closed',
    });
    const reply = {
      attempt: attempt.id,
      scenario: attempt.paper.scenarios[0]!,
      choice: 'rise-and-greet',
      after: 0,
      language: 'en',
    } as const;
    expect(await chooseReply(needs, liNa, reply)).toEqual({ ok: false, reason: 'attempt-closed' });
  });
});

describe('an attempt that was left lying', () => {
  test.each(['home', 'course', 'paper', 'start'] as const)(
    'closes by itself when its owner comes back: %s',
    async (door) => {
      const { needs, liNa, inTime, kept } = await after(3600);
      const open = {
        home: () => showHome(needs, liNa),
        course: () => showCourse(needs, liNa, COURSE),
        paper: () => showPaper(needs, liNa, { course: COURSE, language: 'en' }),
        start: () => startAttempt(needs, liNa, COURSE),
      };
      await open[door]();
      expect(await kept()).toMatchObject({ answers: inTime, submittedAt: minutesOn(40), result: { band: 'fail' } });
    },
  );

  test('stays open within its time and the ten seconds', async () => {
    const { needs, liNa, kept } = await after(10);
    await showHome(needs, liNa);
    expect((await kept()).submittedAt).toBeUndefined();
  });

  test('at a course that has left the library bars nobody’s way home', async () => {
    const { needs, liNa, kept } = await after(3600);
    const without = serving(needs, { ...needs.library, courses: new Map() });
    expect(await showHome(without, liNa)).toMatchObject({ pending: [], passed: [], more: [] });
    expect((await kept()).submittedAt).toBeDefined();
  });

  test('with a role-play that was rewritten since is graded without it', async () => {
    const { needs, liNa, attempt, kept } = await after(-60);
    const scenario = attempt.paper.scenarios[0]!;
    await chooseReply(needs, liNa, {
      attempt: attempt.id,
      scenario,
      choice: 'rise-and-greet',
      after: 0,
      language: 'en',
    });
    const old = needs.library.scenarios.get(scenario)!;
    const rewritten = {
      ...old,
      scenes: old.scenes.map((scene) => ({
        ...scene,
        choices: scene.choices.map((choice) => ({ ...choice, id: `new-${choice.id}` })),
      })),
    };
    needs.clock.passHours(1);
    await showHome(serving(needs, { ...needs.library, scenarios: new Map([[scenario, rewritten]]) }), liNa);
    expect(await kept()).toMatchObject({ result: { total: { earned: 60, possible: 120 }, scenarios: [] } });
  });
});
