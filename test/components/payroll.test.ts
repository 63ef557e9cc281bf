import { expect, test } from 'vitest';
import { auditPackOf } from '../../src/components/hr/papers/audit-pack.ts';
import { payrollSheets } from '../../src/components/hr/papers/payroll.ts';
import { sheetCsv } from '../../src/server/export/csv.ts';
import { assignCourse } from '../../src/usecases/assignment/assign-course.ts';
import { takeAuditPack } from '../../src/usecases/out/period/audit-pack.ts';
import { previewPayroll, takePayroll } from '../../src/usecases/out/period/payroll.ts';
import { setActive } from '../../src/usecases/people/account/set-active.ts';
import { expectOk, sit, studyAll } from '../support/learner.ts';
import { localsOf } from '../support/locals.ts';
import * as make from '../support/make.ts';
import { COURSE, office } from '../support/office.ts';

const YEAR = { from: '2026-01-01', until: '2026-12-31' } as const;

test('payroll gets everybody’s best result in the period, and an empty band with the reason where there is none', async () => {
  const { needs, hr, liNa } = await office();
  const everyone = { course: COURSE, audience: { kind: 'everyone' }, due: { kind: 'days', days: 14 } } as const;
  await expectOk(assignCourse(needs, hr, everyone));
  await studyAll(needs, liNa);
  await sit(needs, liNa, 'right');
  const { rows } = await expectOk(takePayroll(needs, hr, YEAR));
  const [list, how] = payrollSheets(await localsOf(needs, hr, 'en'), YEAR, rows);
  const cells = (name: string) => {
    const row = list.rows.find((one) => one[1] === name) ?? [];
    return Object.fromEntries(list.columns.map(({ heading }, at) => [heading, row[at]]));
  };
  const known = { Band: 'Excellent', Assessed: 'Assessed', Points: 160, 'Score (%)': 100, 'Retakes in the period': 0 };
  expect(cells('李娜')).toMatchObject(known);
  const none = { Band: undefined, Assessed: 'No attempt', Points: undefined, 'Score (%)': undefined };
  expect(cells('陈波')).toMatchObject(none);
  expect(cells('陈波')['Retakes in the period']).toBeUndefined();
  expect(how.rows.map(([column]) => column)).toEqual(list.columns.map(({ heading }) => heading));
  const csv = sheetCsv(list, 'UTC');
  expect(csv, 'another program must find the numbers').toContain('\r\n00017,李娜,');
  expect(csv).not.toContain('\t');
  const preview = await expectOk(previewPayroll(needs, hr, { ...YEAR, size: 2 }));
  expect(preview.rows).toHaveLength(2);
  const [entry] = await needs.store.audit({ limit: 1 });
  expect(entry).toMatchObject({ act: 'list-downloaded', after: { list: 'payroll', ...YEAR, rows: 5 } });
});

test('payroll is refused over a period that ends before it begins, and nothing is noted', async () => {
  const { needs, hr } = await office();
  const turned = { from: YEAR.until, until: YEAR.from } as const;
  const before = await needs.store.audit({ limit: 1 });
  const refused = { ok: false, reason: 'period-backwards' };
  expect(await previewPayroll(needs, hr, { ...turned, size: 1 })).toEqual(refused);
  expect(await takePayroll(needs, hr, turned)).toEqual(refused);
  expect(await takeAuditPack(needs, hr, { ...turned, course: COURSE })).toBeUndefined();
  expect(await needs.store.audit({ limit: 1 })).toEqual(before);
});

test('a large company gets the same rows as if each record had been read', async () => {
  const { needs, hr, liNa } = await office();
  await studyAll(needs, liNa);
  await sit(needs, liNa, 'wrong');
  const colleagues = Array.from({ length: 600 }, (_, at) =>
    make.record({ person: make.person({ id: make.id<'person'>(`colleague-${at}`), number: `9${at}` }) }),
  );
  await needs.store.importPeople({ added: colleagues, changed: [] }, make.auditEntry());
  const everyone = { course: COURSE, audience: { kind: 'everyone' }, due: { kind: 'days', days: 14 } } as const;
  await expectOk(assignCourse(needs, hr, everyone));
  const { rows } = await expectOk(takePayroll(needs, hr, YEAR));
  expect(rows.length).toBeGreaterThan(600);
  expect(rows.filter(({ best }) => best)).toHaveLength(1);
  expect(rows).toEqual((await expectOk(previewPayroll(needs, hr, { ...YEAR, size: 1000 }))).rows);
});

test('whoever has left since is marked, in payroll and in the audit pack', async () => {
  const { needs, hr, liNa } = await office();
  await studyAll(needs, liNa);
  await sit(needs, liNa, 'right');
  await expectOk(setActive(needs, hr, { person: liNa.id, active: false }));
  const locals = await localsOf(needs, hr, 'en');
  const { rows } = await expectOk(takePayroll(needs, hr, YEAR));
  const [list] = payrollSheets(locals, YEAR, rows);
  const place = list.columns.findIndex(({ heading }) => heading === 'Active');
  expect(list.rows.map((row) => [row[1], row[place]])).toEqual([['李娜', 'Deactivated']]);
  const choice = { ...YEAR, course: COURSE };
  const pack = (await takeAuditPack(needs, hr, choice))!;
  expect(JSON.stringify(auditPackOf(locals, pack, choice))).toContain('李娜 (deactivated)');
});
