import { expect, test } from 'vitest';
import { startAttempt } from '../../src/usecases/assessment/start-attempt.ts';
import { hoursOn, MORNING } from '../support/clock.ts';
import { attemptOf, begin, sit, studyAll } from '../support/learner.ts';
import { COURSE, office } from '../support/office.ts';

test('with the clock set back, attempts stay in the order they were made, and a result stays after its start', async () => {
  const { needs, liNa } = await office();
  await studyAll(needs, liNa);
  needs.clock.set(hoursOn(100));
  const first = await sit(needs, liNa, 'right');
  needs.clock.set(hoursOn(130));
  const second = await begin(needs, liNa);
  needs.clock.set(MORNING);
  await sit(needs, liNa, 'wrong');
  const { startedAt, submittedAt } = await attemptOf(needs, liNa, second.id);
  expect(submittedAt).toEqual(startedAt);
  needs.clock.set(hoursOn(125));
  expect(await startAttempt(needs, liNa, COURSE)).toMatchObject({ ok: false, reason: 'too-soon' });
  needs.clock.set(hoursOn(160));
  const third = await begin(needs, liNa);
  expect((await needs.store.record(liNa.id))?.attempts.map(({ id }) => id)).toEqual([first.id, second.id, third.id]);
});

test('with the clock set back, the audit trail goes on in its own order', async () => {
  const { needs, hr, liNa } = await office();
  const note = () =>
    needs.store.note({ at: needs.now(), by: hr.id, byName: hr.name, act: 'results-downloaded', to: liNa.id });
  await note();
  needs.clock.set(hoursOn(-1000));
  await note();
  const [latest, before] = await needs.store.audit({ limit: 2 });
  expect(latest?.at.getTime()).toBeLessThan(before?.at.getTime() ?? 0);
  expect(latest?.seq).toBe((before?.seq ?? 0) + 1);
});
