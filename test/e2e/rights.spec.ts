import { readFile } from 'node:fs/promises';
import { LANGUAGES } from '../../src/domain/language.ts';
import { bringAxe, faultsSeenByAxe } from './support/axe.ts';
import { takeAssessment } from './support/learner.ts';
import { answerTo } from './support/outcome.ts';
import { expect, test } from './support/test.ts';
import { done } from './support/visitor.ts';
import { m, wordsIn } from './support/words.ts';

test.use({ refusals: true });

const { t } = wordsIn('en');

test('HR hands over a copy and erases somebody who left; the trail and the certificate still make sense', async ({
  office,
  visit,
}) => {
  const person = await office.hire('Cui Yan', { department: 'Night shift' });
  await takeAssessment(person, 'rightly');
  const certificate = /\/certificates\/([\w-]{10,})/.exec(await (await person.get('/certificates')).text())![1]!;
  await done(office.hr.send('grantAttempt', { person: person.id, course: 'meeting-people', reason: 'Flu in spring' }));
  await office.hr.choose('en');
  const page = await visit(office.hr);
  page.on('dialog', (dialog) => dialog.accept());
  await page.goto(`/hr/people/${person.id}`);

  const downloading = page.waitForEvent('download');
  await page.getByText(t(m.person_more)).click();
  await page.getByRole('link', { name: t(m.copy_download), exact: true }).click();
  const copy = await readFile(await (await downloading).path(), 'utf8');
  expect(copy).toContain('<html lang="en">');
  for (const kept of ['Cui Yan', person.number, 'Night shift', certificate, 'Flu in spring', t(m.review_all_right)]) {
    expect(copy).toContain(kept);
  }

  await expect(page.getByRole('link', { name: t(m.erase_link) })).toHaveCount(0);
  await page.getByRole('button', { name: t(m.person_deactivate), exact: true }).click();
  await expect(
    page.getByRole('status').filter({ hasText: t(m.person_deactivated, { name: 'Cui Yan' }) }),
  ).toBeVisible();
  await page.getByRole('link', { name: t(m.erase_link) }).click();
  await page.waitForURL('**/erase');
  await page.getByLabel(t(m.erase_number)).fill('E-0');
  await page.getByLabel(t(m.erase_reason)).fill('Cui Yan asked');
  await page.getByRole('button', { name: t(m.erase_submit) }).click();
  await expect(page.getByRole('alert')).toHaveText(t(m.reason_number_differs));
  await page.getByLabel(t(m.erase_number)).fill(person.number);
  await page.getByRole('button', { name: t(m.erase_submit) }).click();
  await expect(page.getByRole('alert')).toHaveText(t(m.reason_reason_names_person));
  await page.getByLabel(t(m.erase_reason)).fill('Asked to');
  await page.getByRole('button', { name: t(m.erase_submit) }).click();
  await page.waitForURL(`**/hr/people/${person.id}`);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(t(m.erased_person));

  await page.goto('/hr/audit');
  const trail = page.getByRole('table');
  await expect(trail.getByRole('row', { name: t(m.act_person_erased) }).first()).toContainText('Yu Wen');
  await expect(trail.getByRole('row', { name: t(m.act_attempt_granted) }).first()).toContainText(
    t(m.audit_name_erased),
  );
  await expect(page.getByRole('main')).not.toContainText(/Cui Yan|Flu in spring/);
  await page.goto(`/verify/${certificate}`);
  await expect(page.getByRole('main')).toContainText(t(m.verify_erased));
  await expect(page.getByRole('main')).not.toContainText('Cui Yan');
  await page.goto('/hr/people?search=Cui');
  await expect(page.getByRole('main')).toContainText(t(m.people_none_found));
  expect(await answerTo(person, '/')).toBe('sign-in');
  expect(
    (await (await office.nobody()).send('signIn', { number: person.number, password: 'rise and smile at 8' })).status(),
  ).toBe(401);
});

test('people get their own copy, for reading and for programs, and nobody else’s name with it', async ({ scene }) => {
  const html = await scene.passed.get('/me/copy');
  expect(html.headers()['content-disposition']).toMatch(/^attachment; .*\.html/);
  const text = await html.text();
  expect(text).toContain('Fan Lin');
  expect(text).not.toMatch(/Yu Wen|Sun Bo|Lu Fang/);
  const json = await scene.passed.get('/me/copy?format=json');
  expect(json.headers()['content-type']).toContain('application/json');
  const copy = await json.json();
  expect(copy).toMatchObject({ profile: { name: 'Fan Lin', number: scene.passed.number }, attempts: [{ number: 1 }] });
  expect(copy.account.sessions.length).toBeGreaterThan(0);
  expect(JSON.stringify(copy)).not.toMatch(/nonce|token|password|"hash"/i);
});

for (const language of LANGUAGES) {
  test(`a copy in ${language} can be read by everybody, on any screen and in any light`, async ({ scene, visit }) => {
    await scene.passed.choose(language);
    const html = await (await scene.passed.get('/me/copy')).text();
    const page = await visit(undefined, { bypassCSP: true, reducedMotion: 'reduce' });
    await page.setContent(html);
    await expect(page.locator('html')).toHaveAttribute('lang', language);
    await expect(page.getByRole('main')).not.toContainText(/undefined|\[object|NaN|\{\w+\}/);
    await bringAxe(page);
    for (const width of [390, 1280]) {
      await page.setViewportSize({ width, height: 800 });
      const wide = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
      expect(wide, `pixels too wide at ${width}`).toBe(0);
      for (const colorScheme of ['light', 'dark'] as const) {
        await page.emulateMedia({ colorScheme });
        expect(await faultsSeenByAxe(page), `${colorScheme}, ${width} px`).toEqual([]);
      }
    }
  });
}

test('HR sets how long data is kept, and the privacy page says so', async ({ office, visit }) => {
  await office.hr.choose('en');
  const page = await visit(office.hr);
  page.on('dialog', (dialog) => dialog.accept());
  await page.goto('/hr/settings');
  await page.getByLabel(t(m.retention_leavers)).fill('24');
  const form = page.getByRole('form', { name: t(m.retention_title) });
  await form.getByRole('button', { name: t(m.settings_save), exact: true }).click();
  await page.waitForURL('**/hr/settings?kept**');
  await expect(page.getByLabel(t(m.retention_leavers))).toHaveValue('24');
  // Other tests set the months of the trail.
  const seen = await form.locator('input[name="seen"]').inputValue();
  await page.goto('/policy/privacy');
  await expect(page.getByRole('main')).toContainText(t(m.retention_leavers_on, { months: 24 }));
  await done(office.hr.send('setRetention', { seen, leaverMonths: '', auditMonths: '' }));
  const refused = await office.hr.send('setRetention', { seen, leaverMonths: 0, auditMonths: 11 });
  expect(await refused.json()).toMatchObject({ fields: ['leaverMonths', 'auditMonths'] });
});
