import type { Locator, Page } from '@playwright/test';
import { daysAfter } from '../../src/domain/time.ts';
import { expect, test } from './support/test.ts';
import { m, wordsIn } from './support/words.ts';

const { t } = wordsIn('en');

test.beforeEach(async ({ office }) => office.hr.choose('en'));

/** What stands under a field about its default and its last change. */
const standingOf = (page: Page, id: string) => page.locator(`#${id}-standing`);
const backIn = (standing: Locator) =>
  standing
    .getByRole('button', { name: t(m.settings_back), exact: true })
    .or(standing.getByRole('button', { name: t(m.settings_back_to_all), exact: true }));

for (const { path, many } of [
  { path: '/hr/settings', many: 15 },
  { path: '/hr/settings/assessment', many: 8 },
  { path: '/hr/settings/assessment?course=meeting-people', many: 8 },
  { path: '/hr/settings/norms', many: 5 },
])
  test(`every field of ${path} tells its default, and the way back to it where it says something else`, async ({
    office,
    visit,
  }) => {
    const page = await visit(office.hr);
    await page.goto(path);
    const standings = page.locator('p[id$="-standing"]').filter({ has: page.locator('back-to-default') });
    expect(await standings.count()).toBeGreaterThanOrEqual(many);
    for (const standing of await standings.all()) {
      const id = (await standing.getAttribute('id'))!.replace(/-standing$/, '');
      const usual = (await standing.locator('back-to-default').getAttribute('data-value'))!;
      const field = page.locator(`[id="${id}"]`);
      if ((await field.evaluate((element) => element.tagName)) === 'FIELDSET') {
        const boxes = field.locator('input');
        const ticked = await boxes.evaluateAll((all) =>
          (all as HTMLInputElement[]).flatMap((box) => (box.checked ? [box.value] : [])).join(),
        );
        await expect(backIn(standing), id).toHaveCount(ticked === usual ? 0 : 1);
        continue;
      }
      await expect(backIn(standing), id).toHaveCount((await field.inputValue()) === usual ? 0 : 1);
    }
  });

test('the way back to a default comes with a change, sets the default, and goes with it', async ({ office, visit }) => {
  const page = await visit(office.hr);
  await page.goto('/hr/settings');
  const [hour, standing] = [page.locator('#reminder-from'), standingOf(page, 'reminder-from')];
  const usual = await hour.inputValue();
  await expect(backIn(standing)).toHaveCount(0);
  await hour.fill('07:45');
  await backIn(standing).press('Enter');
  await expect(hour).toHaveValue(usual);
  await expect(hour).toBeFocused();
  await expect(backIn(standing)).toHaveCount(0);

  const group = page.locator('#reminder-weekdays');
  await group.getByRole('checkbox').last().click();
  await backIn(group).click();
  await expect(group.getByRole('checkbox').last()).not.toBeChecked();
  await expect(backIn(group)).toHaveCount(0);

  await page.locator('#mail-security').getByRole('radio').last().check();
  await backIn(standingOf(page, 'mail-security')).click();
  await expect(page.locator('#mail-security').getByRole('radio').first()).toBeChecked();
});

test('what 500 days off would change is shown with all of them still there, and they are kept', async ({
  office,
  visit,
}) => {
  // Every second day, so that no two are one run.
  const days = Array.from({ length: 500 }, (_, at) => daysAfter('2026-12-01', 2 * at)).join('\n');
  const page = await visit(office.hr);
  page.on('dialog', (dialog) => dialog.accept());
  await page.goto('/hr/settings');
  const form = page.getByRole('form', { name: t(m.reminder_rules_title), exact: true });
  const typed = form.locator('[name="daysOff"]');
  const preview = form.getByRole('button', { name: t(m.settings_preview), exact: true });
  const save = form.getByRole('button', { name: t(m.settings_save), exact: true });
  await typed.fill(days);
  await preview.click();
  await expect(form.getByRole('status')).toContainText(t(m.preview_not_saved, { days: 30 }).slice(0, 20));
  await expect(typed).toHaveValue(days);
  await save.click();
  await page.waitForURL('**/hr/settings?reminders#reminders');
  await expect(typed).toHaveValue(days);

  // What cannot be saved is not lost either.
  await typed.fill(`${days}\nsoon`);
  await preview.click();
  await expect(form.getByRole('status')).toContainText('501');
  await expect(typed).toHaveValue(`${days}\nsoon`);
  await typed.fill('');
  await save.click();
  await page.waitForURL('**/hr/settings?reminders#reminders');
  await expect(typed).toHaveValue('');
});

test('the preview of days off needs no JavaScript', async ({ office, visit }) => {
  const page = await visit(office.hr, { javaScriptEnabled: false });
  await page.goto('/hr/settings');
  const form = page.getByRole('form', { name: t(m.reminder_rules_title), exact: true });
  const days = Array.from({ length: 500 }, (_, at) => daysAfter('2026-12-01', 2 * at)).join('\n');
  await form.locator('[name="daysOff"]').fill(days);
  await form.getByRole('button', { name: t(m.settings_preview), exact: true }).click();
  await expect(form.getByRole('status')).toHaveCount(1);
  await expect(form.locator('[name="daysOff"]')).toHaveValue(days);
  await expect(backIn(page.locator('main')), 'nothing is offered that would not work').toHaveCount(0);
});
