import type { Page } from '@playwright/test';
import { textKindName } from '../../src/i18n/reminder/texts.ts';
import { expect, test } from './support/test.ts';
import { done } from './support/visitor.ts';
import { m, wordsIn } from './support/words.ts';

const { t } = wordsIn('en');

interface Case {
  readonly what: string;
  readonly path: string;
  readonly form: string;
  /** The field that both change, what each types, and what else has to be filled in. */
  readonly field: string;
  readonly first: string;
  readonly second: string;
  readonly also?: Readonly<Record<string, string>>;
  readonly save?: string;
}

const CASES: readonly Case[] = [
  {
    ...{ what: 'the organisation', path: '/hr/settings', form: t(m.settings_organisation) },
    ...{ field: 'name', first: 'Harbour Gas East', second: 'Harbour Gas West' },
  },
  {
    ...{ what: 'the rules of assessment', path: '/hr/settings/assessment', form: t(m.rules_title) },
    ...{ field: 'waitHours', first: '31', second: '37' },
  },
  {
    ...{ what: 'when people are reminded', path: '/hr/settings', form: t(m.reminder_rules_title) },
    ...{ field: 'before', first: '9, 2', second: '5' },
  },
  {
    ...{ what: 'the words of reminders', path: '/hr/settings/reminders?kind=done', form: textKindName(t, 'done') },
    ...{ field: 'subject-en', first: 'Well done at last', second: 'Congratulations', save: t(m.text_save) },
  },
  {
    ...{ what: 'the mail server', path: '/hr/settings', form: t(m.mail_title) },
    ...{ field: 'host', first: 'smtp.first.example', second: 'smtp.second.example' },
    also: { senderAddress: 'training@harbour.example' },
  },
];

test.use({ refusals: true });

for (const { what, path, form: name, field, first, second, also = {}, save = t(m.settings_save) } of CASES)
  test(`of two officers who have ${what} open, the second is told and overwrites nothing unknowingly`, async ({
    office,
    visit,
  }) => {
    await office.hr.choose('en');
    const colleague = await office.hire('Qin Yue');
    await colleague.choose('en');
    await done(office.hr.send('setOfficer', { person: colleague.id, hr: 'yes' }));
    const [one, other] = [await visit(office.hr), await visit(colleague)];
    const formOf = (page: Page) => page.getByRole('form', { name, exact: true });
    const fieldOf = (page: Page) => formOf(page).locator(`[name="${field}"]`);
    const send = async (page: Page, value: string) => {
      await fieldOf(page).fill(value);
      for (const [key, text] of Object.entries(also)) await formOf(page).locator(`[name="${key}"]`).fill(text);
      await formOf(page).getByRole('button', { name: save, exact: true }).click();
    };
    for (const page of [one, other]) {
      page.on('dialog', (dialog) => dialog.accept());
      await page.goto(path);
    }
    const before = await fieldOf(one).inputValue();

    await send(one, first);
    await expect(one.getByRole('status')).toContainText(t(m.settings_saved));

    await send(other, second);
    const told = formOf(other).getByRole('alert');
    await expect(told, 'who changed it, and to what').toContainText(first);
    await expect(told).toContainText(office.hr.name);
    await expect(fieldOf(other), 'what was typed is still there').toHaveValue(second);
    await one.goto(path);
    await expect(fieldOf(one), 'nothing was overwritten').toHaveValue(first);

    // Sent again, it is a decision; here, where that is possible, the one to go back to what there was.
    const decided = before || second;
    await send(other, decided);
    await expect(other.getByRole('status')).toContainText(t(m.settings_saved));
    await one.goto(path);
    await expect(fieldOf(one)).toHaveValue(decided);
    if (decided === before) return;
    await one
      .getByRole('form', { name: t(m.mail_back) })
      .getByRole('button')
      .click();
    await expect(fieldOf(one)).toHaveValue(before);
  });

test('an officer makes somebody one, on whose pages HR’s are from then on, and takes it away again', async ({
  office,
  visit,
}) => {
  await office.hr.choose('en');
  const colleague = await office.hire('Qin Yue');
  await colleague.choose('en');
  const [here, there] = [await visit(office.hr), await visit(colleague)];
  const link = there.getByRole('banner').getByRole('link', { name: t(m.nav_hr), exact: true });
  here.on('dialog', (dialog) => dialog.accept());
  await here.goto(`/hr/people/${colleague.id}`);
  await here.getByText(t(m.person_more)).click();
  for (const { press, links } of [
    { press: m.officer_make, links: 1 },
    { press: m.officer_take, links: 0 },
  ]) {
    await here.getByRole('button', { name: t(press), exact: true }).click();
    await expect(here.getByRole('button', { name: t(press), exact: true })).toHaveCount(0);
    await there.goto('/');
    await expect(link).toHaveCount(links);
  }
});
