import { expect, test } from 'vitest';
import { lookAttempt } from '../../../src/usecases/assessment/look-attempt.ts';
import { chooseReply } from '../../../src/usecases/assessment/role-play/choose-reply.ts';
import { saveAnswers } from '../../../src/usecases/assessment/save-answers.ts';
import { submitAttempt } from '../../../src/usecases/assessment/submit-attempt.ts';
import { setActive } from '../../../src/usecases/people/account/set-active.ts';
import { answersTo, begin, expectOk, studyAll } from '../../support/learner.ts';
import { id } from '../../support/make.ts';
import { office } from '../../support/office.ts';

const MINUTE = 60_000;

async function sitting() {
  const world = await office();
  await studyAll(world.needs, world.liNa);
  const attempt = await begin(world.needs, world.liNa);
  const look = (who = world.liNa) => lookAttempt(world.needs, who, { attempt: attempt.id, language: 'en' });
  return { ...world, attempt, answers: answersTo(world.needs, attempt), look };
}

test('another window learns what has been answered, marked and replied, and how long is left', async () => {
  const { needs, liNa, attempt, answers, look } = await sitting();
  const [first = '', second = ''] = attempt.paper.questions;
  needs.clock.passMinutes(10);
  const told = { attempt: attempt.id, answers: { [first]: answers[first]! }, marked: { [second]: true } };
  expect(await saveAnswers(needs, liNa, told)).toEqual({ ok: true, remaining: 30 * MINUTE });
  const scenario = attempt.paper.scenarios[0]!;
  await expectOk(
    chooseReply(needs, liNa, { attempt: attempt.id, scenario, choice: 'rise-and-greet', after: 0, language: 'en' }),
  );
  expect(await look()).toMatchObject({
    ok: true,
    inHand: true,
    confirming: false,
    remaining: 30 * MINUTE,
    answers: { [first]: answers[first] },
    marked: [second],
    staged: [{ scenario, turn: 1 }],
  });
});

test('it holds no key, no points and no explanation', async () => {
  const { needs, liNa, attempt, answers, look } = await sitting();
  await saveAnswers(needs, liNa, { attempt: attempt.id, answers });
  const json = JSON.stringify(await look());
  for (const key of ['right', 'because', 'explanation', 'bin', 'points', 'earned', 'feedback', 'leadsTo', 'policy']) {
    expect(json).not.toContain(`"${key}":`);
  }
});

test('extra time that HR grants in the middle is in it, and in the reply to the next save', async () => {
  const { needs, hr, liNa, attempt, look } = await sitting();
  const entry = { id: id('entry'), at: needs.now(), by: hr.id, byName: hr.name, act: 'attempt-granted' } as never;
  const accommodation = { extraTime: 50, reason: 'reads by ear', at: needs.now(), by: hr.id };
  expect(await needs.store.accommodate(liNa.id, accommodation, entry)).toBe('kept');
  expect(await look()).toMatchObject({ remaining: 60 * MINUTE });
  expect(await saveAnswers(needs, liNa, { attempt: attempt.id, answers: {} })).toEqual({
    ok: true,
    remaining: 60 * MINUTE,
  });
});

test('one that was submitted elsewhere is no longer in hand, and whether time closed it is told', async () => {
  const { needs, liNa, attempt, look } = await sitting();
  await submitAttempt(needs, liNa, { attempt: attempt.id, answers: {} });
  expect(await look()).toEqual({ ok: true, inHand: false, late: false });
});

test('one whose time is over is closed by looking at it', async () => {
  const { needs, look } = await sitting();
  needs.clock.passHours(24 * 30);
  expect(await look()).toEqual({ ok: true, inHand: false, late: true });
});

test('one that was annulled, since its person was deactivated, says so', async () => {
  const { needs, hr, liNa, look } = await sitting();
  await setActive(needs, hr, { person: liNa.id, active: false });
  await setActive(needs, hr, { person: liNa.id, active: true });
  expect(await look()).toEqual({ ok: false, reason: 'attempt-annulled' });
});

test('nobody looks at somebody else’s, HR neither', async () => {
  const { hr, sunHao, look } = await sitting();
  for (const who of [hr, sunHao]) expect(await look(who)).toEqual({ ok: false, reason: 'no-such-attempt' });
});
