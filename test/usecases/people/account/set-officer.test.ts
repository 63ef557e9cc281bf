import { describe, expect, test } from 'vitest';
import { setActive } from '../../../../src/usecases/people/account/set-active.ts';
import { setOfficer } from '../../../../src/usecases/people/account/set-officer.ts';
import { changePeople } from '../../../../src/usecases/people/change/change-people.ts';
import { previewChange } from '../../../../src/usecases/people/change/preview-change.ts';
import { importStaff } from '../../../../src/usecases/people/import/import-staff.ts';
import { previewImport } from '../../../../src/usecases/people/import/preview-import.ts';
import { showOverview } from '../../../../src/usecases/results/show-overview.ts';
import { expectOk } from '../../../support/learner.ts';
import { id } from '../../../support/make.ts';
import { office, rows } from '../../../support/office.ts';

const REFUSED = { ok: false, reason: 'no-officer-stays' };

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
    expect(answers).toContainEqual({ ok: true });
    expect(answers).toContainEqual(REFUSED);
    const officers = (await needs.store.people()).filter(({ person }) => person.hr && person.active);
    expect(officers).toHaveLength(1);
  });

  test('stays, when two deactivate each other at the same moment, one by one or among others, and nobody else is changed', async () => {
    const { needs, hr, liNa, chenBo } = await office();
    await needs.store.useInvitation(liNa.id, (await needs.store.record(liNa.id))!.invitation!.nonce, needs.now());
    await setOfficer(needs, hr, { person: liNa.id, hr: true });
    const other = (await needs.store.summary(liNa.id))!.person;
    const bulk = { choice: { people: [hr.id, chenBo.id] }, draft: { kind: 'deactivate' } } as const;
    const { seen } = await expectOk(previewChange(needs, other, bulk));
    const answers = await Promise.all([
      setActive(needs, hr, { person: other.id, active: false }),
      changePeople(needs, other, { ...bulk, seen }),
    ]);
    expect(answers).toEqual([{ ok: true }, REFUSED]);
    const active = async (who: typeof hr) => (await needs.store.summary(who.id))?.person.active;
    expect([await active(hr), await active(other), await active(chenBo)]).toEqual([true, false, true]);
    // Who could sign in is gone as well when only somebody without an account is left.
    await setOfficer(needs, hr, { person: chenBo.id, hr: true });
    expect(await setActive(needs, chenBo, { person: hr.id, active: false })).toMatchObject({ reason: 'not-allowed' });
    const third = (await needs.store.summary(chenBo.id))!.person;
    expect(await setActive(needs, third, { person: hr.id, active: false })).toEqual(REFUSED);
    const list = rows({ number: third.number, name: third.name });
    const planned = await expectOk(previewImport(needs, third, list, { whole: true }));
    const taking = { whole: true, seen: planned.seen, leaving: planned.diff.left.length };
    expect(await importStaff(needs, third, list, taking)).toEqual(REFUSED);
    expect(await active(hr)).toBe(true);
  });

  test('made by two at once is made once', async () => {
    const { needs, hr, liNa } = await office();
    await setOfficer(needs, hr, { person: liNa.id, hr: true });
    expect(await setOfficer(needs, hr, { person: liNa.id, hr: true })).toEqual({ ok: true });
    const acts = (await needs.store.audit({ limit: 10 })).filter(({ act }) => act === 'person-made-officer');
    expect(acts).toHaveLength(1);
  });
});
