import { afterEach, describe, expect, test, vi } from 'vitest';
import writeExcelFile, { type SheetData } from 'write-excel-file/node';
import { readStaffFile } from '../../../src/server/staff-file/read.ts';
import { gbk, latin1, rowsXml, utf8, utf16le, workbook } from './bytes.ts';

const read = (bytes: Uint8Array, name = 'staff.csv') => readStaffFile({ name, bytes });
const rowsOf = async (bytes: Uint8Array) => {
  const file = await read(bytes);
  if (!file.ok) throw new Error(`Refused: ${file.reason}`);
  return file.rows;
};
const cellsOf = async (bytes: Uint8Array) => (await rowsOf(bytes)).map(({ cells }) => cells);

describe('a CSV file', () => {
  const chinese = '工号,姓名,部门\r\n0012,张喆,营业厅\r\n';
  const people = [{ line: 2, cells: { number: '0012', name: '张喆', department: '营业厅' } }];

  test.each([
    { bytes: utf8(chinese), encoding: 'utf-8', because: 'UTF-8' },
    { bytes: utf8(`\uFEFF${chinese}`), encoding: 'utf-8', because: 'UTF-8 with its mark, as Excel saves it' },
    { bytes: utf16le(chinese), encoding: 'utf-16le', because: 'UTF-16, as Excel saves "Unicode text"' },
    {
      bytes: Uint8Array.from(Buffer.from(utf16le(chinese)).swap16()),
      encoding: 'utf-16be',
      because: 'UTF-16, the other way round',
    },
    { bytes: gbk(chinese), encoding: 'gb18030', because: 'GBK, as Chinese Windows saves it' },
  ])('is understood in $because', async ({ bytes, encoding }) => {
    expect(await read(bytes)).toEqual({
      ...{ ok: true, rows: people, notes: [], headingLine: 1, unusedHeadings: [] },
      ...{ format: 'csv', encoding },
    });
  });

  test.each([
    { text: chinese.replaceAll(',', ';'), because: 'semicolons' },
    { text: chinese.replaceAll(',', '\t'), because: 'tabs' },
    { text: chinese.replaceAll('\r\n', '\n'), because: 'line feeds' },
    { text: chinese.replaceAll('\r\n', '\r'), because: 'carriage returns' },
    { text: '工号,姓名,部门\r\n0012,张喆,营业厅', because: 'no line end at its end' },
  ])('may use $because', async ({ text }) => {
    expect(await rowsOf(utf8(text))).toEqual(people);
  });

  test('keeps commas, quotes and line breaks inside quoted cells', async () => {
    const text = 'number,name,department,positions\n1,"Li, Ming","the ""front""","营业员\r\n客服"\n2,Wu,,\n';
    expect(await rowsOf(utf8(text))).toEqual([
      { line: 2, cells: { number: '1', name: 'Li, Ming', department: 'the "front"', positions: '营业员\n客服' } },
      { line: 4, cells: { number: '2', name: 'Wu', department: '', positions: '' } },
    ]);
  });

  test('names the line of each row as an editor shows it, blank lines counted and left out', async () => {
    const rows = await rowsOf(utf8('\r\n工号,姓名\r\n\r\n1,"A\r\nB"\r\n , \r\n2,C\r\n'));
    expect(rows.map(({ line, cells }) => [line, cells.name])).toEqual([
      [4, 'A B'],
      [7, 'C'],
    ]);
  });

  test('lines may be shorter or longer than the heading', async () => {
    expect(await cellsOf(utf8('工号,姓名,部门\n1,A\n2,B,C,D,E\n'))).toEqual([
      { number: '1', name: 'A', department: '' },
      { number: '2', name: 'B', department: 'C' },
    ]);
  });

  test('full-width digits, letters and spaces are read as plain ones; names keep their characters', async () => {
    const text =
      '工号,姓名,邮箱,入职日期,上级工号\nＡ００１\u200B,\u3000欧阳\u3000\u3000ｎ\u00A0,ａ＠ｂ．ｃｏｍ,２０２６－０３－０９,Ｂ１\n';
    expect(await cellsOf(utf8(text))).toEqual([
      { number: 'A001', name: '欧阳 ｎ', email: 'a@b.com', hired: '2026-03-09', supervisor: 'B1' },
    ]);
  });

  test('an apostrophe that keeps a formula from running is not part of the cell', async () => {
    expect(await cellsOf(utf8("工号,姓名\n'-7,'=A1\n8,O'Neil\n9,'t Hooft\n"))).toEqual([
      { number: '-7', name: '=A1' },
      { number: '8', name: "O'Neil" },
      { number: '9', name: "'t Hooft" },
    ]);
  });

  test('a row that says nothing in the columns we use is left out', async () => {
    expect(await cellsOf(utf8('序号,工号,姓名\n1,7,A\n2,,\n3,,\n'))).toEqual([{ number: '7', name: 'A' }]);
  });
});

