import { describe, expect, test } from 'vitest';
import { SYSTEM } from '../../../src/domain/audit.ts';
import type { RetentionPolicy } from '../../../src/domain/rights/retention.ts';
import { setActive } from '../../../src/usecases/people/account/set-active.ts';
import { keepRetention } from '../../../src/usecases/rights/keep-retention.ts';
import { listDue } from '../../../src/usecases/rights/list-due.ts';
import { setRetention } from '../../../src/usecases/rights/set-retention.ts';
import { expectOk } from '../../support/learner.ts';
import * as make from '../../support/make.ts';
import { openNeeds } from '../../support/needs.ts';
import { office } from '../../support/office.ts';

/** Li Na left on 9 March. */
async function withLeaver(policy?: RetentionPolicy) {
  const world = await office();
  const { needs, hr, liNa } = world;
  await setActive(needs, hr, { person: liNa.id, active: false });
  if (policy) await setRetention(needs, hr, policy);
  const nameOf = async (id: typeof liNa.id) => (await needs.store.summary(id))?.person.name;
  return { ...world, nameOf };
}

describe('people who left', () => {
  test('are erased when their months are over, and no day before', async () => {
    const { needs, liNa, nameOf } = await withLeaver({ leaverMonths: 6 });
    needs.clock.set(new Date('2026-09-08T23:00:00Z'));
    expect(await keepRetention(needs)).toEqual({ people: 0, entries: 0 });
    expect(await nameOf(liNa.id)).toBe('李娜');
    needs.clock.set(new Date('2026-09-09T01:00:00Z'));
    expect(await keepRetention(needs)).toMatchObject({ people: 1 });
    expect(await nameOf(liNa.id)).toBe('');
    const [entry] = await needs.store.audit({ limit: 1 });
    expect(entry).toMatchObject({ act: 'person-erased', by: SYSTEM, byName: '', to: liNa.id });
    expect(entry).not.toHaveProperty('erased');
  });

  test('stay for ever unless HR says otherwise', async () => {
    const { needs, liNa, nameOf } = await withLeaver();
    needs.clock.passDays(10_000);
    expect(await keepRetention(needs)).toEqual({ people: 0, entries: 0 });
    expect(await nameOf(liNa.id)).toBe('李娜');
  });

  test('are erased once, by however many servers look at the same time', async () => {
    const { needs, hr, sunHao } = await withLeaver({ leaverMonths: 1 });
    await setActive(needs, hr, { person: sunHao.id, active: false });
    needs.clock.passDays(40);
    await Promise.all([keepRetention(needs), keepRetention(needs), keepRetention(needs)]);
    const erased = (await needs.store.audit({ limit: 99 })).filter(({ act }) => act === 'person-erased');
    expect(erased).toHaveLength(2);
  });

  test('and come back while others are erased keep their account and their data', async () => {
    const { needs, hr, liNa, sunHao, nameOf } = await withLeaver({ leaverMonths: 1 });
    await setActive(needs, hr, { person: sunHao.id, active: false });
    needs.clock.passDays(40);
    const removed: string[] = [];
    const accounts = Object.assign(Object.create(needs.accounts) as typeof needs.accounts, {
      async remove(person: typeof liNa.id) {
        removed.push(person);
        const other = person === liNa.id ? sunHao : liNa;
        await setActive(needs, hr, { person: other.id, active: true });
      },
    });
    expect(await keepRetention({ ...needs, accounts })).toMatchObject({ people: 1 });
    expect(removed).toHaveLength(1);
    expect((await Promise.all([liNa, sunHao].map(({ id }) => nameOf(id)))).filter(Boolean)).toHaveLength(1);
  });

  test('and came back count from the day they leave again', async () => {
    const { needs, hr, liNa, nameOf } = await withLeaver({ leaverMonths: 6 });
    needs.clock.passDays(100);
    await setActive(needs, hr, { person: liNa.id, active: true });
    needs.clock.passDays(100);
    await setActive(needs, hr, { person: liNa.id, active: false });
    needs.clock.passDays(100);
    await keepRetention(needs);
    expect(await nameOf(liNa.id)).toBe('李娜');
  });

  test('are shown to HR a month ahead, soonest first', async () => {
    const { needs, hr, liNa, sunHao } = await withLeaver({ leaverMonths: 3 });
    needs.clock.passDays(10);
    await setActive(needs, hr, { person: sunHao.id, active: false });
    const due = async () => (await expectOk(listDue(needs, hr))).due.map(({ person, due }) => [person.name, due]);
    expect(await due()).toEqual([]);
    needs.clock.passDays(80);
    expect(await due()).toEqual([
      [liNa.name, new Date('2026-06-09T01:00:00Z')],
      [sunHao.name, new Date('2026-06-19T01:00:00Z')],
    ]);
    await setRetention(needs, hr, {});
    expect(await due()).toEqual([]);
  });

  test('are left alone when they were the last who could run the platform', async () => {
    const needs = await openNeeds();
    const last = make.officer({ active: false, leftAt: needs.now() });
    const organisation = make.organisation({ retention: { leaverMonths: 1 } });
    await needs.store.found(organisation, make.record({ person: last }), make.auditEntry());
    needs.clock.passDays(40);
    await keepRetention(needs);
    expect((await needs.store.summary(last.id))?.person.name).toBe(last.name);
  });
});

test('names go from entries older than the limit, once, and the last year stays', async () => {
  const { needs, liNa } = await withLeaver({ auditMonths: 12 });
  needs.clock.passDays(300);
  expect(await keepRetention(needs)).toEqual({ people: 0, entries: 0 });
  needs.clock.passDays(100);
  const { entries } = await keepRetention(needs);
  expect(entries).toBeGreaterThan(2);
  expect(await keepRetention(needs)).toEqual({ people: 0, entries: 0 });
  const [noted, , deactivated] = await needs.store.audit({ limit: 99 });
  expect(noted).toMatchObject({ act: 'names-erased', by: SYSTEM, after: { auditMonths: 12 } });
  expect(deactivated).toMatchObject({
    act: 'person-deactivated',
    to: liNa.id,
    byName: '',
    erased: ['by', 'to', 'detail'],
  });
});

test('what HR sets is kept, and noted with what was set before', async () => {
  const { needs, hr } = await withLeaver({ leaverMonths: 6, auditMonths: 24 });
  await setRetention(needs, hr, { auditMonths: 36 });
  expect((await needs.store.organisation())?.retention).toEqual({ auditMonths: 36 });
  const [entry] = await needs.store.audit({ limit: 1 });
  expect(entry).toMatchObject({
    act: 'organisation-changed',
    before: { leaverMonths: 6, auditMonths: 24 },
    after: { auditMonths: 36 },
  });
});
