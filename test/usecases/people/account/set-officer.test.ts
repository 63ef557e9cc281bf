import { describe, expect, test } from 'vitest';
import { setActive } from '../../../../src/usecases/people/account/set-active.ts';
import { setOfficer } from '../../../../src/usecases/people/account/set-officer.ts';
import { showOverview } from '../../../../src/usecases/results/show-overview.ts';
import { id } from '../../../support/make.ts';
import { office } from '../../../support/office.ts';

describe('an officer of HR', () => {
  test('makes another, who can do what HR does from then on, until it is taken from them again', async () => {
    const { needs, hr, liNa } = await office();
    const allowed = async () => (await showOverview(needs, (await needs.store.summary(liNa.id))!.person)).ok;
    expect(await allowed()).toBe(false);
    expect(await setOfficer(needs, hr, { person: liNa.id, hr: true })).toEqual({ ok: true });
    expect(await allowed()).toBe(true);
    expect(await setOfficer(needs, hr, { person: liNa.id, hr: false })).toEqual({ ok: true });
    expect(await allowed()).toBe(false);
    expect(await needs.store.audit({ limit: 2 })).toMatchObject([
      { act: 'person-no-officer', to: liNa.id, toName: '李娜', before: { hr: true }, after: { hr: false } },
      { act: 'person-made-officer', to: liNa.id, toName: '李娜', before: { hr: false }, after: { hr: true } },
    ]);
  });

  test('is nobody who has left, and keeps it for themselves', async () => {
    const { needs, hr, liNa } = await office();
    await setActive(needs, hr, { person: liNa.id, active: false });
    const set = (person: typeof hr.id, is: boolean) => setOfficer(needs, hr, { person, hr: is });
    expect(await set(liNa.id, true)).toEqual({ ok: false, reason: 'person-inactive' });
    expect(await set(hr.id, false)).toEqual({ ok: false, reason: 'own-matter' });
    expect(await set(id('nobody'), true)).toEqual({ ok: false, reason: 'no-such-person' });
  });

  test('stays, when two take it from each other at the same moment', async () => {
    const { needs, hr, liNa } = await office();
    await setOfficer(needs, hr, { person: liNa.id, hr: true });
    const other = (await needs.store.summary(liNa.id))!.person;
    const answers = await Promise.all([
      setOfficer(needs, hr, { person: other.id, hr: false }),
      setOfficer(needs, other, { person: hr.id, hr: false }),
    ]);
    expect(answers.map(({ ok }) => ok).toSorted()).toEqual([false, true]);
    const officers = (await needs.store.people()).filter(({ person }) => person.hr && person.active);
    expect(officers).toHaveLength(1);
  });

  test('made by two at once is made once', async () => {
    const { needs, hr, liNa } = await office();
    await setOfficer(needs, hr, { person: liNa.id, hr: true });
    expect(await setOfficer(needs, hr, { person: liNa.id, hr: true })).toEqual({ ok: true });
    const acts = (await needs.store.audit({ limit: 10 })).filter(({ act }) => act === 'person-made-officer');
    expect(acts).toHaveLength(1);
  });
});
