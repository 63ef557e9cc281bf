import { describe, expect, test } from 'vitest';
import writeExcelFile from 'write-excel-file/node';
import { readStaffFile } from '../../../src/server/staff-file/read.ts';
import { latin1, rowsXml, utf8, utf16le, workbook, zip } from './bytes.ts';

const read = (bytes: Uint8Array) => readStaffFile({ name: 'staff.xlsx', bytes });
const expectReading = async (bytes: Uint8Array) => expect(await read(bytes));
const padded = (...start: number[]) => Uint8Array.from([...start, ...new Array<number>(600).fill(0)]);
const OLE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];

describe('a file that is no spreadsheet is refused with what it is', () => {
  test.each([
    { found: 'image', because: 'a PNG', bytes: padded(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a) },
    { found: 'image', because: 'a JPEG', bytes: padded(0xff, 0xd8, 0xff, 0xe0) },
    { found: 'pdf', because: 'a PDF', bytes: utf8('%PDF-1.7\n1 0 obj') },
    { found: 'old-excel', because: 'an .xls of before 2007', bytes: padded(...OLE) },
    {
      found: 'locked-excel',
      because: 'a workbook with a password',
      bytes: Uint8Array.from([...padded(...OLE), ...utf16le('EncryptedPackage')]),
    },
    { found: 'archive', because: 'a zip without a workbook', bytes: zip({ 'photo.txt': 'hello' }) },
    { found: 'archive', because: 'an empty zip', bytes: zip({}) },
    {
      found: 'web-page',
      because: 'a web page saved as .xls',
      bytes: utf8('<html><table><tr><td>工号</td><td>姓名</td></tr></table></html>'),
    },
    { found: 'web-page', because: 'an XML spreadsheet', bytes: utf8('\uFEFF<?xml version="1.0"?><Workbook/>') },
    { found: 'binary', because: 'bytes of no known format', bytes: Uint8Array.of(1, 2, 0, 3) },
  ])('$because', async ({ found, bytes }) => {
    (await expectReading(bytes)).toEqual({ ok: false, reason: 'not-a-spreadsheet', found });
  });
});

describe('a file with nothing to take is refused', () => {
  test.each([
    { because: 'no bytes', bytes: new Uint8Array() },
    { because: 'only blank lines', bytes: utf8('\uFEFF\r\n \r\n,,\r\n') },
    { because: 'an empty sheet', bytes: workbook([{ name: 'Sheet1', data: '' }]) },
  ])('$because', async ({ bytes }) => {
    (await expectReading(bytes)).toEqual({ ok: false, reason: 'empty' });
  });

  test('only the headings', async () => {
    (await expectReading(utf8('工号,姓名\r\n,\r\n'))).toEqual({ ok: false, reason: 'no-rows' });
    (await expectReading(Uint8Array.from(await writeExcelFile([['工号', '姓名']]).toBuffer()))).toEqual({
      ok: false,
      reason: 'no-rows',
    });
  });
});

describe('headings that do not tell number and name are refused', () => {
  test.each([
    { text: 'a,b\n1,2\n', needs: ['number', 'name'], because: 'none at all' },
    { text: '姓名,部门\n张三,营业厅\n', needs: ['number'], because: 'no number' },
    { text: '员工名单\n工号,部门\n1,营业厅\n', needs: ['name'], because: 'no name' },
  ])('$because', async ({ text, needs }) => {
    (await expectReading(utf8(text))).toEqual({ ok: false, reason: 'no-heading', needs });
  });

  test('two columns that both say they are the number', async () => {
    (await expectReading(utf8('工号,员工编号,姓名\n1,2,A\n'))).toEqual({
      ok: false,
      reason: 'twice-heading',
      column: 'number',
      headings: ['工号', '员工编号'],
    });
  });
});

describe('a file of unreadable text is refused', () => {
  test.each([
    { because: 'Latin-1', bytes: latin1('number,name\n1,José García\n') },
    { because: 'Latin-1 that happens to be valid GBK', bytes: latin1('number,name\n1,Müller\n') },
    { because: 'random bytes', bytes: Uint8Array.of(0x61, 0xff, 0xfe, 0x80, 0xc4) },
    { because: 'UTF-16 that is cut off', bytes: utf16le('工号,姓名\n1,A\n').subarray(0, -1) },
  ])('$because', async ({ bytes }) => {
    (await expectReading(bytes)).toEqual({ ok: false, reason: 'encoding-unknown' });
  });

  test('a quotation mark that never closes, with its line', async () => {
    (await expectReading(utf8('工号,姓名\n1,A\n\n2,"B\n3,C\n'))).toEqual({ ok: false, reason: 'quote-open', line: 4 });
    const late = `工号,姓名\n${'1,A\n'.repeat(50)}2,"B\n3,C\n`;
    (await expectReading(utf8(late))).toEqual({ ok: false, reason: 'quote-open', line: 52 });
  });
});

