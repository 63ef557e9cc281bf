import readExcelFile from 'read-excel-file/node';
import { describe, expect, test } from 'vitest';
import writeExcelFile from 'write-excel-file/node';
import { readStaffFile } from '../../../src/server/staff-file/read.ts';
import { type RawSheet, rowsXml, workbook } from './bytes.ts';

const read = async (bytes: Uint8Array, sheet?: string) => {
  const file = await readStaffFile({ name: 'staff.xlsx', bytes, sheet });
  if (!file.ok) throw new Error(`Refused: ${file.reason}`);
  return file;
};
const sheet = (data: string, after = ''): RawSheet => ({ name: 'Sheet1', data, after });
/** A row of raw cells, each its attributes and what is in it. */
const row = (number: number, ...cells: readonly [string, string][]) =>
  `<row r="${number}">${cells
    .map(([attributes, inner], at) => `<c r="${String.fromCharCode(65 + at)}${number}" ${attributes}>${inner}</c>`)
    .join('')}</row>`;
const text = (value: string): [string, string] => ['t="inlineStr"', `<is><t>${value}</t></is>`];
const number = (value: number | string, style = 0): [string, string] => [`s="${style}"`, `<v>${value}</v>`];
const columns = (...names: string[]) => row(1, ...names.map(text));
const numbersIn = async (bytes: Uint8Array) => (await read(bytes)).rows.map(({ cells }) => cells.number);

test('a workbook written elsewhere reads as another reader of workbooks reads it', async () => {
  const table = [
    ['工号', '姓名', '部门'],
    ['0012', 'A & B <"\'>', ' 一 二 '],
    ['A-7', '张三\n李四', '_x0041_'],
  ];
  const bytes = await writeExcelFile(table).toBuffer();
  const [{ data = [] } = {}] = await readExcelFile(Buffer.from(bytes));
  const { rows } = await read(Uint8Array.from(bytes));
  expect(rows.map(({ cells }) => [cells.number, cells.department])).toEqual(
    data.slice(1).map(([number, , department]) => [number, String(department).trim()]),
  );
  expect(rows[0]?.cells.name).toBe('A & B <"\'>');
});

describe('numbers', () => {
  test.each([
    { format: '00000', value: 12, shown: '00012' },
    { format: '00000', value: 1234567, shown: '1234567' },
    { format: '&quot;A-&quot;0000', value: 7, shown: 'A-0007' },
    { format: '\\E000', value: 7, shown: 'E007' },
    { format: '000-000', value: 12345, shown: '012-345' },
    { format: '0', value: 12, shown: '12' },
    { format: '0_ ', value: 12, shown: '12' },
    { format: '#,##0', value: 12000, shown: '12000' },
    { format: '0.00', value: 12, shown: '12' },
    { format: 'General', value: 12, shown: '12' },
  ])('$value in the format $format is $shown', async ({ format, value, shown }) => {
    const bytes = workbook([sheet(columns('工号', '姓名') + row(2, number(value, 1), text('A')))], {
      formats: [format],
    });
    expect(await numbersIn(bytes)).toEqual([shown]);
  });

  test('that are shorter than others are told, since their zeros may be gone; where a format keeps them, not', async () => {
    const bytes = workbook(
      [
        sheet(
          columns('工号', '姓名') +
            row(2, number(12), text('A')) +
            row(3, text('00013'), text('B')) +
            row(4, number(14, 1), text('C')),
        ),
      ],
      { formats: ['00000'] },
    );
    expect((await read(bytes)).notes).toEqual([{ kind: 'bare-numbers', rows: 1 }]);
  });
});

