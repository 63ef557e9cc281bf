import { describe, expect, test } from 'vitest';
import type { Person } from '../../../src/domain/people/person.ts';
import { peopleListed } from '../../../src/domain/rights/audit-names.ts';
import { NotKept } from '../../../src/store/store.ts';
import { grantAttempt } from '../../../src/usecases/assessment/grant-attempt.ts';
import { showResult } from '../../../src/usecases/assessment/show-result.ts';
import { listAudit } from '../../../src/usecases/audit/list-audit.ts';
import { verifyCertificate } from '../../../src/usecases/certificate/verify-certificate.ts';
import { setActive } from '../../../src/usecases/people/account/set-active.ts';
import { importStaff } from '../../../src/usecases/people/import/import-staff.ts';
import { previewImport } from '../../../src/usecases/people/import/preview-import.ts';
import { invitePeople } from '../../../src/usecases/people/invite-people.ts';
import { listPeople } from '../../../src/usecases/people/list-people.ts';
import { showPerson } from '../../../src/usecases/people/show-person.ts';
import { showOverview } from '../../../src/usecases/results/show-overview.ts';
import { erasePerson } from '../../../src/usecases/rights/erase-person.ts';
import { showErasure } from '../../../src/usecases/rights/show-erasure.ts';
import { expectOk, sit, studyAll } from '../../support/learner.ts';
import { COURSE, numbered, office, PASSWORD, rows } from '../../support/office.ts';

/** Li Na passed, holds a certificate, and has left. */
async function withLeaver() {
  const world = await office();
  const { needs, hr, liNa } = world;
  await needs.accounts.setPassword(liNa, PASSWORD);
  await studyAll(needs, liNa);
  await sit(needs, liNa, 'right');
  await setActive(needs, hr, { person: liNa.id, active: false });
  const erase = (change: Partial<Parameters<typeof erasePerson>[2]> = {}) =>
    erasePerson(needs, hr, { person: liNa.id, number: '00017', reason: '本人要求', ...change });
  return { ...world, erase };
}

describe('HR erases somebody who has left', () => {
  test('for good: profile, account and names go, with an entry that says why and not whom', async () => {
    const { needs, hr, liNa, erase } = await withLeaver();
    expect(await erase()).toEqual({ ok: true });
    const record = await needs.store.record(liNa.id);
    expect(record?.person).toMatchObject({ name: '', number: `erased-${liNa.id}`, active: false });
    expect(await needs.accounts.has(liNa.id)).toBe(false);
    const { entries } = await expectOk(listAudit(needs, hr));
    expect(entries[0]).toMatchObject({ act: 'person-erased', byName: '王芳', to: liNa.id, reason: '本人要求' });
    expect(JSON.stringify([record, entries])).not.toMatch(/李娜|00017|li\.na@/);
  });

  test('and their certificate can no longer be vouched for, nor their result be looked into', async () => {
    const { needs, hr, liNa, erase } = await withLeaver();
    const { certificates, attempts } = (await needs.store.record(liNa.id))!;
    await erase();
    expect(await verifyCertificate(needs, certificates[0]!.code)).toBe('erased');
    const looked = { attempt: attempts[0]!.id, person: liNa.id, language: 'en' } as const;
    expect(await showResult(needs, hr, looked)).toBeUndefined();
    expect(await expectOk(showPerson(needs, hr, liNa.id))).toMatchObject({ attempts: [{ course: COURSE }] });
  });

  test('and figures stay as they were', async () => {
    const { needs, hr, erase } = await withLeaver();
    const before = await expectOk(showOverview(needs, hr));
    await erase();
    expect(await expectOk(showOverview(needs, hr))).toEqual(before);
  });

  test.each<{ because: string; change: object; reason: string }>([
    { because: 'another number is typed', change: { number: '00018' }, reason: 'number-differs' },
    { because: 'the reason names them', change: { reason: '李娜本人要求' }, reason: 'reason-names-person' },
    { because: 'the reason has their number', change: { reason: 'asked by 00017.' }, reason: 'reason-names-person' },
    { because: 'there is nobody', change: { person: 'nobody' }, reason: 'no-such-person' },
  ])('not when $because', async ({ change, reason }) => {
    const { needs, liNa, erase } = await withLeaver();
    expect(await erase(change)).toEqual({ ok: false, reason });
    expect((await needs.store.summary(liNa.id))?.person.name).toBe('李娜');
    expect(await needs.accounts.has(liNa.id)).toBe(true);
  });

  test('not while they are active, and not oneself', async () => {
    const { needs, hr, chenBo } = await withLeaver();
    const erase = ({ id, number }: Person) => erasePerson(needs, hr, { person: id, number, reason: '无' });
    expect(await erase(chenBo)).toEqual({ ok: false, reason: 'person-active' });
    expect(await erase(hr)).toEqual({ ok: false, reason: 'own-account' });
    expect(await expectOk(showErasure(needs, hr, chenBo.id))).toMatchObject({ refusal: 'person-active' });
  });

  test('and can do it again when it failed half-way', async () => {
    const { needs, liNa, erase } = await withLeaver();
    needs.accounts.failure = new Error('no connection');
    await expect(erase()).rejects.toThrow('no connection');
    expect((await needs.store.summary(liNa.id))?.person.name).toBe('李娜');
    needs.accounts.failure = undefined;
    needs.fillDisk(true);
    await expect(erase()).rejects.toThrow(NotKept);
    expect((await needs.store.summary(liNa.id))?.person.name).toBe('李娜');
    needs.fillDisk(false);
    expect(await erase()).toEqual({ ok: true });
    expect(await erase()).toEqual({ ok: true });
    const acts = (await needs.store.audit({ limit: 99 })).filter(({ act }) => act === 'person-erased');
    expect(acts).toHaveLength(1);
  });
});

