import type { Page } from '@playwright/test';
import { csvFile } from './support/staff-files.ts';
import { expect, test } from './support/test.ts';
import { done, type Visitor } from './support/visitor.ts';
import { m, wordsIn } from './support/words.ts';

const en = wordsIn('en');
const { t } = en;
const people = ['Mo Yan', 'Mo Lin'].map((name, at) => ({ name, number: `MANY-${at}` }));

test.use({ refusals: true });

test('who is chosen and what becomes of them stands in no address, and hundreds may be chosen, without JavaScript too', async ({
  office,
  visit,
}) => {
  await staffListWith(office.hr);
  await office.hr.choose('en');
  const page = await visit(office.hr, { javaScriptEnabled: false });
  await page.goto('/hr/people?search=MANY-');
  for (const box of await page.getByRole('checkbox', { name: /MANY-/ }).all()) await box.check();
  await page.getByRole('button', { name: t(m.change_selected), exact: true }).click();
  await expect(page.getByText(t(m.change_chosen, { count: 2 }))).toBeVisible();
  await page.getByText(t(m.change_kind_department)).click();
  await page.getByLabel(t(m.change_to_department), { exact: true }).fill('Harbour');
  await page.getByRole('button', { name: t(m.change_show) }).click();
  await expect(page.getByText(t(m.change_count, { count: 2 }))).toBeVisible();
  await expect(page.getByLabel(t(m.change_to_department), { exact: true })).toHaveValue('Harbour');
  expect(new URL(page.url()).search).toBe('');
});

test('a change that is refused since somebody else was quicker loses nothing of what was chosen', async ({
  office,
  visit,
}) => {
  await staffListWith(office.hr);
  await office.hr.choose('en');
  const page = await visit(office.hr);
  await page.goto('/hr/people?search=MANY-');
  await page.getByRole('checkbox', { name: t(m.change_choose_page) }).check();
  await addMore(page, 500);
  await page.getByRole('button', { name: t(m.change_selected), exact: true }).click();
  await page.getByText(t(m.change_kind_department)).click();
  await page.getByLabel(t(m.change_to_department), { exact: true }).fill('Harbour');
  await page.getByRole('button', { name: t(m.change_show) }).click();
  await done(office.hr.send('importStaff', { file: csvFile(`工号,姓名,部门\nMANY-0,Mo Yan,Elsewhere\n`) }));
  await page.getByRole('button', { name: t(m.change_submit_count, { count: 2 }) }).click();
  await expect(page.getByRole('alert')).toHaveText(t(m.reason_people_moved_on));
  await page.getByRole('button', { name: t(m.change_show) }).click();
  await expect(page.getByRole('row', { name: 'MANY-0' })).toContainText(/Elsewhere.*→.*Harbour/s);
  await page.getByRole('button', { name: t(m.change_submit_count, { count: 2 }) }).click();
  await page.waitForURL('**/hr/people/changes?made');
  await expect(page.getByRole('row', { name: /Harbour/ }).first()).toBeVisible();
});

async function staffListWith(hr: Visitor) {
  const rows = people.map(({ number, name }) => `${number},${name},Counter`);
  await done(hr.send('importStaff', { file: csvFile(['工号,姓名,部门', ...rows].join('\n')) }));
}

/** Others who were chosen and are not here any more. */
async function addMore(page: Page, count: number) {
  await page.getByRole('form', { name: t(m.change_title) }).evaluate((form, count) => {
    for (let at = 0; at < count; at++) {
      const field = Object.assign(document.createElement('input'), { type: 'hidden', name: 'person' });
      field.value = `somebody-long-gone-${at}`;
      form.append(field);
    }
  }, count);
}
