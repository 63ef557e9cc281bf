import type { Page } from '@playwright/test';
import { LANGUAGES } from '../../src/domain/language.ts';
import { faultSentence } from '../../src/i18n/staff-list.ts';
import { zip } from '../server/staff-file/bytes.ts';
import { give, questionIn } from './support/answering.ts';
import { chooseStaffFile, type StaffFile, settled } from './support/journey.ts';
import { course, library, scenario, startAttempt, study } from './support/learner.ts';
import { type Office, PASSWORD } from './support/office.ts';
import { rightAnswer } from './support/right-answers.ts';
import { csvFile, csvOf, HEADINGS } from './support/staff-files.ts';
import { expect, test } from './support/test.ts';
import { done } from './support/visitor.ts';
import { m, type Words, wordsIn } from './support/words.ts';

const en = wordsIn('en');
const { t } = en;
const QUESTIONS = course.assessment.draw.reduce((sum, { count }) => sum + count, 0);
const MB = 1024 * 1024;

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

  async function importPage(office: Office, visit: (who: Office['hr']) => Promise<Page>) {
    await office.hr.choose('en');
    const page = await visit(office.hr);
    await page.goto('/hr/import');
    return page;
  }
});

for (const language of LANGUAGES) {
  test(`answers and replies that a paper does not offer are refused in ${language}, and the paper is unharmed`, async ({
    office,
    visit,
  }) => {
    const words = wordsIn(language);
    const learner = await office.hire('Lu Fang');
    await learner.choose(language);
    await study(learner);
    const { attempt, questions } = await startAttempt(learner);
    const kept = questions.find(({ kind }) => kind === 'single')!;
    await done(learner.call('saveAnswers', { attempt, answers: { [kept.id]: rightAnswer(kept) } }));
    const stranger = [...library.questions.values()].find(({ id }) => !questions.some((asked) => asked.id === id))!;
    const page = await visit(learner);
    await page.goto(`/assess/${course.id}`);

    const single = (option: string) => ({ kind: 'single', option });
    const save = (answers: object) => callFrom(page, 'saveAnswers', { attempt, answers });
    const notOffered = { status: 400, message: words.t(m.reason_answer_not_offered) };
    expect(await save({ [stranger.id]: rightAnswer(stranger) })).toEqual(notOffered);
    expect(await save({ [kept.id]: single('no-such-option') })).toEqual(notOffered);
    expect(await save({ [kept.id]: { kind: 'order', items: [] } })).toEqual(notOffered);
    expect(await save({ [kept.id]: 'anything' })).toEqual({ status: 400, message: words.t(m.reason_input_invalid) });
    expect(
      await callFrom(page, 'chooseReply', { attempt, scenario: scenario.id, choice: 'no-such-reply', after: 0 }),
    ).toEqual({
      status: 400,
      message: words.t(m.reason_choice_not_offered),
    });
    expect(await callFrom(page, 'rehearse', { scenario: scenario.id, choices: ['no-such-reply'] })).toEqual({
      status: 400,
      message: words.t(m.reason_choice_not_offered),
    });

    await page.reload();
    const number = await partAsking(page, words, kept.id);
    await expect(
      page.getByRole('button', { name: words.t(m.paper_part_answered, { number }), exact: true }),
    ).toBeVisible();
  });
}

test('two submissions at the same moment are one attempt', async ({ office, visit }) => {
  const learner = await office.hire('Lu Fang');
  await study(learner);
  await startAttempt(learner);
  const pages = await Promise.all([visit(learner), visit(learner)]);
  for (const page of pages) {
    await page.goto(`/assess/${course.id}`);
    await settled(page);
    await page.getByRole('button', { name: t(m.paper_end), exact: true }).click();
  }
  await Promise.all(pages.map((page) => page.getByRole('button', { name: t(m.paper_submit), exact: true }).click()));
  for (const page of pages) await page.waitForURL('**/attempts/*');
  expect(pages[0]!.url()).toBe(pages[1]!.url());
  await pages[0]!.goto(`/courses/${course.id}`);
  await expect(pages[0]!.getByRole('link', { name: t(m.attempt_number, { number: 1 }) })).toHaveCount(1);
  await expect(pages[0]!.getByRole('link', { name: t(m.attempt_number, { number: 2 }) })).toHaveCount(0);
});

