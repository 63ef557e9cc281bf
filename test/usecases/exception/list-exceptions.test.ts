import { describe, expect, test } from 'vitest';
import type { Person } from '../../../src/domain/people/person.ts';
import { grantAttempt } from '../../../src/usecases/assessment/grant-attempt.ts';
import { type ExceptionFilter, listExceptions } from '../../../src/usecases/exception/list-exceptions.ts';
import { endExemption } from '../../../src/usecases/exemption/end-exemption.ts';
import { giveExemption } from '../../../src/usecases/exemption/give-exemption.ts';
import { setExtraTime } from '../../../src/usecases/fairness/set-extra-time.ts';
import { takeExceptions } from '../../../src/usecases/out/take-exceptions.ts';
import { setActive } from '../../../src/usecases/people/account/set-active.ts';
import { expectOk } from '../../support/learner.ts';
import { auditEntry } from '../../support/make.ts';
import { COURSE, type Office, office } from '../../support/office.ts';

const REASON = 'A broken wrist until May';

async function told({ needs, hr }: Office, filter: ExceptionFilter = {}) {
  const { rows } = await expectOk(listExceptions(needs, hr, filter));
  return rows.map(({ person, kind }) => `${person.name} ${kind}`);
}

async function giveAll(world: Office) {
  const { needs, hr, liNa, sunHao, chenBo } = world;
  await expectOk(setExtraTime(needs, hr, { person: liNa.id, extraTime: 25, reason: REASON }));
  needs.clock.passMinutes(1);
  await expectOk(giveExemption(needs, hr, { person: sunHao.id, course: COURSE, until: '2026-03-20', reason: REASON }));
  needs.clock.passMinutes(1);
  await expectOk(grantAttempt(needs, hr, { person: chenBo.id, course: COURSE, reason: REASON }));
}

describe('the list of exceptions', () => {
  test('has extra time, exemptions and further attempts with who gave them, when and why, latest first', async () => {
    const world = await office();
    await giveAll(world);
    const { rows } = await expectOk(listExceptions(world.needs, world.hr));
    expect(rows).toMatchObject([
      {
        kind: 'attempt',
        person: { name: '陈波' },
        course: { id: COURSE },
        by: { name: '王芳' },
        reason: REASON,
        now: true,
      },
      { kind: 'exemption', person: { name: '孙浩' }, course: { id: COURSE }, until: '2026-03-20', now: true },
      { kind: 'extra-time', person: { name: '李娜' }, extraTime: 25, now: true },
    ]);
  });

  test('is narrowed to a kind, a department and a name, and sorted by a column', async () => {
    const world = await office();
    await giveAll(world);
    expect(await told(world, { kind: 'exemption' })).toEqual(['孙浩 exemption']);
    expect(await told(world, { department: '客服中心' })).toEqual(['陈波 attempt']);
    expect(await told(world, { search: '00017' })).toEqual(['李娜 extra-time']);
    expect(await told(world, { sort: 'number' })).toEqual(['李娜 extra-time', '孙浩 exemption', '陈波 attempt']);
    expect(await told(world, { sort: '-until' })).toEqual(['孙浩 exemption', '陈波 attempt', '李娜 extra-time']);
  });

  test('leaves out what is over, unless it is asked for', async () => {
    const world = await office();
    const { needs, hr, liNa, sunHao, chenBo } = world;
    await giveAll(world);
    await expectOk(setExtraTime(needs, hr, { person: liNa.id, extraTime: 0, reason: 'The wrist is well again' }));
    needs.clock.passDays(12);
    await expectOk(setActive(needs, hr, { person: chenBo.id, active: false }));
    expect(await told(world)).toEqual([]);
    expect(await told(world, { past: true })).toEqual(['陈波 attempt', '孙浩 exemption', '李娜 extra-time']);
    // One that was ended early is over on that day, and given anew it stands beside the one before.
    await expectOk(giveExemption(needs, hr, { person: sunHao.id, course: COURSE, reason: REASON }));
    expect(await told(world)).toEqual(['孙浩 exemption']);
    const { exemptions } = (await needs.store.record(sunHao.id))!;
    const exemption = exemptions.at(-1)!.id;
    await expectOk(endExemption(needs, hr, { person: sunHao.id, exemption, reason: 'Back at work again' }));
    expect(await told(world)).toEqual([]);
    expect(await told(world, { past: true, kind: 'exemption' })).toHaveLength(2);
  });

  test('changes extra time that is set anew, rather than showing both', async () => {
    const world = await office();
    const { needs, hr, liNa } = world;
    await giveAll(world);
    await expectOk(setExtraTime(needs, hr, { person: liNa.id, extraTime: 50, reason: REASON }));
    const { rows } = await expectOk(listExceptions(needs, hr, { kind: 'extra-time' }));
    expect(rows).toMatchObject([{ extraTime: 50 }]);
  });

  test('still tells what holds once the trail has lost its details', async () => {
    const world = await office();
    const { needs, hr } = world;
    await giveAll(world);
    needs.clock.passMinutes(1);
    await needs.store.eraseNames(needs.clock.now(), auditEntry({ act: 'names-erased' }));
    const { rows } = await expectOk(listExceptions(needs, hr));
    expect(rows).toMatchObject([
      { kind: 'exemption', person: { name: '孙浩' }, until: '2026-03-20', reason: REASON, by: { name: '王芳' } },
      { kind: 'extra-time', person: { name: '李娜' }, extraTime: 25, reason: REASON },
    ]);
  });

  test('is for HR alone, and its files leave an entry that does not say whom was looked for', async () => {
    const world = await office();
    const { needs, hr, zhaoMin } = world;
    const refused = { ok: false, reason: 'not-allowed' };
    for (const who of [zhaoMin, world.liNa as Person]) expect(await listExceptions(needs, who)).toEqual(refused);
    await expectOk(takeExceptions(needs, hr, { search: '李' }));
    const [entry] = await needs.store.audit({ limit: 1 });
    expect(entry).toMatchObject({ act: 'list-downloaded', after: { list: 'exceptions', search: true, rows: 0 } });
  });
});