describe('a file that is too big is refused', () => {
  const most = 5 * 1024 * 1024;

  test('5 MB is read, one byte more is not', async () => {
    const text = utf8('工号,姓名\n1,A\n');
    const of = (length: number) => Uint8Array.from({ length }, (_, at) => text[at] ?? 0x0a);
    (await expectReading(of(most))).toMatchObject({ ok: true });
    (await expectReading(of(most + 1))).toEqual({ ok: false, reason: 'too-large', mostBytes: most });
  });

  test('20,000 rows are read, one more is not', async () => {
    const of = (rows: number) => utf8(`名单\n工号,姓名\n${'1,A\n'.repeat(rows)}`);
    (await expectReading(of(20_000))).toMatchObject({ ok: true });
    (await expectReading(of(20_001))).toEqual({ ok: false, reason: 'too-many-rows', mostRows: 20_000 });
  });

  test('a workbook that would unpack to gigabytes is refused', async () => {
    const sheets = [{ name: 'Sheet1', data: rowsXml([['工号', '姓名']]) }];
    for (const part of ['xl/worksheets/sheet1.xml', 'xl/styles.xml'])
      (await expectReading(workbook(sheets, { claims: { [part]: 4_000_000_000 } }))).toEqual({
        ok: false,
        reason: 'too-large',
        mostBytes: most,
      });
  });

  test.each(['sharedStrings.xml', 'texts.bin', 'worksheets/texts.xml'])(
    'texts that would fill memory are refused, though the part that holds them is called %s',
    async (textsIn) => {
      const sheets = [
        {
          name: 'Sheet1',
          data: rowsXml([
            ['工号', '姓名'],
            ['1', 'A'],
          ]),
        },
      ];
      const texts = ' '.repeat(65 * 1024 * 1024);
      (await expectReading(workbook(sheets, { texts, textsIn }))).toEqual({
        ok: false,
        reason: 'too-large',
        mostBytes: most,
      });
    },
  );

  test('a sheet with one endless row is not taken into memory', async () => {
    const data = `<row r="1"><c r="A1" t="inlineStr"><is><t>${'工'.repeat(17_000_000)}`;
    (await expectReading(workbook([{ name: 'Sheet1', data }]))).toEqual({
      ok: false,
      reason: 'too-large',
      mostBytes: most,
    });
  });
});

describe('a damaged workbook is refused', () => {
  test('cut off', async () => {
    const whole = Uint8Array.from(
      await writeExcelFile([
        ['工号', '姓名'],
        ['1', 'A'],
      ]).toBuffer(),
    );
    for (const part of [0.2, 0.5, 0.9, 0.99]) {
      (await expectReading(whole.subarray(0, Math.floor(whole.length * part)))).toEqual({
        ok: false,
        reason: 'damaged',
      });
    }
  });

  test('with bytes changed', async () => {
    const whole = Uint8Array.from(
      await writeExcelFile([
        ['工号', '姓名'],
        ['1', 'A'],
      ]).toBuffer(),
    );
    (await expectReading(whole.map((byte, at) => (at > 200 && at < 400 ? byte ^ 0xff : byte)))).toEqual({
      ok: false,
      reason: 'damaged',
    });
  });

  test('without any sheet', async () => {
    (await expectReading(workbook([]))).toEqual({ ok: false, reason: 'damaged' });
  });
});

describe('a file of 2 MB is read before anybody would call it hanging, though it opens what it never closes', () => {
  const MANY = 250_000;
  const heading = rowsXml([['工号', '姓名']]);
  const cells = (more = '') =>
    `<row r="2"><c r="A2" t="inlineStr"><is><t>1</t></is></c><c r="B2" t="s"><v>0</v></c>${more}</row>`;
  test.each([
    { because: 'shared texts', texts: `<sst>${'<si>'.repeat(MANY)}` },
    { because: 'attributes', texts: `<sst>${'<si a="'.repeat(MANY + 1)}` },
    { because: 'pieces of a text', texts: `<sst><si>${'<t>'.repeat(MANY)}</si></sst>` },
    { because: 'how a text is read aloud', texts: `<sst><si>${'<rPh>'.repeat(MANY)}</si></sst>` },
    { because: 'character data', texts: `<sst><si><t>${'<![CDATA['.repeat(MANY)}</t></si></sst>` },
    { because: 'cells of a row', data: cells('<c r="C2">'.repeat(MANY)) },
    { because: 'formats', formats: ['m'.repeat(MANY), '['.repeat(MANY)] },
  ])('$because', async ({ data = cells(), ...parts }) => {
    await read(workbook([{ name: 'Sheet1', data: heading + data }], parts));
  });

  test('brackets in a heading', async () => {
    for (const bracket of ['(', '[', '【', '〔'])
      (await expectReading(utf8(`工号,姓名${bracket.repeat(MANY)}\n1,A\n`))).toMatchObject({ ok: true });
  });
});
