import { describe, expect, test } from 'vitest';
import type { Share } from '../../../src/domain/people/import/share.ts';
import { formatFor } from '../../../src/i18n/format.ts';
import { eventDetail } from '../../../src/i18n/people/timeline.ts';
import { sayer, translator } from '../../../src/i18n/translate.ts';
import { setActive } from '../../../src/usecases/people/account/set-active.ts';
import { previewUndo, undoChange } from '../../../src/usecases/people/change/undo-change.ts';
import { importShare } from '../../../src/usecases/people/import/import-share.ts';
import { importStaff } from '../../../src/usecases/people/import/import-staff.ts';
import { lastImport } from '../../../src/usecases/people/import/last-import.ts';
import { previewImport } from '../../../src/usecases/people/import/preview-import.ts';
import { listPeople } from '../../../src/usecases/people/list-people.ts';
import { showPerson } from '../../../src/usecases/people/show-person.ts';
import { showTimeline } from '../../../src/usecases/people/timeline/show-timeline.ts';
import { erasePerson } from '../../../src/usecases/rights/erase-person.ts';
import { expectOk } from '../../support/learner.ts';
import { numbered, office, rows } from '../../support/office.ts';

const NEW = { number: '00020', name: '周静', department: '客服中心', supervisor: '00019' };

test('while a staff list is taken, whoever takes it is told how many people are written, and nobody else is', async () => {
  const { needs, hr, zhaoMin } = await office();
  const list = Array.from({ length: 60 }, (_, at) => ({ number: `9${at}`, name: '沈蓝', department: '前台' }));
  const shares: Share[] = [];
  let over = false;
  const importing = importStaff(needs, hr, rows(...list)).finally(() => {
    over = true;
  });
  while (!over) {
    const { share } = await expectOk(importShare(needs, hr));
    if (share) shares.push(share);
    expect(await importShare(needs, { ...zhaoMin, hr: true })).toEqual({ ok: true });
    await new Promise(setImmediate);
  }
  await expectOk(importing);
  expect(shares.map(({ of }) => of)).toEqual(shares.map(() => 60));
  expect(new Set(shares.map(({ done }) => done)).size).toBeGreaterThan(1);
  expect(await importShare(needs, hr)).toEqual({ ok: true });
  expect(await importShare(needs, zhaoMin)).toMatchObject({ ok: false });
});