describe('headings', () => {
  test.each([
    ['工号', '姓名', '部门', '岗位', '入职日期', '邮箱', '上级工号'],
    ['员工编号', '员工姓名', '所属部门', '职位', '入职时间', '电子邮箱', '直属上级工号'],
    [' 职工号* ', '姓 名（必填）', '部门：', '岗位/', '入职日期(yyyy-mm-dd)', '电子邮件', '直接上级'],
    ['Employee Number', 'Name', 'Department', 'Positions', 'Hire date', 'E-mail', "Supervisor's employee number"],
    ['EMPLOYEE NO.', 'Full name', 'Dept.', 'Job', 'Start date', 'Email', 'Reports to'],
    ['ｓｔａｆｆ＿ｉｄ', 'NAME *', 'dept', 'post', 'date_of_hire', 'e mail', 'Manager number'],
    ['No.', 'name', 'department', 'position', 'hired', 'email', 'supervisor'],
  ])('%s, %s, %s, %s, %s, %s, %s are all understood', async (...headings) => {
    const [cells] = await cellsOf(utf8(`${headings.map((text) => `"${text}"`).join(',')}\n1,2,3,4,5,6,7\n`));
    expect(cells).toEqual({
      number: '1',
      name: '2',
      department: '3',
      positions: '4',
      hired: '5',
      email: '6',
      supervisor: '7',
    });
  });

  test('a column the file lacks is absent from its rows', async () => {
    expect(await cellsOf(utf8('姓名,工号\nA,1\n'))).toEqual([{ number: '1', name: 'A' }]);
  });

  test('titles and remarks may stand above them', async () => {
    const text = '某某公司员工名单,,\n制表日期：2026-03-09,,\n\n序号,工号,姓名,手机\n1,0012,张三,1\n';
    expect(await read(utf8(text))).toMatchObject({
      rows: [{ line: 5, cells: { number: '0012', name: '张三' } }],
      unusedHeadings: ['序号', '手机'],
    });
  });

  test('a column that is surely the number wins over one that may be a running number', async () => {
    const file = await read(utf8('No.,Employee No.,Name,职务,岗位\n1,A7,Li,x,营业员\n'));
    expect(file).toMatchObject({
      rows: [{ cells: { number: 'A7', positions: '营业员' } }],
      unusedHeadings: ['No.', '职务'],
    });
  });

  test("a column of supervisors' numbers wins over one of their names, which counts when it is alone", async () => {
    expect(await cellsOf(utf8('工号,姓名,直接上级,直接上级工号\n1,A,王五,7\n'))).toEqual([
      { number: '1', name: 'A', supervisor: '7' },
    ]);
    expect(await cellsOf(utf8('工号,姓名,直接上级\n1,A,7\n'))).toEqual([{ number: '1', name: 'A', supervisor: '7' }]);
  });

  test('below the tenth line that holds something nobody looks for them', async () => {
    const above = (lines: number) => utf8(`${'title\n'.repeat(lines)}工号,姓名\n1,A\n`);
    expect(await read(above(9))).toMatchObject({ ok: true });
    expect(await read(above(10))).toEqual({ ok: false, reason: 'no-heading', needs: ['number', 'name'] });
  });
});