test('without a connection an answer is kept, shown as not saved, and sent when the connection is back', async ({
  office,
  visit,
}) => {
  const learner = await office.hire('Lu Fang');
  await study(learner);
  await startAttempt(learner);
  const page = await visit(learner);
  await page.goto(`/assess/${course.id}`);
  await settled(page);
  await page.context().setOffline(true);
  const part = page.getByRole('region', { name: t(m.paper_part, { number: 1, all: QUESTIONS + 1 }), exact: true });
  const question = await questionIn(part, en);
  await give(part, question, rightAnswer(question), en);
  const state = page.getByRole('status').filter({ hasText: /\S/ }).first();
  await expect(state).toHaveText(t(m.offline));
  await page.context().setOffline(false);
  await expect(state).toHaveText(t(m.autosave_saved));
  await page.evaluate(() => localStorage.clear());
  await page.reload();
  await expect(page.getByRole('button', { name: t(m.paper_part_answered, { number: 1 }), exact: true })).toBeVisible();
});

test.describe('a form that is not filled in keeps everything else that was typed', () => {
  test('a name of nothing but blanks: the field is marked, the rest stays', async ({ office, visit }) => {
    await office.hr.choose('en');
    const page = await visit(office.hr);
    await page.goto('/hr/settings');
    const name = page.getByRole('textbox', { name: t(m.organisation_name) });
    await name.fill('   ');
    await page.getByLabel(t(m.time_zone)).selectOption('Asia/Urumqi');
    await page.getByRole('button', { name: t(m.settings_save), exact: true }).click();
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
    await office.list('Lu Fang', { department: 'Front desk' });
    await office.hr.choose('en');
    const page = await visit(office.hr);
    await page.goto('/hr/assignments');
    await page.getByRole('radio', { name: t(m.assign_departments) }).check();
    await page.getByLabel(t(m.assign_days_label), { exact: true }).fill('30');
    await page.getByRole('button', { name: t(m.assign_submit), exact: true }).click();
    const box = page.getByRole('checkbox', { name: 'Front desk' });
    await expect(box).toBeFocused();
    await expect(box).toHaveJSProperty('validationMessage', t(m.assign_departments_missing));
    await expect(page.getByRole('radio', { name: t(m.assign_departments) })).toBeChecked();
    await expect(page.getByLabel(t(m.assign_days_label), { exact: true })).toHaveValue('30');
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

/** Calls an action from a page, as a changed island could; its status and the sentence it gives. */
function callFrom(page: Page, action: string, input: unknown): Promise<{ status: number; message: string }> {
  return page.evaluate(
    async ({ action, input }) => {
      const headers = { 'Content-Type': 'application/json' };
      const response = await fetch(`/_actions/${action}`, { method: 'POST', headers, body: JSON.stringify(input) });
      return { status: response.status, message: (await response.json()).message };
    },
    { action, input },
  );
}

/** The number of the part of a paper that asks a question, from 1. */
async function partAsking(page: Page, words: Words, id: string): Promise<number> {
  await settled(page);
  for (let number = 1; number <= QUESTIONS; number++) {
    const part = page.getByRole('region', { name: words.t(m.paper_part, { number, all: QUESTIONS + 1 }), exact: true });
    if ((await questionIn(part, words)).id === id) return number;
    await page.getByRole('button', { name: words.t(m.paper_next), exact: true }).click();
  }
  throw new Error(`The paper does not ask "${id}".`);
}