describe('importing a staff list', () => {
  test('adds who is new, changes who differs, leaves who is the same, and leaves faulty rows out', async () => {
    const { needs, hr, liNa, chenBo } = await office();
    const list = rows(
      NEW,
      { number: '00017', name: '李娜娜' },
      { number: '00018', name: '孙浩' },
      { number: '00021', name: '' },
    );
    expect(await importStaff(needs, hr, list)).toMatchObject({
      ok: true,
      added: 1,
      changed: 1,
      unchanged: 1,
      faulty: 1,
    });
    expect(await numbered(needs, '00020')).toMatchObject({
      name: '周静',
      supervisor: chenBo.id,
      hr: false,
      active: true,
    });
    expect(await numbered(needs, '00017')).toMatchObject({ name: '李娜娜', department: '城东营业厅' });
    expect(await needs.store.personNumbered('00021')).toBeUndefined();
    const added = await numbered(needs, '00020');
    expect(await needs.store.audit({ limit: 1 })).toMatchObject([
      { act: 'people-imported', after: { added: [added.id], changed: [liNa.id] } },
    ]);
  });

  test('tells who had which department, position and supervisor before, so that each can be taken back', async () => {
    const { needs, hr, liNa, sunHao } = await office();
    await importStaff(
      needs,
      hr,
      rows(
        { number: '00017', name: '李娜', department: '客服中心' },
        { number: '00018', name: '孙浩', department: '客服中心' },
      ),
    );
    const [moved, listed] = (await needs.store.audit({ limit: 2 })).toReversed();
    expect(listed).toMatchObject({ act: 'people-imported', after: { changed: [liNa.id, sunHao.id] } });
    expect(moved).toMatchObject({
      act: 'people-changed',
      before: { department: { 城东营业厅: expect.arrayContaining([liNa.id]) } },
      after: { department: { 客服中心: [liNa.id, sunHao.id] } },
    });
    const entry = moved?.seq ?? 0;
    const { seen, plan } = await expectOk(previewUndo(needs, hr, entry));
    await expectOk(undoChange(needs, hr, { entry, seen, confirmed: plan.changes.length }));
    expect(await numbered(needs, '00017')).toMatchObject({ department: '城东营业厅' });
  });

  test('tells who had which name, e-mail and hire day before, to HR and in each one’s timeline, and that can be taken back', async () => {
    const { needs, hr, liNa, sunHao } = await office();
    const changed = rows(
      { number: '00017', name: '李娜娜', email: 'nana@example.com', hired: '2026-03-03' },
      { number: '00018', name: '孙浩', email: 'sun.hao@example.com', hired: '2024-07-15' },
    );
    await expectOk(importStaff(needs, hr, changed));
    const entries = await needs.store.audit({ acts: ['people-changed'], limit: 9 });
    expect(entries.map(({ before, after }) => [before, after])).toEqual([
      [
        { email: { 'li.na@example.com': [liNa.id], '': [sunHao.id] } },
        { email: { 'nana@example.com': [liNa.id], 'sun.hao@example.com': [sunHao.id] } },
      ],
      [{ hired: { '2026-03-02': [liNa.id] } }, { hired: { '2026-03-03': [liNa.id] } }],
      [{ name: { 李娜: [liNa.id] } }, { name: { 李娜娜: [liNa.id] } }],
    ]);
    const { rows: events } = await expectOk(showTimeline(needs, hr, { person: liNa.id }));
    const words = { ...{ t: translator('en'), say: sayer('en'), library: needs.library }, people: new Map() };
    const told = events.map((event) =>
      eventDetail({ ...words, format: formatFor('en', 'Asia/Shanghai') }, event, liNa),
    );
    expect(told).toEqual(
      expect.arrayContaining([
        'Name: 李娜 → 李娜娜',
        'E-mail: li.na@example.com → nana@example.com',
        'Hired: 2 March 2026 → 3 March 2026',
      ]),
    );
    for (const { seq } of entries) {
      const { seen } = await expectOk(previewUndo(needs, hr, seq));
      await expectOk(undoChange(needs, hr, { entry: seq, seen }));
    }
    expect([await numbered(needs, '00017'), await numbered(needs, '00018')]).toEqual([liNa, sunHao]);
  });

  test('tells nobody’s name or e-mail of before any more once they are erased', async () => {
    const { needs, hr, liNa, sunHao } = await office();
    const changed = rows(
      { number: '00017', name: '李娜娜', email: 'nana@example.com' },
      { number: '00018', name: '孙浩浩', email: '' },
    );
    await expectOk(importStaff(needs, hr, changed));
    await expectOk(setActive(needs, hr, { person: liNa.id, active: false }));
    await expectOk(erasePerson(needs, hr, { person: liNa.id, number: liNa.number, reason: '本人要求' }));
    const trail = await needs.store.audit({ limit: 99 });
    expect(JSON.stringify(trail)).not.toMatch(/李娜|nana|li\.na/);
    expect(trail.find(({ before }) => Object.hasOwn(before ?? {}, 'name'))).toMatchObject({
      ...{ before: { name: { 孙浩: [sunHao.id] } }, after: { name: { 孙浩浩: [sunHao.id] } } },
      lost: { people: 1, values: 0 },
    });
  });

  test('is told of afterwards, with what it did', async () => {
    const { needs, hr } = await office();
    await importStaff(needs, hr, rows(NEW, { number: '00017', name: '李娜娜' }));
    await setActive(needs, hr, { person: (await numbered(needs, '00018')).id, active: false });
    const { last } = await expectOk(lastImport(needs, hr));
    expect(last).toMatchObject({ byName: hr.name, added: 1, changed: 1, left: 0, back: 0 });
  });

  test('changes nothing and leaves no trace when nothing is new', async () => {
    const { needs, hr } = await office();
    const before = await needs.store.audit({ limit: 99 });
    expect(await importStaff(needs, hr, rows({ number: '00018', name: '孙浩' }))).toMatchObject({
      added: 0,
      changed: 0,
      unchanged: 1,
    });
    expect(await needs.store.audit({ limit: 99 })).toEqual(before);
  });

  test('the same list twice at the same moment adds everybody once, and says so truly both times', async () => {
    const { needs, hr } = await office();
    const outcomes = await Promise.all([importStaff(needs, hr, rows(NEW)), importStaff(needs, hr, rows(NEW))]);
    expect(outcomes.map((outcome) => outcome.ok && [outcome.added, outcome.unchanged]).toSorted()).toEqual([
      [0, 1],
      [1, 0],
    ]);
    const people = await needs.store.people();
    expect(people.filter(({ person }) => person.number === '00020')).toHaveLength(1);
  });

  test('does not bring back somebody who has left', async () => {
    const { needs, hr, liNa } = await office();
    await setActive(needs, hr, { person: liNa.id, active: false });
    await importStaff(needs, hr, rows({ number: '00017', name: '李娜', department: '城西营业厅' }));
    expect(await numbered(needs, '00017')).toMatchObject({ active: false, department: '城西营业厅' });
  });

  test('the preview tells what it would do, and does nothing', async () => {
    const { needs, hr } = await office();
    const preview = await expectOk(
      previewImport(needs, hr, rows(NEW, { number: '00018', name: '孙昊' }, { number: '', name: '无名' })),
    );
    expect(preview.plan.map(({ outcome }) => outcome)).toEqual(['new', 'changed', 'faulty']);
    expect(await needs.store.people()).toHaveLength(5);
  });
});

