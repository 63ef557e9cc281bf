import type { Page } from '@playwright/test';
import writeExcelFile from 'write-excel-file/node';
import { faultSentence } from '../../src/i18n/staff-list.ts';
import { rowsXml, workbook, zip } from '../server/staff-file/bytes.ts';
import { chooseStaffFile, downloadedBy, type StaffFile } from './support/journey.ts';
import type { Office } from './support/office.ts';
import { csvFile, csvOf, GOOD_ROWS, gbkFile, HEADINGS, ROWS, STAFF } from './support/staff-files.ts';
import { expect, test } from './support/test.ts';
import { m, wordsIn } from './support/words.ts';

const en = wordsIn('en');
const { t } = en;
const MB = 1024 * 1024;

test.use({ refusals: true });

test.describe('a staff list that cannot be used says what to do about it', () => {
  const file = (name: string, bytes: Uint8Array | string): StaffFile => ({
    name,
    mimeType: 'application/octet-stream',
    buffer: Buffer.from(bytes as Uint8Array),
  });
  const png = Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 0);
  const oldExcel = Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, ...new Array<number>(600).fill(0));

  for (const { what, sent, sentence } of [
    { what: 'empty', sent: file('staff.csv', ''), sentence: t(m.reason_file_empty) },
    { what: 'without usable headings', sent: file('staff.csv', 'a,b\n1,2\n'), sentence: t(m.reason_file_no_heading) },
    { what: 'with headings alone', sent: file('staff.csv', '工号,姓名\n'), sentence: t(m.reason_file_no_rows) },
    {
      what: 'with the number twice',
      sent: file('staff.csv', '工号,员工编号,姓名\n1,2,A\n'),
      sentence: t(m.reason_file_twice_heading),
    },
    { what: 'an image', sent: file('staff.png', png), sentence: t(m.reason_file_not_a_spreadsheet) },
    {
      what: 'an archive',
      sent: file('staff.xlsx', zip({ 'photo.txt': 'hello' })),
      sentence: t(m.reason_file_not_a_spreadsheet),
    },
    { what: 'an Excel file of before 2007', sent: file('staff.xls', oldExcel), sentence: t(m.reason_file_old_excel) },
    {
      what: 'in an unknown encoding',
      sent: file('staff.csv', Buffer.from('number,name\n1,Müller\n', 'latin1')),
      sentence: t(m.reason_file_encoding_unknown),
    },
    {
      what: 'with a quotation mark left open',
      sent: file('staff.csv', '工号,姓名\n1,A\n2,"B\n'),
      sentence: t(m.reason_file_quote_open, { line: 3 }),
    },
    {
      what: 'over 5 MB',
      sent: file('staff.csv', Buffer.alloc(5 * MB + 1, 'x')),
      sentence: t(m.import_too_large, { name: 'staff.csv' }),
    },
  ]) {
    test(what, async ({ office, visit }) => {
      const page = await importPage(office, visit);
      await chooseStaffFile(page, sent, en);
      await expect(page.getByRole('alert')).toHaveText(sentence);
      await chooseStaffFile(page, csvFile('工号,姓名\nB-1,Bai Xue\n'), en);
      await expect(page.getByRole('button', { name: t(m.import_submit, { count: 1 }) })).toBeVisible();
    });
  }

  test('over 5 MB, sent past the page', async ({ office }) => {
    for (const { size, status } of [
      { size: 5 * MB + 1, status: 413 },
      { size: 9 * MB, status: 413 },
    ]) {
      const sent = file('staff.csv', Buffer.alloc(size, 'x'));
      expect((await office.hr.send('importStaff', { file: sent })).status(), `${size} bytes`).toBe(status);
    }
  });

  test('rows with a fault are named with what to mend, and nothing is imported from them', async ({
    office,
    visit,
  }) => {
    const rows = [
      HEADINGS,
      ['F-1', '何明', '', '', '', '', ''],
      ['F-1', '何敏', '', '', '', '', ''],
      ['', '钱毅', '', '', '', '', ''],
      ['F-3', '', '', '', '', '', ''],
      ['F-4', '孙波', '', '', '2026-13-01', '', ''],
      ['F-5', '吴越', '', '宇航员', '', '', ''],
      ['F-6', '郑凯', '', '', '', 'not an address', ''],
      ['F-7', '周宁', '', '', '', '', 'F-9'],
      ['F-8', '冯雪', '', '', '', '', 'F-8'],
    ];
    const page = await importPage(office, visit);
    await chooseStaffFile(page, csvFile(csvOf(rows)), en);
    const preview = page.getByRole('region', { name: t(m.import_preview) });
    for (const fault of [
      { fault: 'number-twice', column: 'number', lines: [2, 3] },
      { fault: 'number-missing', column: 'number' },
      { fault: 'name-missing', column: 'name' },
      { fault: 'day-impossible', column: 'hired', values: ['2026-13-01'] },
      { fault: 'position-unknown', column: 'positions', values: ['宇航员'] },
      { fault: 'email-malformed', column: 'email', values: ['not an address'] },
      { fault: 'supervisor-unknown', column: 'supervisor', values: ['F-9'] },
      { fault: 'supervisor-self', column: 'supervisor' },
    ] as const) {
      await expect(preview).toContainText(faultSentence(t, fault));
    }
    await expect(page.getByText(t(m.import_nothing))).toBeVisible();
    await page.goto('/hr/people?search=F-');
    await expect(page.getByText(t(m.people_none_found))).toBeVisible();
  });
});