describe('whoever was erased', () => {
  test('is in no list of people, and can be neither let in, invited, given an attempt nor erased again', async () => {
    const { needs, hr, liNa, erase } = await withLeaver();
    await erase();
    const listed = await expectOk(listPeople(needs, hr, {}));
    expect(listed.people.map(({ person }) => person.number)).toEqual(['00001', '00016', '00018', '00019']);
    expect(listed).toMatchObject({ all: 4, found: 4 });
    expect(await setActive(needs, hr, { person: liNa.id, active: true })).toMatchObject({ reason: 'person-erased' });
    expect(await invitePeople(needs, hr, [liNa.id])).toEqual({ ok: true, invited: 0 });
    const granted = grantAttempt(needs, hr, { person: liNa.id, course: COURSE, reason: '无' });
    expect(await granted).toMatchObject({ reason: 'no-such-person' });
    expect(await showErasure(needs, hr, liNa.id)).toEqual({ ok: false, reason: 'no-such-person' });
  });

  test('is somebody new when the staff list has their number again', async () => {
    const { needs, hr, liNa, erase } = await withLeaver();
    await erase();
    const list = rows({ number: '00017', name: '李娜' });
    expect((await expectOk(previewImport(needs, hr, list))).plan).toMatchObject([{ outcome: 'new' }]);
    expect(await importStaff(needs, hr, list)).toMatchObject({ added: 1 });
    const again = await numbered(needs, '00017');
    expect(again.id).not.toBe(liNa.id);
    expect((await needs.store.record(again.id))?.attempts).toEqual([]);
  });

  test('cannot be reached by a staff list with the number that stands for them', async () => {
    const { needs, hr, liNa, erase } = await withLeaver();
    await erase();
    const list = rows({ number: `erased-${liNa.id}`, name: '李娜' });
    expect(await importStaff(needs, hr, list)).toMatchObject({ added: 0, changed: 0, faulty: 1 });
  });

  test('is no supervisor any more', async () => {
    const { needs, hr, zhaoMin, liNa } = await withLeaver();
    await setActive(needs, hr, { person: zhaoMin.id, active: false });
    await erasePerson(needs, hr, { person: zhaoMin.id, number: zhaoMin.number, reason: '保存期限已满' });
    expect((await needs.store.summary(liNa.id))?.person.supervisor).toBeUndefined();
  });
});

test('the trail lists people by id and is shown with their names as long as there are any', async () => {
  const { needs, hr, liNa, erase } = await withLeaver();
  const shown = async () => {
    const { entries, people } = await expectOk(listAudit(needs, hr));
    const imported = entries.find(({ act }) => act === 'people-imported')!;
    return peopleListed(imported)[0]?.map((id) => people.get(id)?.name);
  };
  expect(await shown()).toEqual(['赵敏', '李娜', '孙浩', '陈波']);
  const before = (await needs.store.audit({ limit: 99 })).map(({ hash }) => hash);
  await erase();
  expect(await shown()).toEqual(['赵敏', '', '孙浩', '陈波']);
  expect((await needs.store.audit({ limit: 99 })).map(({ hash }) => hash).slice(1)).toEqual(before);
  expect((await needs.store.summary(liNa.id))?.person.erasedAt).toEqual(needs.now());
});