describe('days', () => {
  const hired = async (value: number, format: string, properties = '') => {
    const data = columns('工号', '姓名', '入职日期') + row(2, text('1'), text('A'), number(value, 1));
    const { rows } = await read(workbook([sheet(data)], { formats: [format], properties }));
    return rows[0]?.cells.hired;
  };

  test.each([
    'yyyy/m/d',
    'yyyy&quot;年&quot;m&quot;月&quot;d&quot;日&quot;',
    '[$-804]d mmm yyyy',
    'm/d/yy h:mm',
    'm"月"'.replaceAll('"', '&quot;'),
  ])('in the format %s are days', async (format) => {
    expect(await hired(46090.75, format)).toBe('2026-03-09');
  });

  test.each(['General', '0', 'h:mm:ss', '[Red]0.0', '0.00E+00'])('in the format %s are numbers', async (format) => {
    expect(await hired(46090, format)).toBe('46090');
  });

  test('may be counted from 1904, as older Macs did', async () => {
    expect(await hired(46090 - 1462, 'yyyy-mm-dd', '<workbookPr date1904="1"/>')).toBe('2026-03-09');
    expect(await hired(46090, 'yyyy-mm-dd', '<workbookPr date1904="0"/>')).toBe('2026-03-09');
  });
});

describe('formulas', () => {
  test('count by the value that was kept; those without one and errors are named with their column', async () => {
    const data =
      columns('工号', '姓名', '部门', '备注') +
      row(
        2,
        ['t="str"', '<f>"A"&amp;1</f><v>A1</v>'],
        text('A'),
        ['t="str"', '<f>X</f><v></v>'],
        ['t="e"', '<v>#N/A</v>'],
      ) +
      row(3, text('B'), ['', '<f>C3&amp;D3</f>'], ['t="e"', '<f>1/0</f><v>#DIV/0!</v>']);
    expect((await read(workbook([sheet(data)]))).rows).toEqual([
      { line: 2, cells: { number: 'A1', name: 'A', department: '' } },
      { line: 3, cells: { number: 'B', name: '=C3&D3', department: '#DIV/0!' }, notWorkedOut: ['name', 'department'] },
    ]);
  });
});

describe('merged cells', () => {
  const merged = (...areas: string[]) =>
    `<mergeCells count="${areas.length}">${areas.map((area) => `<mergeCell ref="${area}"/>`).join('')}</mergeCells>`;

  test('say what people share of all their rows, and nobody else; of numbers and names they do not', async () => {
    const data = rowsXml([
      ['工号', '姓名', '部门'],
      ['1', 'A', '前台'],
      ['2', 'B', ''],
      ['3', 'C', ''],
      ['4', '', ''],
    ]);
    const { rows, notes } = await read(workbook([sheet(data, merged('C2:C3', 'B4:B5'))]));
    expect(rows.map(({ cells }) => Object.values(cells))).toEqual([
      ['1', 'A', '前台'],
      ['2', 'B', '前台'],
      ['3', 'C', ''],
      ['4', '', ''],
    ]);
    expect(notes).toEqual([
      { kind: 'merged', rows: 1 },
      { kind: 'no-department', rows: 2 },
    ]);
  });

  test('to the last row of a sheet cost no time', async () => {
    const data = rowsXml([
      ['工号', '姓名', '部门'],
      ['1', 'A', '前台'],
      ['2', 'B', ''],
    ]);
    const { rows } = await read(workbook([sheet(data, merged('C2:C1048576'))]));
    expect(rows.map(({ cells }) => cells.department)).toEqual(['前台', '前台']);
  });

  test('may put headings on two lines', async () => {
    const data = rowsXml([
      ['员工名单', '', '', ''],
      ['工号', '姓名', '组织', ''],
      ['', '', '部门', '岗位'],
      ['1', 'A', '前台', '营业员'],
    ]);
    const { rows, headingLine } = await read(workbook([sheet(data, merged('A1:D1', 'A2:A3', 'B2:B3', 'C2:D2'))]));
    expect([headingLine, rows]).toEqual([
      3,
      [{ line: 4, cells: { number: '1', name: 'A', department: '前台', positions: '营业员' } }],
    ]);
  });
});

