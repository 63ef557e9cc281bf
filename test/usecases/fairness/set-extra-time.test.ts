import { describe, expect, test } from 'vitest';
import { ownExtraTime, setExtraTime } from '../../../src/usecases/fairness/set-extra-time.ts';
import { showCourse } from '../../../src/usecases/learning/show-course.ts';
import { listPeople } from '../../../src/usecases/people/list-people.ts';
import { showPerson } from '../../../src/usecases/people/show-person.ts';
import { showTeam } from '../../../src/usecases/team/show-team.ts';
import { attemptOf, begin, expectOk, studyAll } from '../../support/learner.ts';
import { COURSE, office } from '../../support/office.ts';

const REASON = '右手骨折，打字较慢，见医院证明。';

async function ready() {
  const world = await office();
  const { needs, hr, liNa } = world;
  await studyAll(needs, liNa);
  const set = (extraTime: number, reason = REASON, who = hr) =>
    setExtraTime(needs, who, { person: liNa.id, extraTime, reason });
  const minutes = async (id: Parameters<typeof attemptOf>[2]) => {
    const { startedAt, endsAt } = await attemptOf(needs, liNa, id);
    return (endsAt.getTime() - startedAt.getTime()) / 60_000;
  };
  return { ...world, set, minutes };
}

describe('extra time', () => {
  test('lengthens every paper from now on, and the one in hand', async () => {
    const { needs, hr, liNa, set, minutes } = await ready();
    const attempt = await begin(needs, liNa);
    const limit = await minutes(attempt.id);
    expect(await set(50)).toEqual({ ok: true });
    expect(await minutes(attempt.id)).toBe(limit * 1.5);
    expect(await expectOk(showPerson(needs, hr, liNa.id))).toMatchObject({
      accommodation: { extraTime: 50, reason: REASON, at: needs.now(), by: hr.id },
    });
    expect((await needs.store.audit({ limit: 1 }))[0]).toMatchObject({
      act: 'extra-time-set',
      to: liNa.id,
      before: { extraTime: 0 },
      after: { extraTime: 50 },
      reason: REASON,
    });
  });

  test('taken back leaves the paper in hand its time', async () => {
    const { needs, liNa, set, minutes } = await ready();
    await set(100);
    const attempt = await begin(needs, liNa);
    const doubled = await minutes(attempt.id);
    expect(await set(0, '手已经痊愈，不再需要了。')).toEqual({ ok: true });
    expect(await minutes(attempt.id)).toBe(doubled);
    expect(await ownExtraTime(needs, liNa)).toBeUndefined();
  });

  test('its person sees it with the reason; lists and their supervisor do not', async () => {
    const { needs, hr, liNa, zhaoMin, set } = await ready();
    await set(25);
    expect(await ownExtraTime(needs, liNa)).toMatchObject({ extraTime: 25, reason: REASON });
    expect(await showCourse(needs, liNa, COURSE)).toMatchObject({ extraTime: 25 });
    const lists = [await listPeople(needs, hr, {}), await showTeam(needs, zhaoMin), await needs.store.people()];
    expect(JSON.stringify(lists)).not.toMatch(/extraTime|骨折/);
  });

  test.each([-1, 201, 12.5, Number.NaN])('%s per cent is refused', async (extraTime) => {
    const { set } = await ready();
    expect(await set(extraTime)).toEqual({ ok: false, reason: 'extra-time-out-of-bounds', fields: ['extraTime'] });
  });

  test('takes a reason, and somebody else to set it', async () => {
    const { needs, hr, set } = await ready();
    for (const reason of ['', '病了', '长'.repeat(1001)])
      expect(await set(25, reason)).toEqual({ ok: false, reason: 'reason-length', fields: ['reason'] });
    expect(await setExtraTime(needs, hr, { person: hr.id, extraTime: 25, reason: REASON })).toEqual({
      ok: false,
      reason: 'own-matter',
    });
  });
});