test('a staff list may be an Excel sheet, or a text file in the encoding of Chinese Windows', async ({
  office,
  visit,
}) => {
  const page = await importPage(office, visit);
  const sheet = await writeExcelFile(ROWS.map((row) => row.map((value) => ({ type: String, value })))).toBuffer();
  const mimeType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
  await chooseStaffFile(page, { name: '员工名单.xlsx', mimeType, buffer: sheet }, en);
  await page.getByRole('button', { name: t(m.import_submit, { count: GOOD_ROWS }) }).click();
  await expect(page.getByText(t(m.import_done_text, { added: 4, changed: 0, unchanged: 0, faulty: 3 }))).toBeVisible();

  await page.getByRole('button', { name: t(m.import_again) }).click();
  const moved = ROWS.map((row) => row.map((cell) => (cell === '维修部' ? '客户服务中心' : cell)));
  await chooseStaffFile(page, gbkFile(moved), en);
  await page.getByRole('button', { name: t(m.import_submit, { count: 1 }) }).click();
  await expect(page.getByText(t(m.import_done_text, { added: 0, changed: 1, unchanged: 3, faulty: 3 }))).toBeVisible();
  await page.getByRole('link', { name: t(m.import_next_people) }).click();
  await expect(page.getByRole('row', { name: STAFF.other.name })).toContainText('客户服务中心');
});

test('of a workbook the sheet that was read is named, another can be chosen, and every change be saved first', async ({
  office,
  visit,
}) => {
  const page = await importPage(office, visit);
  const list = (number: string, name: string) => rowsXml([['名单'], ['工号', '姓名', '部门'], [number, name, '前台']]);
  const book = workbook([
    { name: '说明', data: rowsXml([['怎样填写']]) },
    { name: '总部', data: list('S-1', '沈青') },
    { name: '分公司', data: list('S-2', '沈蓝') },
  ]);
  await chooseStaffFile(page, { name: 'staff.xlsx', mimeType: '', buffer: Buffer.from(book) }, en);
  const sheet = page.getByLabel(t(m.import_sheet));
  await expect(sheet).toHaveValue('总部');
  await expect(page.getByText(t(m.import_sheet_read, { line: 2 }))).toBeVisible();
  await sheet.selectOption('分公司');
  await expect(page.getByRole('region', { name: t(m.import_preview) })).toContainText('S-2');
  const changes = await downloadedBy(page, page.getByRole('button', { name: t(m.import_download_all) }));
  expect(changes).toContain(`${t(m.import_group_joined)},3,S-2,沈蓝,${t(m.department)},,前台`);
  await page.getByRole('button', { name: t(m.import_submit, { count: 1 }) }).click();
  await expect(page.getByRole('heading', { name: t(m.import_done) })).toBeVisible();
  await page.goto('/hr/people?search=S-');
  await expect(page.getByRole('row', { name: '沈蓝' })).toBeVisible();
  await expect(page.getByRole('row', { name: '沈青' })).toHaveCount(0);
  await page.goto('/hr/import');
  await expect(page.getByText(/Last import/)).toContainText('Added 1, updated 0');
});

test('what is being done is said as it goes, can be cancelled until it is applied, and then says that it cannot', async ({
  office,
  visit,
}) => {
  const page = await importPage(office, visit);
  const file = csvFile('工号,姓名\nP-1,Pan Yi\n');
  let go = () => {};
  const hold = async (action: string) => {
    const held = new Promise<void>((resolve) => {
      go = resolve;
    });
    await page.route(`**/_actions/${action}`, async (route) => {
      await held;
      await route.continue().catch(() => {});
    });
  };
  await hold('previewImport');
  await chooseStaffFile(page, file, en);
  await expect(page.getByRole('progressbar')).toBeVisible();
  await page.getByRole('button', { name: t(m.import_cancel) }).click();
  await expect(page.getByRole('alert')).toHaveText(t(m.import_cancelled));
  go();
  await page.unroute('**/_actions/previewImport');

  await chooseStaffFile(page, file, en);
  await hold('importStaff');
  // What is held here counts as sent in full.
  await page.evaluate(() => {
    const { send } = XMLHttpRequest.prototype;
    XMLHttpRequest.prototype.send = function sent(this: XMLHttpRequest, body?: XMLHttpRequestBodyInit) {
      send.call(this, body);
      this.upload.dispatchEvent(new ProgressEvent('load'));
    };
  });
  await page.getByRole('button', { name: t(m.import_submit, { count: 1 }) }).click();
  await expect(page.getByRole('progressbar')).toBeInViewport();
  await page.route('**/_actions/importShare', (route) =>
    route.fulfill({ json: [JSON.stringify({ ok: true, share: { done: 7600, of: 10_000 } })] }),
  );
  await expect(page.getByRole('progressbar')).toHaveAttribute('value', '76');
  await expect(page.getByRole('status').getByText(t(m.import_written, { percent: 75 }))).toHaveCount(1);
  go();
  await expect(page.getByRole('heading', { name: t(m.import_done) })).toBeVisible();
  await expect(page.getByRole('progressbar')).toHaveCount(0);
});

async function importPage(office: Office, visit: (who: Office['hr']) => Promise<Page>) {
  await office.hr.choose('en');
  const page = await visit(office.hr);
  await page.goto('/hr/import');
  return page;
}