describe('sheets', () => {
  const list = (name: string) =>
    rowsXml([
      ['工号', '姓名'],
      ['1', name],
    ]);
  const bytes = workbook([
    { name: 'lists', state: 'veryHidden', data: list('A') },
    { name: 'old', state: 'hidden', data: list('B') },
    { name: '说明', data: rowsXml([['怎样填写']]) },
    { name: 'R&amp;D', data: list('C') },
    { name: '分公司', data: list('D') },
  ]);

  test('the first that can be seen and has headings is read, and all that can be seen are named', async () => {
    expect(await read(bytes)).toMatchObject({
      sheet: 'R&D',
      sheets: ['说明', 'R&D', '分公司'],
      rows: [{ cells: { name: 'C' } }],
    });
  });

  test('another one is read when it is chosen; one that cannot be seen is not', async () => {
    expect(await read(bytes, '分公司')).toMatchObject({ sheet: '分公司', rows: [{ cells: { name: 'D' } }] });
    expect(await read(bytes, 'old')).toMatchObject({ sheet: 'R&D' });
  });
});

describe('rows', () => {
  test('a million of them, formatted and empty, are passed over', async () => {
    const rowsFrom = (first: number, count: number, inner: (at: number) => string) =>
      Array.from({ length: count }, (_, at) => `<row r="${first + at}"${inner(first + at)}`).join('');
    const empty =
      rowsFrom(3, 200_000, (at) => `><c r="A${at}" s="1"/><c r="B${at}" s="1"/></row>`) +
      rowsFrom(200_003, 800_000, () => '/>');
    const data = `${rowsXml([
      ['工号', '姓名'],
      ['1', 'A'],
    ])}${empty}${row(1_000_003, text('2'), text('B'))}`;
    const { rows } = await read(workbook([sheet(data)]));
    expect(rows.map(({ line, cells }) => [line, cells.name])).toEqual([
      [2, 'A'],
      [1_000_003, 'B'],
    ]);
  });

  test('a stray cell in the farthest corner is no part of the list', async () => {
    const far = '<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>';
    const { rows } = await read(
      workbook([
        sheet(
          rowsXml([
            ['工号', '姓名'],
            ['1', 'A'],
          ]) + far,
        ),
      ]),
    );
    expect(rows).toHaveLength(1);
  });

  test('and cells without a place of their own follow one another', async () => {
    const cell = (value: string) => `<c t="inlineStr"><is><t>${value}</t></is></c>`;
    const data = `<row>${cell('工号')}${cell('姓名')}</row><row/><row>${cell('1')}${cell('A')}</row>`;
    expect((await read(workbook([sheet(data)]))).rows).toEqual([{ line: 3, cells: { number: '1', name: 'A' } }]);
  });

  test('that repeat the headings, as printed lists do, are left out and told', async () => {
    const { rows, notes } = await read(
      workbook([
        sheet(
          rowsXml([
            ['工号', '姓名'],
            ['1', 'A'],
            ['工号', '姓名'],
            ['2', 'B'],
          ]),
        ),
      ]),
    );
    expect(rows.map(({ line }) => line)).toEqual([2, 4]);
    expect(notes).toEqual([{ kind: 'headings-again', rows: 1 }]);
  });

  test('prefixes before every name, texts in several pieces and how they are read aloud change nothing', async () => {
    const rich =
      '<x:is><x:r><x:t>欧</x:t></x:r><x:r><x:t>阳</x:t></x:r><x:rPh sb="0" eb="1"><x:t>オウ</x:t></x:rPh></x:is>';
    const cell = (place: string, inner: string) => `<x:c r="${place}" t="inlineStr">${inner}</x:c>`;
    const plain = (value: string) => `<x:is><x:t xml:space="preserve">${value}</x:t></x:is>`;
    const data =
      `<x:row r="1">${cell('A1', plain('工号'))}${cell('B1', plain('姓名'))}</x:row>` +
      `<x:row r="2">${cell('A2', plain('1'))}${cell('B2', rich)}</x:row>`;
    expect((await read(workbook([sheet(data)]))).rows[0]?.cells).toEqual({ number: '1', name: '欧阳' });
  });
});
