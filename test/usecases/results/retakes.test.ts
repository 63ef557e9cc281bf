import { describe, expect, test } from 'vitest';
import { historyOf, mayAttempt } from '../../../src/domain/assessment/retake.ts';
import { RETAKE_STATES } from '../../../src/domain/assignment/retaking.ts';
import { grantAttempt } from '../../../src/usecases/assessment/grant-attempt.ts';
import { startAttempt } from '../../../src/usecases/assessment/start-attempt.ts';
import { setActive } from '../../../src/usecases/people/account/set-active.ts';
import { listRetakes, retakeFilterFrom } from '../../../src/usecases/results/list-retakes.ts';
import { expectOk, sit, studyAll } from '../../support/learner.ts';
import { COURSE, office, theCourse } from '../../support/office.ts';

const REASON = '设备故障，另给一次机会，已与主管核对。';

describe('the list of retakes', () => {
  /** Sun Hao has failed; the states he goes through are read as HR sees them and as he is told. */
  async function failed() {
    const world = await office();
    const { needs, hr, sunHao, liNa } = world;
    await studyAll(needs, liNa);
    await sit(needs, liNa, 'right');
    await studyAll(needs, sunHao);
    await sit(needs, sunHao, 'wrong');
    const row = async () => (await expectOk(listRetakes(needs, hr, {}))).rows[0];
    /** What the person is told when they ask to start. */
    const told = async () => {
      const record = (await needs.store.record(sunHao.id))!;
      const retakes = { attempts: 3, waitHours: 24 };
      const permission = mayAttempt(needs.library, theCourse(needs), historyOf(record, theCourse(needs)), {
        ...{ retakes, now: needs.now() },
      });
      return permission.ok ? 'open' : permission.reason;
    };
    return { ...world, row, told };
  }

  test('holds who failed and has not passed, with what the retake hangs on, as the person is told it', async () => {
    const { needs, hr, sunHao, row, told } = await failed();
    expect((await expectOk(listRetakes(needs, hr, {}))).rows.map(({ person }) => person.name)).toEqual(['孙浩']);
    const seen: (string | undefined)[] = [];
    const look = async () => {
      const now = await row();
      expect(now?.state).toBe(await told());
      seen.push(now?.state);
    };
    await look();
    expect(await row()).toMatchObject({ used: 1, allowed: 3 });
    expect((await row())?.plan.every(({ done }) => !done)).toBe(true);
    needs.clock.passMinutes(1);
    await studyAll(needs, sunHao);
    await look();
    expect((await row())?.plan.every(({ done }) => done)).toBe(true);
    needs.clock.passDays(1);
    await look();
    await startAttempt(needs, sunHao, COURSE);
    await look();
    expect(seen).toEqual(['lessons-to-redo', 'too-soon', 'open', 'attempt-open']);
  });

  test('says who waits for HR, until an attempt is granted', async () => {
    const { needs, hr, sunHao, row, told } = await failed();
    for (const _ of [2, 3]) {
      needs.clock.passDays(2);
      await studyAll(needs, sunHao);
      needs.clock.passMinutes(1);
      await sit(needs, sunHao, 'wrong');
    }
    expect(await row()).toMatchObject({ state: 'no-attempts-left', used: 3, allowed: 3 });
    await expectOk(grantAttempt(needs, hr, { person: sunHao.id, course: COURSE, reason: REASON }));
    expect(await row()).toMatchObject({ state: 'lessons-to-redo', used: 3, allowed: 4 });
    expect(await told()).toBe('lessons-to-redo');
    needs.clock.passDays(2);
    await studyAll(needs, sunHao);
    await sit(needs, sunHao, 'right');
    expect(await row()).toBeUndefined();
  });

  test('is narrowed by state, department and course, and counts the states whatever state is asked for', async () => {
    const { needs, hr, sunHao } = await failed();
    const found = async (filter: Parameters<typeof listRetakes>[2]) => {
      const { rows, tally } = await expectOk(listRetakes(needs, hr, filter));
      return { rows: rows.length, waiting: tally['lessons-to-redo'] };
    };
    expect(await found({ state: 'lessons-to-redo' })).toEqual({ rows: 1, waiting: 1 });
    expect(await found({ state: 'open' })).toEqual({ rows: 0, waiting: 1 });
    expect(await found({ department: '客服中心' })).toEqual({ rows: 0, waiting: 0 });
    expect(await found({ course: 'karate' })).toEqual({ rows: 0, waiting: 0 });
    await setActive(needs, hr, { person: sunHao.id, active: false });
    expect(await found({})).toEqual({ rows: 0, waiting: 0 });
  });

  test('takes from an address only what means something', () => {
    expect(retakeFilterFrom(new URLSearchParams('state=lost&course=a'))).toEqual({ course: 'a' });
    for (const state of RETAKE_STATES) expect(retakeFilterFrom(new URLSearchParams({ state }))).toEqual({ state });
  });
});
