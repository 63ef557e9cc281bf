import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { BULK_ACTS } from '../../../../src/domain/audit.ts';
import type { Position } from '../../../../src/domain/library/norm.ts';
import type { Person } from '../../../../src/domain/people/person.ts';
import type { Needs } from '../../../../src/usecases/needs.ts';
import { setActive } from '../../../../src/usecases/people/account/set-active.ts';
import { changePeople } from '../../../../src/usecases/people/change/change-people.ts';
import type { Choice } from '../../../../src/usecases/people/change/choose.ts';
import { type ChangeDraft, previewChange } from '../../../../src/usecases/people/change/preview-change.ts';
import { previewUndo, undoChange } from '../../../../src/usecases/people/change/undo-change.ts';
import { importStaff } from '../../../../src/usecases/people/import/import-staff.ts';
import { erasePerson } from '../../../../src/usecases/rights/erase-person.ts';
import { expectOk } from '../../../support/learner.ts';
import { numbered, office, rows } from '../../../support/office.ts';

const ALL: Choice = { filter: {} };
const peopleNow = async ({ store }: Needs) => (await store.people()).map(({ person }) => person);
const latest = async ({ store }: Needs) => (await store.audit({ limit: 1 }))[0]!;

async function change(needs: Needs, hr: Person, choice: Choice, draft: ChangeDraft) {
  const preview = await previewChange(needs, hr, { choice, draft });
  if (!preview.ok) return preview;
  const { seen, plan } = preview;
  return changePeople(needs, hr, { choice, draft, seen, confirmed: plan.changes.length });
}

async function undo(needs: Needs, hr: Person, entry: number) {
  const { seen, plan } = await expectOk(previewUndo(needs, hr, entry));
  return undoChange(needs, hr, { entry, seen, confirmed: plan.changes.length });
}