describe('the list of people', () => {
  test('finds by name, number and department, without regard to case', async () => {
    const { needs, hr } = await office();
    await importStaff(needs, hr, rows({ number: 'A-7', name: 'Ana' }));
    const found = async (search: string) =>
      (await expectOk(listPeople(needs, hr, { search }))).people.map(({ person }) => person.number);
    expect(await found('李')).toEqual(['00017']);
    expect(await found(' 00017 ')).toEqual(['00017']);
    expect(await found('ANA')).toEqual(['A-7']);
    expect(await found('a-7')).toEqual(['A-7']);
    expect(await found('城东')).toEqual(['00016', '00017', '00018']);
    expect(await found('nobody')).toEqual([]);
  });

  test('comes a hundred at a time, and a page that is not there is the nearest one', async () => {
    const { needs, hr } = await office();
    await importStaff(
      needs,
      hr,
      rows(
        ...Array.from({ length: 120 }, (_, at) => ({ number: `9${String(at).padStart(3, '0')}`, name: `员工${at}` })),
      ),
    );
    const page = async (number: number) => {
      const { people, page: shown, pages, found, all } = await expectOk(listPeople(needs, hr, { page: number }));
      return { first: people[0]?.person.number, count: people.length, shown, pages, found, all };
    };
    expect(await page(1)).toEqual({ first: '00001', count: 100, shown: 1, pages: 2, found: 125, all: 125 });
    expect(await page(2)).toMatchObject({ count: 25, shown: 2 });
    expect(await page(99)).toMatchObject({ shown: 2 });
    expect(await page(-1)).toMatchObject({ shown: 1 });
  });

  test('names supervisors', async () => {
    const { needs, hr, zhaoMin } = await office();
    expect((await expectOk(listPeople(needs, hr, {}))).supervisors.get(zhaoMin.id)?.name).toBe('赵敏');
  });
});

test('the page of a person shows their supervisor and their invitation, and of nobody nothing', async () => {
  const { needs, hr, liNa } = await office();
  expect(await showPerson(needs, hr, liNa.id)).toMatchObject({
    person: { name: '李娜' },
    supervisor: { name: '赵敏' },
    invitation: { open: true },
    standings: [],
    attempts: [],
  });
  expect(await showPerson(needs, hr, 'nobody')).toEqual({ ok: false, reason: 'no-such-person' });
});

test('hire dates more than a year ahead are named by their lines, and are no fault', async () => {
  const { needs, hr } = await office();
  const list = rows(
    { number: '00050', name: '周静', hired: '2027-03-10' },
    { number: '00051', name: '周宁', hired: '2027-03-11' },
    { number: '00017', name: '李娜', hired: '2036-02-01' },
  );
  const { farHires, diff } = await expectOk(previewImport(needs, hr, list));
  expect(farHires).toEqual(list.slice(1).map(({ line }) => line));
  expect(diff.faulty).toEqual([]);
});
