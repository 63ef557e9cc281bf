import { describe, expect, test } from 'vitest';
import type { StaffRow } from '../../../src/domain/people/staff-list.ts';
import { setActive } from '../../../src/usecases/people/account/set-active.ts';
import { importStaff, type Taking } from '../../../src/usecases/people/import/import-staff.ts';
import { previewImport } from '../../../src/usecases/people/import/preview-import.ts';
import { begin, expectOk, studyAll } from '../../support/learner.ts';
import { numbered, type Office, office, PASSWORD, rows } from '../../support/office.ts';

const ALL = {
  wang: { number: '00001', name: '王芳' },
  zhao: { number: '00016', name: '赵敏' },
  li: { number: '00017', name: '李娜' },
  sun: { number: '00018', name: '孙浩' },
  chen: { number: '00019', name: '陈波' },
};
const { wang, zhao, li, sun, chen } = ALL;

const preview = ({ needs, hr }: Office, list: StaffRow[]) => expectOk(previewImport(needs, hr, list, { whole: true }));

/** Takes a whole list as it was just seen. */
async function take(at: Office, list: StaffRow[], taking: Taking = {}) {
  const { seen } = await preview(at, list);
  return importStaff(at.needs, at.hr, list, { whole: true, seen, ...taking });
}

describe('importing the whole staff list', () => {
  test('lets out who is not in it, with sessions ended and the attempt in hand annulled, in one audit entry', async () => {
    const at = await office();
    const { needs, liNa } = at;
    await studyAll(needs, liNa);
    await begin(needs, liNa);
    await needs.accounts.setPassword(liNa, PASSWORD);
    const signedIn = await needs.accounts.signIn({ number: liNa.number, password: PASSWORD });
    const headers = new Headers({ cookie: signedIn.ok ? (signedIn.cookies[0] ?? '') : '' });
    const list = rows(wang, zhao, sun, { ...chen, department: '维修部' }, { number: '00020', name: '周静' });
    expect(await take(at, list)).toEqual({
      ok: true,
      ...{ added: 1, changed: 1, left: 1, back: 0, unchanged: 3, faulty: 0, renamed: 0 },
    });
    expect(await numbered(needs, li.number)).toMatchObject({ active: false, leftAt: needs.now() });
    expect((await needs.store.record(liNa.id))?.attempts).toMatchObject([{ annulled: { why: 'deactivated' } }]);
    expect(await needs.accounts.personOf(headers)).toBeUndefined();
    const added = await numbered(needs, '00020');
    expect(await needs.store.audit({ limit: 1 })).toMatchObject([
      {
        act: 'people-imported',
        after: { wholeList: true, added: [added.id], changed: [at.chenBo.id], left: [liNa.id], back: [] },
      },
    ]);
  });

  test('brings back who had left and is in it again, with what changed', async () => {
    const at = await office();
    await setActive(at.needs, at.hr, { person: at.liNa.id, active: false });
    const list = rows(wang, zhao, { ...li, department: '城西营业厅' }, sun, chen);
    expect((await preview(at, list)).diff.back).toMatchObject([{ number: li.number }]);
    expect(await take(at, list)).toMatchObject({ back: 1, left: 0, changed: 1 });
    const again = await numbered(at.needs, li.number);
    expect(again).toMatchObject({ active: true, department: '城西营业厅' });
    expect(again).not.toHaveProperty('leftAt');
  });

  test('a list that only adds and changes lets nobody out', async () => {
    const { needs, hr } = await office();
    expect(await importStaff(needs, hr, rows(zhao))).toMatchObject({ ok: true, left: 0 });
    expect((await needs.store.people()).every(({ person }) => person.active)).toBe(true);
  });

  test('never lets out whoever imports it, and the preview says that they are missing', async () => {
    const at = await office();
    const list = rows(zhao, li, sun, chen);
    expect(await preview(at, list)).toMatchObject({ lacksOneself: true, diff: { left: [] } });
    expect(await take(at, list)).toMatchObject({ left: 0 });
  });

  test('is refused until the number is confirmed when more than a fifth would leave', async () => {
    const at = await office();
    const list = rows(wang, zhao, li);
    expect((await preview(at, list)).doubts).toEqual(['many-leave']);
    const refused = { ok: false, reason: 'leaving-unconfirmed' };
    expect(await take(at, list)).toEqual(refused);
    expect(await take(at, list, { leaving: 1 })).toEqual(refused);
    expect((await at.needs.store.people()).every(({ person }) => person.active)).toBe(true);
    expect(await take(at, list, { leaving: 2 })).toMatchObject({ ok: true, left: 2 });
  });

  test('is refused with faulty rows until the number is confirmed; their people stay', async () => {
    const at = await office();
    const list = rows(wang, zhao, { ...li, hired: '2026-02-30' }, sun);
    expect(await take(at, list)).toEqual({ ok: false, reason: 'leaving-unconfirmed' });
    expect(await take(at, list, { leaving: 1 })).toMatchObject({ ok: true, left: 1, faulty: 1 });
    expect(await numbered(at.needs, li.number)).toMatchObject({ active: true });
    expect(await numbered(at.needs, chen.number)).toMatchObject({ active: false });
  });

  test('is never taken unseen, nor when a department was renamed or somebody came since it was seen', async () => {
    const at = await office();
    const { needs, hr } = at;
    const list = rows(wang, zhao, li, sun, { ...chen, department: '维修部' });
    const movedOn = { ok: false, reason: 'import-moved-on' };
    expect(await importStaff(needs, hr, list, { whole: true })).toEqual(movedOn);
    const { seen } = await preview(at, list);
    await importStaff(needs, hr, rows({ ...chen, department: '呼叫中心' }));
    expect(await importStaff(needs, hr, list, { whole: true, seen })).toEqual(movedOn);
    const { seen: renamed } = await preview(at, list);
    await importStaff(needs, hr, rows({ number: '00030', name: '何明' }));
    expect(await importStaff(needs, hr, list, { whole: true, seen: renamed })).toEqual(movedOn);
    expect(await numbered(needs, chen.number)).toMatchObject({ department: '呼叫中心' });
    expect(await take(at, list)).toMatchObject({ ok: true, left: 1, changed: 1 });
  });

  test('of two officers whose lists leave each other out, the second is refused', async () => {
    const at = await office();
    const { needs, hr } = at;
    const other = { ...at.chenBo, hr: true };
    await needs.store.importPeople(
      { added: [], changed: [other] },
      { at: needs.now(), by: hr.id, byName: '', act: 'people-imported' },
    );
    const list = rows(zhao, li, sun);
    const seen = async (who: typeof hr) => (await expectOk(previewImport(needs, who, list, { whole: true }))).seen;
    const [first, second] = [await seen(hr), await seen(other)];
    const outcomes = await Promise.all([
      importStaff(needs, hr, list, { whole: true, seen: first, leaving: 1 }),
      importStaff(needs, other, list, { whole: true, seen: second, leaving: 1 }),
    ]);
    expect(outcomes.map(({ ok }) => ok).toSorted()).toEqual([false, true]);
    expect((await needs.store.people()).some(({ person }) => person.hr && person.active)).toBe(true);
  });

  test('nothing of it happens on a full disk', async () => {
    const at = await office();
    const before = await at.needs.store.people();
    at.needs.fillDisk(true);
    await expect(take(at, rows(wang, zhao, sun, { number: '00020', name: '周静' }), { leaving: 2 })).rejects.toThrow();
    at.needs.fillDisk(false);
    expect(await at.needs.store.people()).toEqual(before);
  });
});
