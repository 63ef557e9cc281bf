import { expect, test } from './support/test.ts';
import { m, wordsIn } from './support/words.ts';

const { t } = wordsIn('en');

test.use({ refusals: true });

test('what was done is said once, and not again when the next form is refused; full-width digits are digits', async ({
  office,
  visit,
}) => {
  const person = await office.hire('Lu Wen');
  await office.hr.choose('en');
  const page = await visit(office.hr);
  await page.goto(`/hr/people/${person.id}?course=meeting-people#grant`);
  const grant = page.getByRole('form', { name: t(m.person_grant) });
  await grant.getByLabel(t(m.person_grant_reason)).fill('Was ill on the day itself');
  await grant.getByRole('button').click();
  const granted = page.getByText(t(m.person_granted));
  await expect(granted).toBeVisible();

  await page.getByText(t(m.person_more)).click();
  const extra = page.getByRole('form', { name: t(m.extra_time) });
  await extra.getByLabel(t(m.extra_time_percent, { most: 200 })).fill('２５０％');
  await extra.getByLabel(t(m.extra_time_reason)).fill('Reads with a magnifying glass');
  await extra.getByRole('button').click();
  await expect(extra.getByRole('alert')).toBeVisible();
  await expect(granted).toHaveCount(0);
  expect(new URL(page.url()).search).toBe('');

  await extra.getByLabel(t(m.extra_time_percent, { most: 200 })).fill('２５％');
  await extra.getByRole('button').click();
  await expect(page.getByRole('status').filter({ hasText: t(m.extra_time_set) })).toBeVisible();
  await expect(page.getByLabel(t(m.extra_time_percent, { most: 200 }))).toHaveValue('25');
});

test('what is rarely used is behind a fold, and in sight for whoever comes for it', async ({ office, visit }) => {
  const person = await office.hire('Lu Ning');
  await office.hr.choose('en');
  const page = await visit(office.hr);
  const grant = page.getByRole('form', { name: t(m.person_grant) });
  await page.goto(`/hr/people/${person.id}`);
  await expect(grant).toBeHidden();
  await page.getByText(t(m.person_more)).click();
  await expect(grant).toBeVisible();
  await page.goto(`/hr/people/${person.id}?course=meeting-people#grant`);
  await expect(grant).toBeVisible();
  const exemptions = page.getByRole('heading', { name: t(m.exemptions), exact: true });
  await expect(exemptions).toBeHidden();
  await page.goto(`/hr/people/${person.id}?exemptions#exemptions`);
  await expect(exemptions).toBeVisible();
});