describe('changing many people at once', () => {
  test('says first what happens to whom, and then does exactly that, in one entry that names everybody', async () => {
    const { needs, hr, liNa, sunHao, chenBo } = await office();
    const choice = { people: [liNa.id, sunHao.id, chenBo.id] };
    const draft = { kind: 'department', department: ' 客服中心 ' } as const;
    const { plan, seen } = await expectOk(previewChange(needs, hr, { choice, draft }));
    expect(plan.changes.map(({ person, before, after }) => [person.name, before, after])).toEqual([
      ['李娜', '城东营业厅', '客服中心'],
      ['孙浩', '城东营业厅', '客服中心'],
    ]);
    expect(plan.unchanged.map(({ name }) => name)).toEqual(['陈波']);
    expect(await changePeople(needs, hr, { choice, draft, seen })).toEqual({ ok: true, changed: 2 });
    expect(await numbered(needs, liNa.number)).toMatchObject({ ...liNa, department: '客服中心' });
    expect(await latest(needs)).toMatchObject({
      act: 'people-changed',
      before: { department: { 城东营业厅: [liNa.id, sunHao.id] } },
      after: { department: { 客服中心: [liNa.id, sunHao.id] } },
    });
    for (const { id } of [liNa, sunHao])
      expect(await needs.store.audit({ about: id, acts: ['people-changed'], limit: 9 })).toHaveLength(1);
    expect(await needs.store.audit({ about: chenBo.id, acts: ['people-changed'], limit: 9 })).toEqual([]);
  });

  test('is told when the list moved on since, and changes nobody', async () => {
    const { needs, hr, chenBo } = await office();
    const given = { choice: ALL, draft: { kind: 'department', department: '新部门' } as const };
    const { seen } = await expectOk(previewChange(needs, hr, given));
    await importStaff(needs, hr, rows({ number: chenBo.number, name: chenBo.name, department: '别处' }));
    const before = await peopleNow(needs);
    expect(await changePeople(needs, hr, { ...given, seen })).toEqual({ ok: false, reason: 'people-moved-on' });
    expect(await peopleNow(needs)).toEqual(before);
  });

  test('leaves alone whoever would be their own supervisor, at once or around a circle, and whoever has left', async () => {
    const { needs, hr, zhaoMin, liNa, sunHao } = await office();
    await setActive(needs, hr, { person: sunHao.id, active: false });
    const draft = { kind: 'supervisor', supervisor: liNa.number } as const;
    const { plan } = await expectOk(previewChange(needs, hr, { choice: ALL, draft }));
    expect(plan.leftAlone.map(({ person, why }) => [person.name, why])).toEqual([
      ['李娜', 'supervisor-self'],
      ['孙浩', 'has-left'],
      [zhaoMin.name, 'supervisor-circle'],
    ]);
    expect(plan.changes.map(({ person }) => person.name)).toEqual([hr.name, '陈波']);
  });

  test('never lets out whoever does it, ends the sessions of the others, and lets them in again by undoing', async () => {
    const { needs, hr } = await office();
    const before = await peopleNow(needs);
    const { plan } = await expectOk(previewChange(needs, hr, { choice: ALL, draft: { kind: 'deactivate' } }));
    expect(plan.leftAlone).toMatchObject([{ person: { id: hr.id }, why: 'own-account' }]);
    expect(await change(needs, hr, ALL, { kind: 'deactivate' })).toEqual({ ok: true, changed: 4 });
    expect((await peopleNow(needs)).filter(({ active }) => active)).toHaveLength(1);
    expect(await undo(needs, hr, (await latest(needs)).seq)).toEqual({ ok: true, restored: 4 });
    expect(await peopleNow(needs)).toEqual(before);
  });

  test('invites those again who have not signed up, and nobody else', async () => {
    const { needs, hr, liNa } = await office();
    const nonce = (await needs.store.record(liNa.id))?.invitation?.nonce;
    expect(await change(needs, hr, ALL, { kind: 'invite' })).toEqual({ ok: true, changed: 4 });
    expect((await needs.store.record(liNa.id))?.invitation?.nonce).not.toBe(nonce);
    expect(await latest(needs)).toMatchObject({ act: 'person-invited' });
  });

  test('of more than twenty is confirmed by their number', async () => {
    const { needs, hr } = await office();
    await importStaff(needs, hr, rows(...Array.from({ length: 20 }, (_, at) => ({ number: `N${at}`, name: '员工' }))));
    const given = { choice: ALL, draft: { kind: 'department', department: '新部门' } as const };
    const { seen } = await expectOk(previewChange(needs, hr, given));
    const refused = { ok: false, reason: 'change-unconfirmed', people: 25 };
    expect(await changePeople(needs, hr, { ...given, seen })).toEqual(refused);
    expect(await changePeople(needs, hr, { ...given, seen, confirmed: 24 })).toEqual(refused);
    expect(await changePeople(needs, hr, { ...given, seen, confirmed: 25 })).toEqual({ ok: true, changed: 25 });
  });

  test('of nobody, to nobody known or to a department without end is refused', async () => {
    const { needs, hr } = await office();
    const refused = (choice: Choice, draft: ChangeDraft) => previewChange(needs, hr, { choice, draft });
    expect(await refused({ people: [] }, { kind: 'invite' })).toMatchObject({ reason: 'nobody-chosen' });
    expect(await refused(ALL, { kind: 'supervisor', supervisor: '404' })).toMatchObject({ numbers: ['404'] });
    const department = 'x'.repeat(101);
    expect(await refused(ALL, { kind: 'department', department })).toMatchObject({ reason: 'department-too-long' });
  });
});

