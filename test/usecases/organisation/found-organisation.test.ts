import { describe, expect, test } from 'vitest';
import { DEFAULT_BAND_POLICY } from '../../../src/domain/assessment/band.ts';
import { DEFAULT_RETAKE_POLICY } from '../../../src/domain/assessment/policy.ts';
import { NotKept } from '../../../src/store/store.ts';
import { changeOrganisation } from '../../../src/usecases/organisation/change-organisation.ts';
import { foundOrganisation } from '../../../src/usecases/organisation/found-organisation.ts';
import { MORNING } from '../../support/clock.ts';
import { openNeeds, type TestNeeds } from '../../support/needs.ts';
import { FOUNDING, office, PASSWORD } from '../../support/office.ts';

const found = (needs: TestNeeds, change: Partial<Parameters<typeof foundOrganisation>[1]> = {}) =>
  foundOrganisation(needs, { ...FOUNDING, token: needs.links.setUp(), ...change });

describe('founding the organisation', () => {
  test('names it and makes its first HR officer, who can sign in', async () => {
    const needs = await openNeeds();
    const founded = await found(needs);
    expect(founded).toMatchObject({ ok: true, person: { number: '00001', name: '王芳', hr: true, active: true } });
    expect(await needs.store.organisation()).toEqual({
      name: '礼成燃气',
      timeZone: 'Asia/Shanghai',
      language: 'zh-CN',
      foundedAt: MORNING,
      bands: DEFAULT_BAND_POLICY,
      retakes: DEFAULT_RETAKE_POLICY,
      assignments: [],
    });
    expect(await needs.accounts.signIn({ number: '00001', password: PASSWORD })).toMatchObject({ ok: true });
    expect(await needs.store.audit({ limit: 9 })).toMatchObject([
      { act: 'organisation-founded', byName: '王芳', toName: '礼成燃气' },
    ]);
  });

  test('takes the whole link the server showed', async () => {
    const needs = await openNeeds();
    for (const token of ['', 'guessed', needs.links.setUp().slice(1), `${needs.links.setUp()}x`]) {
      expect(await found(needs, { token })).toEqual({ ok: false, reason: 'link-invalid' });
    }
    expect(await needs.store.organisation()).toBeUndefined();
    expect(await needs.accounts.signIn({ number: '00001', password: PASSWORD })).toMatchObject({ ok: false });
  });

  test('works once; the link is worth nothing afterwards, and no password is changed by it', async () => {
    const { needs } = await office();
    expect(await found(needs, { password: 'another password' })).toEqual({ ok: false, reason: 'already-founded' });
    expect(await needs.accounts.signIn({ number: '00001', password: PASSWORD })).toMatchObject({ ok: true });
  });

  test('of two at the same moment, one wins', async () => {
    const needs = await openNeeds();
    const outcomes = await Promise.all([found(needs), found(needs)]);
    expect(outcomes.map(({ ok }) => ok).toSorted()).toEqual([false, true]);
    expect(await needs.store.people()).toHaveLength(1);
  });

  test('can be tried again when the storage failed, under the same number', async () => {
    const needs = await openNeeds();
    needs.fillDisk(true);
    await expect(found(needs)).rejects.toThrow(NotKept);
    needs.fillDisk(false);
    expect(await needs.store.organisation()).toBeUndefined();
    expect(await found(needs)).toMatchObject({ ok: true });
    expect(await needs.accounts.signIn({ number: '00001', password: PASSWORD })).toMatchObject({ ok: true });
  });

  test('without an account for its officer is not founded', async () => {
    const needs = await openNeeds();
    needs.accounts.failure = new NotKept('The accounts could not be written.');
    await expect(found(needs)).rejects.toThrow(NotKept);
    expect(await needs.store.organisation()).toBeUndefined();
  });
});

describe('changing the organisation', () => {
  test('keeps the change, and what it was before in the audit trail', async () => {
    const { needs, hr } = await office();
    const change = { name: 'Licheng Gas', timeZone: 'Europe/Berlin', language: 'en' } as const;
    expect(await changeOrganisation(needs, hr, change)).toEqual({ ok: true });
    expect(await needs.store.organisation()).toMatchObject(change);
    expect(await needs.store.audit({ limit: 1 })).toMatchObject([
      {
        act: 'organisation-changed',
        before: { name: '礼成燃气', timeZone: 'Asia/Shanghai', language: 'zh-CN' },
        after: change,
      },
    ]);
  });
});
