import readExcel from 'read-excel-file/node';
import { describe, expect, test } from 'vitest';
import { writtenAside } from '../../../src/server/export/aside.ts';
import { sheetCsv } from '../../../src/server/export/csv.ts';
import { day, moment, number, type Sheet, sheetOf, text } from '../../../src/server/export/sheet.ts';
import { xlsxOf } from '../../../src/server/export/xlsx.ts';
import { zipEntries } from '../../../src/server/staff-file/xlsx/zip.ts';

const SHANGHAI = 'Asia/Shanghai';

/** One column, and what stands in it. */
function column(kind: typeof text | typeof number | typeof moment | typeof day, ...values: readonly unknown[]): Sheet {
  return sheetOf('表', [kind('列', (value: never) => value)], values as never);
}

async function readBack(sheet: Sheet, timeZone = SHANGHAI) {
  const [{ data } = { data: [] }] = await readExcel(Buffer.from(await xlsxOf([sheet], timeZone)), { trim: false });
  return data.map((row) => row[0]);
}

async function xmlOf(sheet: Sheet) {
  const entries = zipEntries(await xlsxOf([sheet], SHANGHAI)) ?? [];
  const named = (name: string) => Buffer.from(entries.find((entry) => entry.name === name)?.unpack() ?? []).toString();
  return { sheet: named('xl/worksheets/sheet1.xml'), styles: named('xl/styles.xml') };
}

describe('a list as an Excel file', () => {
  test('reads back as the list was: texts with their zeros, numbers, days, moments as clocks showed them there', async () => {
    expect(await readBack(column(text, '00016', '', '王芳 & <b>', '1e5'))).toEqual([
      '列',
      '00016',
      null,
      '王芳 & <b>',
      '1e5',
    ]);
    expect(await readBack(column(number, 0, undefined, -2, 87.5))).toEqual(['列', 0, null, -2, 87.5]);
    expect(await readBack(column(day, undefined, '2026-03-09'))).toEqual(['列', null, new Date('2026-03-09')]);
    const at = new Date('2026-03-09T16:30:05Z');
    expect(await readBack(column(moment, at))).toEqual(['列', new Date('2026-03-10T00:30:05Z')]);
  });

  test.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '＝1', "'=1"])(
    '%j stays a text, the very same, and none of it is a formula, when somebody edits it either',
    async (formula) => {
      expect(await readBack(column(text, formula))).toEqual(['列', formula]);
      const { sheet, styles } = await xmlOf(column(text, formula));
      expect(sheet).not.toContain('<f>');
      // Format 49 is Excel's own "@", text.
      expect(styles).toMatch(/numFmtId="49"|formatCode="@"/);
    },
  );

  test('what no XML can hold is left out, and no cell is longer than Excel allows', async () => {
    expect(await readBack(column(text, 'a\u0000b\u001fc\ud800'))).toEqual(['列', 'abc']);
    const [, long] = await readBack(column(text, '长'.repeat(40_000)));
    expect(String(long)).toHaveLength(32_767);
  });

  test('has its headings frozen, a filter on all of it, and columns as wide as Chinese needs', async () => {
    const { sheet } = await xmlOf(column(text, '城东营业厅客户服务中心二组', 'short'));
    expect(sheet).toMatch(/<pane [^>]*ySplit="1"[^>]*state="frozen"/);
    expect(sheet).toContain('<autoFilter ref="A1:A3"/>');
    expect(Number(/<col [^>]*width="([\d.]+)"/.exec(sheet)?.[1])).toBeGreaterThanOrEqual(26);
  });

  test('counts moments rightly on the night the clocks go forward', async () => {
    const times = [new Date('2026-03-29T00:59:00Z'), new Date('2026-03-29T01:00:00Z')];
    expect(await readBack(column(moment, ...times), 'Europe/Berlin')).toEqual([
      '列',
      new Date('2026-03-29T01:59:00Z'),
      new Date('2026-03-29T03:00:00Z'),
    ]);
  });
});

test('the same list as CSV says the same moment, and guards formulas', () => {
  expect(sheetCsv(column(moment, new Date('2026-03-09T16:30:05Z')), SHANGHAI)).toBe(
    '\uFEFF列\r\n2026-03-10 00:30:05\r\n',
  );
  expect(sheetCsv(column(text, '=1', '12'), SHANGHAI)).toBe("\uFEFF列\r\n'=1\r\n12\r\n");
});

test('files asked for twice at once are both written, one after the other, and neither holds up the rest', async () => {
  const sheets = [column(text, ...Array.from({ length: 20_000 }, (_, at) => `员工 ${at}`))] as const;
  let [longest, last] = [0, performance.now()];
  const beat = setInterval(() => {
    longest = Math.max(longest, performance.now() - last);
    last = performance.now();
  }, 5);
  const both = await Promise.all([0, 1].map(() => writtenAside({ kind: 'xlsx', sheets, timeZone: SHANGHAI })));
  clearInterval(beat);
  for (const file of both) expect((await readExcel(Buffer.from(file)))[0]?.data).toHaveLength(20_001);
  expect(longest).toBeLessThan(500);
});

test('what fails while a file is written is told to whoever asked, and the next is written', async () => {
  const broken = { ...column(text, 'a'), name: 'not/a/name' };
  await expect(writtenAside({ kind: 'xlsx', sheets: [broken], timeZone: SHANGHAI })).rejects.toThrow();
  expect(await writtenAside({ kind: 'xlsx', sheets: [column(text, 'a')], timeZone: SHANGHAI })).toBeInstanceOf(
    Uint8Array,
  );
});
