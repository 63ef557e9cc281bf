import readExcel from 'read-excel-file/node';
import { describe, expect, test } from 'vitest';
import { sheetDownload } from '../../src/components/hr/out/sheet-download.ts';
import { listNamed } from '../../src/components/hr/sheets/lists.ts';
import type { Person } from '../../src/domain/people/person.ts';
import type { Needs } from '../../src/usecases/needs.ts';
import { previewPayroll } from '../../src/usecases/out/period/payroll.ts';
import { importStaff } from '../../src/usecases/people/import/import-staff.ts';
import { listRetakes } from '../../src/usecases/results/list-retakes.ts';
import { expectOk, sit, studyAll } from '../support/learner.ts';
import { localsOf } from '../support/locals.ts';
import { office, rows as staff } from '../support/office.ts';

/** What Excel shows of each sheet of a file taken away, as the address asks for it. */
async function opened(needs: Needs, who: Person, address: string) {
  const { pathname, searchParams } = new URL(address, 'http://localhost');
  const name = pathname.slice(1);
  const locals = await localsOf(needs, who, 'zh-CN');
  const sheets = (await listNamed(name)?.({ locals, query: searchParams }))!;
  const file = await sheetDownload(locals, sheets, { form: 'xlsx', fallback: name });
  expect(decodeURIComponent(file.headers.get('Content-Disposition') ?? '')).toContain(sheets[0].name);
  const read = await readExcel(Buffer.from(await file.arrayBuffer()), { trim: false });
  const [headings = [], ...rows] = read[0]?.data ?? [];
  return { headings, rows, sheets: read.map(({ sheet }) => sheet) };
}

/** Everybody of the business hall and somebody whose name is a formula failed, one after the other. */
async function failing() {
  const world = await office();
  const { needs, hr, liNa, sunHao, chenBo } = world;
  const FORMULA = '=HYPERLINK("http://x")';
  const added = staff({ number: '00099', name: FORMULA, department: '+城西', hired: '2026-03-02' });
  await expectOk(importStaff(needs, hr, added));
  const odd = (await needs.store.people()).find(({ person }) => person.number === '00099')!.person;
  for (const one of [sunHao, odd, liNa, chenBo]) {
    await studyAll(needs, one);
    await sit(needs, one, one === chenBo ? 'right' : 'wrong');
    needs.clock.passMinutes(5);
  }
  return { ...world, FORMULA };
}

describe('opened in Excel', () => {
  test('the list of retakes has exactly the rows of its page, in its order, zeros kept and formulas as texts', async () => {
    const { needs, hr, FORMULA } = await failing();
    const listed = await expectOk(listRetakes(needs, hr, {}));
    const { headings, rows } = await opened(needs, hr, 'retakes');
    expect(headings.slice(0, 4)).toEqual(['工号', '姓名', '部门', '课程']);
    expect(rows.map(([number]) => number)).toEqual(listed.rows.map(({ person }) => person.number));
    expect(rows.map(([number]) => number)).toEqual(['00018', '00099', '00017']);
    expect(rows[1]?.slice(0, 3)).toEqual(['00099', FORMULA, '+城西']);
    expect(rows[0]?.slice(1, 4)).toEqual(['孙浩', '城东营业厅', listed.rows[0]?.course.title['zh-CN']]);

    const narrowed = await opened(needs, hr, 'retakes?department=城东营业厅');
    expect(narrowed.rows.map(([number]) => number)).toEqual(['00018', '00017']);
    expect((await opened(needs, hr, 'retakes?search=李')).rows.map(([number]) => number)).toEqual(['00017']);
  });

  test('payroll has exactly the rows of its preview, in its order, zeros kept and formulas as texts', async () => {
    const { needs, hr, FORMULA } = await failing();
    const period = { from: '2026-01-01', until: '2026-12-31' } as const;
    const address = `payroll?${new URLSearchParams(period)}`;
    const listed = await expectOk(previewPayroll(needs, hr, { ...period, size: 100 }));
    const { headings, rows, sheets } = await opened(needs, hr, address);
    expect(sheets).toHaveLength(2);
    expect(headings.slice(0, 3)).toEqual(['工号', '姓名', '部门']);
    expect(rows.map(([number]) => number)).toEqual(listed.rows.map(({ person }) => person.number));
    const cells = (number: string) => {
      const row = rows.find(([own]) => own === number) ?? [];
      return Object.fromEntries(headings.map((heading, at) => [heading, row[at]]));
    };
    expect(cells('00099')).toMatchObject({ 姓名: FORMULA, 部门: '+城西', 等级: '不合格' });
    expect(cells('00019')).toMatchObject({ 姓名: '陈波', 部门: '客服中心', 等级: '优秀' });

    const narrowed = await opened(needs, hr, `${address}&department=客服中心`);
    expect(narrowed.rows.map(([number]) => number)).toEqual(['00019']);
  });
});
