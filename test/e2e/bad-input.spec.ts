import type { Page } from '@playwright/test';
import { course } from './support/learner.ts';
import { type Office, PASSWORD } from './support/office.ts';
import { expect, test } from './support/test.ts';
import { done } from './support/visitor.ts';
import { m, wordsIn } from './support/words.ts';

const en = wordsIn('en');
const { t } = en;

test.use({ refusals: true });

test.describe('an invitation that does not work says why, and leads to signing in', () => {
  test('used before', async ({ office, visit }) => {
    const { invitation } = await listAndAccept(office);
    await expectNoWayIn(await visit(), invitation, t(m.reason_invitation_used));
  });

  test('replaced by a newer one, or never made', async ({ office, visit }) => {
    const { id, invitation } = await office.list('Ma Li');
    await done(office.hr.send('invite', { person: id }));
    await expectNoWayIn(await visit(), invitation, t(m.reason_invitation_invalid));
    await expectNoWayIn(await visit(), '/invite/nobody.nothing', t(m.reason_invitation_invalid));
  });

  test('of somebody who has left', async ({ office, visit }) => {
    const { id, invitation } = await office.list('Ma Li');
    await done(office.hr.send('setActive', { person: id, active: 'no' }));
    await expectNoWayIn(await visit(), invitation, t(m.reason_person_inactive));
  });

  async function listAndAccept(office: Office) {
    const person = await office.list('Ma Li');
    const token = person.invitation.split('/').at(-1)!;
    await done((await office.nobody()).send('acceptInvitation', { token, password: PASSWORD }));
    return person;
  }

  async function expectNoWayIn(page: Page, path: string, sentence: string) {
    await page.goto(path);
    await expect(page.getByRole('main')).toContainText(sentence);
    await expect(page.getByRole('link', { name: t(m.sign_in) })).toBeVisible();
    await expect(page.getByRole('textbox')).toHaveCount(0);
  }
});

test.describe('signing in', () => {
  test('a wrong password is refused, and the number stays as typed', async ({ office, visit }) => {
    const { number } = await office.hire('Lu Fang');
    const page = await visit();
    await signIn(page, number, 'not the password');
    await expect(page.getByRole('alert')).toHaveText(t(m.reason_wrong_number_or_password));
    await expect(page.getByLabel(t(m.employee_number))).toHaveValue(number);
    await page.getByLabel(t(m.password)).fill(PASSWORD);
    await page.getByRole('button', { name: t(m.sign_in) }).click();
    await page.waitForURL((url) => url.pathname === '/');
  });

  test('after ten wrong passwords even the right one has to wait, and says how long', async ({ office, visit }) => {
    const { number } = await office.hire('Lu Fang');
    const guesser = await office.nobody();
    for (let guess = 0; guess < 10; guess++) await guesser.send('signIn', { number, password: `guess ${guess}` });
    const page = await visit();
    await signIn(page, number, PASSWORD);
    await expect(page.getByRole('alert')).toHaveText(t(m.reason_too_many_tries, { minutes: 15 }));
  });

  async function signIn(page: Page, number: string, password: string) {
    await page.goto('/sign-in');
    await page.getByLabel(t(m.employee_number)).fill(number);
    await page.getByLabel(t(m.password)).fill(password);
    await page.getByRole('button', { name: t(m.sign_in) }).click();
  }
});

