import type { Page } from '@playwright/test';
import { LANGUAGES } from '../../src/domain/language.ts';
import { startServer } from './server.ts';
import { expectNoFaults } from './support/axe.ts';
import { chooseStaffFile, settled } from './support/journey.ts';
import { openOffice } from './support/office.ts';
import { csvFile } from './support/staff-files.ts';
import { expect, test } from './support/test.ts';
import { done } from './support/visitor.ts';
import { m, type Words, wordsIn } from './support/words.ts';

/** So many that one who leaves is no more than a fifth, and two are. */
const STAFF = ['宁一舟', '尹若溪', '康健', '祝青', '柯然', 'Bartholomew Featherstonehaugh-Cholmondeley'];
const WIDTHS = { 'zh-CN': { width: 390, height: 844 }, en: { width: 1280, height: 800 } };

test.use({ refusals: true });

for (const language of LANGUAGES) {
  test(`the whole staff list in ${language}: who is missing leaves, who returns comes back, nobody by accident`, async ({
    browser,
    playwright,
  }) => {
    // Whole lists would deactivate the people of other tests.
    const server = await startServer();
    const office = await openOffice(server, playwright.request);
    const people = STAFF.map((name, at) => ({ number: `W-${at}`, name }));
    const list = people.map(({ number, name }) => `${number},${name},前台`);
    await done(office.hr.send('importStaff', { file: csvFile(['工号,姓名,部门', ...list].join('\n')) }));
    const [first, second, third] = people.map(({ number }) => number);
    const words = wordsIn(language);
    const { t } = words;
    await office.hr.choose(language);
    const page = await browser.newPage({
      baseURL: server.origin,
      storageState: await office.hr.state(),
      viewport: WIDTHS[language],
      reducedMotion: 'reduce',
    });
    const listOf = (change: (row: string[]) => string[] | undefined) =>
      ['工号,姓名,部门', `${office.hr.number},${office.hr.name},`]
        .concat(people.flatMap(({ number, name }) => change([number, name, '前台'])?.join(',') ?? []))
        .join('\n');

    await openImport(page, words);
    await expectNoFaults(page);
    await chooseStaffFile(
      page,
      csvFile(
        listOf(([number, name, place]) =>
          number === first ? undefined : [number!, name!, number === second ? '维修部' : place!],
        ),
      ),
      words,
    );
    const preview = page.getByRole('region', { name: t(m.import_preview) });
    for (const summary of await preview.locator('summary').all()) await summary.click();
    const groups = preview.getByRole('group');
    await expect(groups.filter({ hasText: t(m.import_group_left_text) })).toContainText(`${STAFF[0]} ${first}`);
    await expect(groups.filter({ hasText: t(m.import_group_moved_text) })).toContainText(/前台.*→.*维修部/s);
    await expect(page.getByText(t(m.import_will, { added: 0, changed: 1, back: 0, left: 1 }))).toBeVisible();
    await noWiderThanTheScreen(page);
    await expectNoFaults(page);

    // Another officer moves somebody meanwhile.
    await office.hr.send('importStaff', { file: csvFile(`工号,姓名,部门\n${second},${STAFF[1]},客服中心\n`) });
    const submit = page.getByRole('button', { name: t(m.import_submit_whole) });
    await submit.click();
    await expect(page.getByRole('alert')).toHaveText(t(m.reason_import_moved_on));
    await submit.click();
    await expect(page.getByText(t(m.import_done_whole, { left: 1, back: 0 }))).toBeVisible();
    await expectNoFaults(page);
    await page.goto('/hr/audit');
    await expect(page.getByRole('table')).toContainText(t(m.field_whole_list));

    await openImport(page, words);
    await chooseStaffFile(
      page,
      csvFile(
        listOf(([number, name]) => (number === second || number === third ? undefined : [number!, name!, '前台'])),
      ),
      words,
    );
    await expect(page.getByText(t(m.import_doubt_many))).toBeVisible();
    const typed = page.getByLabel(t(m.import_type_leaving, { count: 2 }));
    await typed.fill('3');
    await submit.click();
    await expect(page.getByRole('alert')).toHaveText(t(m.reason_leaving_unconfirmed));
    await noWiderThanTheScreen(page);
    await expectNoFaults(page);
    await typed.fill('２');
    await submit.click();
    await expect(page.getByText(t(m.import_done_whole, { left: 2, back: 1 }))).toBeVisible();

    await openImport(page, words);
    await chooseStaffFile(
      page,
      csvFile(`${listOf(([number, name]) => (number === first ? undefined : [number!, name!, '前台']))}\n,何明,\n`),
      words,
    );
    await expect(page.getByText(t(m.import_doubt_faulty, { count: 1 }))).toBeVisible();
    await expectNoFaults(page);
    await page.getByLabel(t(m.import_confirm_leaving, { count: 1 })).check();
    await submit.click();
    await expect(page.getByText(t(m.import_done_whole, { left: 1, back: 2 }))).toBeVisible();

    await page.context().close();
    await office.close();
    await server.stop();
  });
}

async function openImport(page: Page, { t }: Words): Promise<void> {
  await page.goto('/hr/import');
  await settled(page);
  await page.getByLabel(t(m.import_scope_whole)).check();
}

async function noWiderThanTheScreen(page: Page): Promise<void> {
  const { wide, screen } = await page.evaluate(() => ({
    wide: document.documentElement.scrollWidth,
    screen: document.documentElement.clientWidth,
  }));
  expect(wide).toBeLessThanOrEqual(screen);
}
