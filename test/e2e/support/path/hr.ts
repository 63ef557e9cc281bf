import { expect, type Page } from '@playwright/test';
import { columnName, faultSentence } from '../../../../src/i18n/staff-list.ts';
import { chooseStaffFile, downloadedBy } from '../journey.ts';
import { ALL_POINTS, course } from '../learner.ts';
import { csvFile, csvOf, FAULTY_NAMES, GOOD_ROWS, type Listed, ROWS, STAFF } from '../staff-files.ts';
import { m, type Words } from '../words.ts';

/** Chooses the staff list, sees what is wrong with it, takes the faulty rows away, and imports the good ones. */
export async function importGoodRows(page: Page, words: Words): Promise<void> {
  const { t } = words;
  await chooseStaffFile(page, csvFile(csvOf(ROWS)), words);
  const preview = page.getByRole('region', { name: t(m.import_preview) });
  await expect(preview.locator('summary', { hasText: t(m.import_group_faulty) })).toContainText('3');
  for (const fault of [
    { fault: 'number-missing', column: 'number' },
    { fault: 'day-impossible', column: 'hired', values: ['2026-02-30'] },
    { fault: 'supervisor-unknown', column: 'supervisor', values: ['9999'] },
  ] as const) {
    await expect(preview).toContainText(faultSentence(t, fault));
  }
  await preview.locator('summary', { hasText: t(m.import_group_joined) }).click();
  await expect(preview.getByRole('row', { name: STAFF.learner.name })).toContainText(STAFF.department);

  const faulty = await downloadedBy(
    page,
    page.getByRole('button', { name: t(m.import_download_faulty, { count: 3 }) }),
  );
  for (const name of FAULTY_NAMES) expect(faulty).toContain(name);
  expect(faulty).toContain(t(m.import_reasons));
  expect(faulty).not.toContain(STAFF.learner.name);

  await page.getByRole('button', { name: t(m.import_submit, { count: GOOD_ROWS }) }).click();
  await expect(page.getByText(t(m.import_done_text, { added: 4, changed: 0, unchanged: 0, faulty: 3 }))).toBeVisible();
}

/** The links of the invitations, each shown with its code; by whom they are for. */
export async function seeInvitations(
  page: Page,
  { t }: Words,
): Promise<Record<'learner' | 'colleague' | 'supervisor', string>> {
  await page.getByRole('link', { name: t(m.import_next_invite) }).click();
  await page.waitForURL('**/hr/invitations');
  const linkFor = async ({ name, number }: Listed) => {
    const slip = page.getByRole('main').getByRole('listitem').filter({ hasText: name });
    await expect(slip).toContainText(number);
    await expect(slip.locator('svg')).toBeVisible();
    return /http\S+\/invite\/\S+/.exec(await slip.innerText())![0];
  };
  await expect(page.getByText(t(m.invitations_open, { count: GOOD_ROWS }))).toBeVisible();
  return {
    learner: await linkFor(STAFF.learner),
    colleague: await linkFor(STAFF.colleague),
    supervisor: await linkFor(STAFF.supervisor),
  };
}

export async function assignCourse(page: Page, { t, say }: Words): Promise<void> {
  await page
    .getByRole('navigation', { name: t(m.hr_nav) })
    .getByRole('link', { name: t(m.hr_assignments) })
    .click();
  await page.waitForURL('**/hr/assignments');
  await page.getByRole('link', { name: t(m.assign_title) }).click();
  await page.waitForURL('**/hr/assignments/new');
  await page.getByLabel(t(m.assign_subject), { exact: true }).selectOption(say(course.title));
  await page.getByRole('radio', { name: t(m.assign_fit_all) }).check();
  await page.getByLabel(t(m.assign_kind_label, { place: 1 })).selectOption(t(m.assign_departments));
  await page.getByRole('checkbox', { name: STAFF.department }).check();
  await page.getByLabel(t(m.assign_days_label), { exact: true }).fill('14');
  await expect(page.locator('#preview')).toContainText(t(m.due_days, { days: 14 }));
  await page.getByRole('button', { name: t(m.assign_submit), exact: true }).click();
  await page.waitForURL('**/hr/assignments?made');
  await expect(page.getByRole('status')).toHaveText(t(m.assignments_made));
  const row = page.getByRole('region', { name: t(m.assignments_table) }).getByRole('row', { name: say(course.title) });
  await expect(row).toContainText(t(m.due_days, { days: 14 }));
  await expect(row.getByRole('cell', { name: '3', exact: true })).toBeVisible();
}

export async function seeResultsAndAudit(page: Page, { t }: Words): Promise<void> {
  const sections = page.getByRole('navigation', { name: t(m.hr_nav) });
  await sections.getByRole('link', { name: t(m.hr_results), exact: true }).click();
  await page.waitForURL('**/hr/results');
  const results = page.getByRole('region', { name: t(m.results_table) });
  await expect(results.getByRole('row', { name: STAFF.learner.name })).toContainText(`${ALL_POINTS}/${ALL_POINTS}`);
  await expect(results.getByRole('row', { name: STAFF.colleague.name })).toContainText(t(m.stage_failed));
  const csv = await downloadedBy(page, page.getByRole('link', { name: t(m.download_csv) }));
  expect(csv).toMatch(new RegExp(`${STAFF.learner.number}.*${STAFF.learner.name}.*${t(m.band_excellent)}`));
  expect(csv).toContain(columnName(t, 'number'));

  await sections.getByRole('link', { name: t(m.hr_settings) }).click();
  await page.waitForURL('**/hr/settings');
  await sections.getByRole('link', { name: t(m.hr_audit) }).click();
  await page.waitForURL('**/hr/audit');
  const trail = page.getByRole('region', { name: t(m.audit_table) });
  for (const act of [
    m.act_organisation_founded,
    m.act_people_imported,
    m.act_course_assigned,
    m.act_results_downloaded,
  ]) {
    await expect(trail.getByRole('row', { name: t(act) })).toContainText('Yu Wen');
  }
}

/** A supervisor's page, from the home page on. */
export async function seeTeam(page: Page, { t }: Words): Promise<void> {
  await page
    .getByRole('navigation', { name: t(m.nav_label) })
    .getByRole('link', { name: t(m.nav_team) })
    .click();
  await page.waitForURL('**/team');
  const team = page.getByRole('region', { name: t(m.team_table) });
  await expect(team.getByRole('row', { name: STAFF.learner.name })).toContainText(t(m.band_excellent));
  await expect(team.getByRole('row', { name: STAFF.colleague.name })).toContainText(t(m.band_fail));
  await expect(page.getByRole('main')).not.toContainText(STAFF.other.name);
}