test.describe('a form that is not filled in keeps everything else that was typed', () => {
  test('a name of nothing but blanks: the field is marked, the rest stays', async ({ office, visit }) => {
    await office.hr.choose('en');
    const page = await visit(office.hr);
    await page.goto('/hr/settings');
    const name = page.getByRole('textbox', { name: t(m.organisation_name) });
    await name.fill('   ');
    await page.getByLabel(t(m.time_zone)).selectOption('Asia/Urumqi');
    const form = page.getByRole('form').filter({ has: name });
    await form.getByRole('button', { name: t(m.settings_save), exact: true }).click();
    await expect(page.getByRole('alert')).toHaveText(t(m.reason_input_invalid));
    await expect(name).toHaveAttribute('aria-invalid', 'true');
    await expect(name).toBeFocused();
    await expect(page.getByLabel(t(m.time_zone))).toHaveValue('Asia/Urumqi');
  });

  test('a password that is too short is not sent', async ({ office, visit }) => {
    const page = await visit(await office.hire('Lu Fang'));
    await page.goto('/me');
    await page.getByLabel(t(m.current_password)).fill(PASSWORD);
    const next = page.getByLabel(t(m.new_password), { exact: true });
    await next.pressSequentially('short');
    await page.getByRole('button', { name: t(m.change_password) }).click();
    await expect(next).toBeFocused();
    await expect(page.getByLabel(t(m.current_password))).toHaveValue(PASSWORD);
    await expect(page).toHaveURL(/\/me$/);
  });

  test('a wrong current password is refused, and the new one stays as typed', async ({ office, visit }) => {
    const page = await visit(await office.hire('Lu Fang'));
    await page.goto('/me');
    await page.getByLabel(t(m.current_password)).fill('not the password');
    await page.getByLabel(t(m.new_password), { exact: true }).fill('another sentence');
    await page.getByRole('button', { name: t(m.change_password) }).click();
    await expect(page.getByRole('alert')).toHaveText(t(m.reason_wrong_password));
    await expect(page.getByLabel(t(m.new_password), { exact: true })).toHaveValue('another sentence');
  });

  test('an assignment for departments without a department', async ({ office, visit }) => {
    await office.list('Wen Lan', { department: 'Night desk' });
    await office.hr.choose('en');
    const page = await visit(office.hr);
    await page.goto('/hr/assignments/new');
    await page.getByRole('radio', { name: t(m.assign_fit_all) }).check();
    await page.getByLabel(t(m.assign_kind_label, { place: 1 })).selectOption(t(m.assign_departments));
    await page.getByLabel(t(m.assign_days_label), { exact: true }).fill('30');
    await expect(page.getByText(t(m.assign_condition_incomplete, { place: 1 }))).toBeVisible();
    await expect(page.getByRole('button', { name: t(m.assign_submit), exact: true })).toHaveCount(0);
    await page.getByRole('checkbox', { name: 'Night desk' }).check();
    await expect(page.getByRole('link', { name: 'Wen Lan' })).toBeVisible();
    await page.reload();
    await expect(page.getByLabel(t(m.assign_days_label), { exact: true })).toHaveValue('30');
    await expect(page.getByRole('checkbox', { name: 'Night desk' })).toBeChecked();
  });

  test('an assignment to nobody is made only when that is confirmed', async ({ office, visit }) => {
    await office.hr.choose('en');
    const page = await visit(office.hr);
    await page.goto('/hr/assignments/new?audience=all&kind-1=hired-since&since-1=2099-01-01');
    await expect(page.getByText(t(m.reason_audience_empty))).toBeVisible();
    await page.getByRole('button', { name: t(m.assign_submit), exact: true }).click();
    await expect(page).toHaveURL(/assignments\/new/);
    await page.getByRole('checkbox', { name: t(m.assign_confirm_nobody) }).check();
    await page.getByRole('button', { name: t(m.assign_submit), exact: true }).click();
    await page.waitForURL('**/hr/assignments?made');
  });
});

test('a lesson with a drill left out cannot be finished, and says so', async ({ office, visit }) => {
  const page = await visit(await office.hire('Lu Fang'));
  await page.goto(`/courses/${course.id}/${course.lessons[0]!.id}`);
  const finish = page.getByRole('form', { name: t(m.finish_lesson) });
  await finish.getByRole('button').click();
  await expect(finish.getByRole('alert')).toHaveText(t(m.reason_drills_unanswered));
});

test('a page that does not exist has a way back', async ({ office, visit }) => {
  const page = await visit(await office.hire('Lu Fang'));
  for (const path of [
    '/nowhere',
    '/courses/none',
    `/courses/${course.id}/none`,
    '/attempts/none',
    '/attempts/none/arithmetic.pdf',
    '/scenarios/none',
    '/policy/none',
    '/hr',
  ]) {
    const response = await page.goto(path);
    expect(response?.status(), path).toBe(404);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(t(m.not_found_title));
  }
  await page
    .getByRole('main')
    .getByRole('link', { name: t(m.to_home) })
    .click();
  await page.waitForURL((url) => url.pathname === '/');
});