describe('an XLSX workbook', () => {
  const heading = ['工号', '姓名', '入职日期'];
  const xlsx = async (rows: SheetData) => Uint8Array.from(await writeExcelFile(rows).toBuffer());
  const day = (text: string) => ({ value: new Date(`${text}T00:00:00Z`), type: Date, format: 'yyyy/m/d' });

  afterEach(() => vi.unstubAllEnvs());

  test('is understood, below a title, under any name', async () => {
    const bytes = await xlsx([
      ['员工名单', null, null],
      [null, null, null],
      heading,
      ['0012', '张三', '2026-03-09'],
      ['A7', '李四', ''],
    ]);
    expect(await read(bytes, 'staff.csv')).toEqual({
      ok: true,
      ...{ format: 'xlsx', sheet: 'Sheet1', sheets: ['Sheet1'] },
      ...{ notes: [], headingLine: 3, unusedHeadings: [] },
      rows: [
        { line: 4, cells: { number: '0012', name: '张三', hired: '2026-03-09' } },
        { line: 5, cells: { number: 'A7', name: '李四', hired: '' } },
      ],
    });
  });

  test.each(['Pacific/Kiritimati', 'America/Los_Angeles', 'Asia/Shanghai'])(
    'a day stays that day for a server in %s',
    async (zone) => {
      vi.stubEnv('TZ', zone);
      const cells = await cellsOf(await xlsx([heading, ['1', 'A', day('2026-03-09')], ['2', 'B', day('1999-12-31')]]));
      expect(cells.map(({ hired }) => hired)).toEqual(['2026-03-09', '1999-12-31']);
    },
  );

  test('a number stored as a number is written plainly, with as many digits as are sure', async () => {
    const cells = await cellsOf(
      await xlsx([
        heading,
        [7, 'A', 20260309],
        [100000, 'B', ''],
        [1e21, 'C', ''],
        [123456789012345, 'D', ''],
        [1234567890123456, 'E', ''],
      ]),
    );
    expect(cells.map(({ number }) => number)).toEqual([
      '7',
      '100000',
      '1E+21',
      '123456789012345',
      '1.234567890123456E+15',
    ]);
    expect(cells[0]?.hired).toBe('20260309');
  });

  test('of a workbook that hides every sheet, the first is read', async () => {
    const bytes = workbook(
      ['A', 'B'].map((name) => ({
        name,
        state: 'hidden',
        data: rowsXml([
          ['工号', '姓名'],
          ['1', name],
        ]),
      })),
    );
    expect(await cellsOf(bytes)).toEqual([{ number: '1', name: 'A' }]);
  });

  test('blank rows do not count among the lines above the headings', async () => {
    const blank = Array.from({ length: 20 }, () => [null]);
    expect(await rowsOf(await xlsx([['员工名单'], ...blank, heading, [], ['1', 'A', ''], [' ', ' ', ' ']]))).toEqual([
      { line: 24, cells: { number: '1', name: 'A', hired: '' } },
    ]);
  });

  test('a workbook of more than half a megabyte unpacked is read whole', async () => {
    const rows = Array.from({ length: 15_000 }, (_, at) => [`${at}`, `张三${at}`, '2026-03-09']);
    expect(await rowsOf(await xlsx([heading, ...rows]))).toHaveLength(15_000);
  });
});

test('Latin-1 is not taken for Chinese', async () => {
  expect(await read(latin1('number,name\n1,Müller\n2,Grün\n'))).toEqual({ ok: false, reason: 'encoding-unknown' });
});