describe('undoing', () => {
  test('leaves alone whoever was changed since, says so, and can itself be undone', async () => {
    const { needs, hr, liNa, sunHao } = await office();
    await change(needs, hr, { people: [liNa.id, sunHao.id] }, { kind: 'department', department: '新部门' });
    const { seq } = await latest(needs);
    await importStaff(needs, hr, rows({ number: sunHao.number, name: sunHao.name, department: '别处' }));
    const { plan } = await expectOk(previewUndo(needs, hr, seq));
    expect(plan.changes.map(({ person }) => person.name)).toEqual(['李娜']);
    expect(plan.leftAlone).toMatchObject([{ person: { name: '孙浩' }, why: 'changed-since' }]);
    await undo(needs, hr, seq);
    expect(await numbered(needs, liNa.number)).toEqual(liNa);
    expect(await latest(needs)).toMatchObject({ act: 'people-change-undone', after: { undone: seq } });
    await undo(needs, hr, (await latest(needs)).seq);
    expect((await numbered(needs, liNa.number)).department).toBe('新部门');
  });

  test('leaves out whoever was erased since, says how many, and gives everybody else back what they had', async () => {
    const { needs, hr, liNa, sunHao, chenBo } = await office();
    const choice = { people: [liNa.id, sunHao.id, chenBo.id] };
    await change(needs, hr, choice, { kind: 'department', department: '新部门' });
    const moved = (await latest(needs)).seq;
    await change(needs, hr, choice, { kind: 'supervisor', supervisor: '' });
    const { seq } = await latest(needs);
    await change(needs, hr, { people: [liNa.id] }, { kind: 'deactivate' });
    const out = (await latest(needs)).seq;
    await expectOk(erasePerson(needs, hr, { person: liNa.id, number: liNa.number, reason: '' }));
    for (const entry of [moved, seq, out]) {
      const { plan } = await expectOk(previewUndo(needs, hr, entry));
      expect(plan.gone).toEqual({ people: 1, values: 0 });
      expect(plan.leftAlone).toEqual([]);
    }
    expect(await undo(needs, hr, seq)).toEqual({ ok: true, restored: 1 });
    expect(await undo(needs, hr, moved)).toEqual({ ok: true, restored: 2 });
    expect(await undo(needs, hr, out)).toEqual({ ok: false, reason: 'nothing-to-change' });
    expect([await numbered(needs, sunHao.number), await numbered(needs, chenBo.number)]).toEqual([sunHao, chenBo]);
    const told = (await needs.store.audit({ acts: BULK_ACTS, limit: 9 })).map(({ before, after }) => [before, after]);
    expect(JSON.stringify(told)).not.toContain(liNa.id);
  });

  test('leaves out whoever had or got a supervisor who was erased since', async () => {
    const { needs, hr, zhaoMin, liNa, sunHao, chenBo } = await office();
    const choice = { people: [liNa.id, chenBo.id] };
    await change(needs, hr, choice, { kind: 'supervisor', supervisor: sunHao.number });
    const { seq } = await latest(needs);
    await setActive(needs, hr, { person: zhaoMin.id, active: false });
    await expectOk(erasePerson(needs, hr, { person: zhaoMin.id, number: zhaoMin.number, reason: '' }));
    const { plan } = await expectOk(previewUndo(needs, hr, seq));
    expect(plan.gone).toEqual({ people: 0, values: 1 });
    expect(await undo(needs, hr, seq)).toEqual({ ok: true, restored: 1 });
    expect((await numbered(needs, liNa.number)).supervisor).toBe(sunHao.id);
  });

  test('never closes a circle that came about since', async () => {
    const { needs, hr, zhaoMin, liNa, sunHao } = await office();
    await change(needs, hr, { people: [liNa.id, sunHao.id] }, { kind: 'supervisor', supervisor: '' });
    const { seq } = await latest(needs);
    await change(needs, hr, { people: [zhaoMin.id] }, { kind: 'supervisor', supervisor: liNa.number });
    const { plan } = await expectOk(previewUndo(needs, hr, seq));
    expect(plan.changes.map(({ person }) => person.name)).toEqual(['孙浩']);
    expect(plan.leftAlone).toMatchObject([{ person: { name: '李娜' }, why: 'supervisor-circle' }]);
  });

  test('of something else, or of nothing, is refused', async () => {
    const { needs, hr } = await office();
    for (const entry of [1, 99, 0, Number.NaN])
      expect(await previewUndo(needs, hr, entry)).toEqual({ ok: false, reason: 'no-such-change' });
  });

  const draft: fc.Arbitrary<ChangeDraft> = fc.oneof(
    fc.record({ kind: fc.constant('department' as const), department: fc.constantFrom('', '客服中心', 'A/B') }),
    fc.record({
      kind: fc.constant('supervisor' as const),
      supervisor: fc.constantFrom('', '00001', '00016', '00017', '00019'),
    }),
    fc.record({
      kind: fc.constantFrom('add-position' as const, 'remove-position' as const),
      position: fc.constantFrom<Position>('counter-clerk', 'manager', 'repair'),
    }),
    fc.constant({ kind: 'deactivate' as const }),
  );

  test('what was done, latest first, leaves everybody exactly as they were', async () => {
    const { needs, hr } = await office();
    const ids = (await peopleNow(needs)).map(({ id }) => id);
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(fc.subarray(ids, { minLength: 1 }), draft), { minLength: 1, maxLength: 4 }),
        async (steps) => {
          const before = await peopleNow(needs);
          const done: number[] = [];
          for (const [people, drafted] of steps)
            if ((await change(needs, hr, { people }, drafted)).ok) done.push((await latest(needs)).seq);
          for (const entry of done.toReversed()) await undo(needs, hr, entry);
          expect(await peopleNow(needs)).toEqual(before);
        },
      ),
      { numRuns: 25 },
    );
  });
});
