import type { Locator, Page } from '@playwright/test';
import { expectNoFaults } from './support/axe.ts';
import { ALL_POINTS, course, library, takeAssessment } from './support/learner.ts';
import { expect, test } from './support/test.ts';
import { m, type Words, wordsIn } from './support/words.ts';

const zh = wordsIn('zh-CN');
const en = wordsIn('en');
const WORTH = course.assessment.pointsPerQuestion;

test.use({ refusals: true });

test('a person appeals against a question and the whole result; HR gives points and dismisses; both reasons are read', async ({
  office,
  visit,
}) => {
  const learner = await office.hire('宁一舟');
  const attempt = await takeAssessment(learner, 'wrongly');
  await learner.choose('zh-CN');
  await office.hr.choose('en');

  const own = await visit(learner);
  await own.goto(`/attempts/${attempt}`);
  const before = await pointsShown(own);
  const { question, number } = await missedOutright(own, zh);
  await question.locator('summary').first().click();
  const ofQuestion = await refusedIn(question, `${zh.t(m.appeal_question)} ${number}`);
  await expectNoFaults(own);
  await sendIn(ofQuestion, '两个选项在本厅规定里都算对。');
  await expect(question).toContainText(zh.t(m.appeal_waiting));
  await expect(question.getByRole('blockquote')).toHaveText('两个选项在本厅规定里都算对。');
  const whole = own.getByRole('region', { name: zh.t(m.appeal_whole) });
  await sendIn(await refusedIn(whole, zh.t(m.appeal_whole)), '考核时大厅停电，我坐在暗处。');
  await expect(whole).toContainText(zh.t(m.appeal_waiting));
  await expectNoFaults(own);

  const desk = await visit(office.hr);
  await desk.goto('/hr/appeals');
  const cards = desk.getByRole('article').filter({ hasText: learner.number });
  await expect(cards).toHaveCount(2);
  await expectNoFaults(desk);
  const byQuestion = cards.filter({ hasText: en.t(m.hr_appeals_asked) });
  await decide(byQuestion, en.t(m.outcome_points_given), 'The key was too narrow.');
  await expect(byQuestion).toContainText(en.t(m.outcome_points_given));
  const byWhole = cards.filter({ hasText: en.t(m.hr_appeals_whole) });
  await decide(byWhole, en.t(m.outcome_dismissed), 'The log shows no power cut that day.');
  await expect(byWhole).toContainText(en.t(m.outcome_dismissed));

  await own.goto(`/attempts/${attempt}`);
  const main = own.getByRole('main');
  await expect(main.getByRole('region', { name: zh.t(m.corrected_title) })).toContainText('The key was too narrow.');
  const after = before + WORTH;
  expect(await pointsShown(own)).toBe(after);
  const arithmetic = own.locator('section', { has: own.getByRole('heading', { name: zh.t(m.arithmetic_changes) }) });
  for (const earned of [before, after]) {
    const result = { earned, possible: ALL_POINTS, band: zh.t(m.band_fail) };
    await expect(arithmetic).toContainText(zh.t(m.arithmetic_change_result, result));
  }
  for (const words of [zh.t(m.outcome_dismissed), 'The log shows no power cut', zh.t(m.appeal_closed_question)])
    await expect(whole).toContainText(words);
  await question.locator('summary').first().click();
  await expect(question).toContainText(zh.t(m.outcome_points_given));
  await expect(whole.getByRole('textbox')).toHaveCount(0);
  await expectNoFaults(own);
});

/** All points that a result page shows its person. */
async function pointsShown(page: Page): Promise<number> {
  const pattern = new RegExp(`^${zh.t(m.result_points, { earned: '(\\d+)', possible: ALL_POINTS })}$`);
  return Number(pattern.exec(await page.getByText(pattern).innerText())![1]);
}

/** The first question on a result page that earned nothing, and its number. */
async function missedOutright(page: Page, { say }: Words): Promise<{ question: Locator; number: number }> {
  const all = page.getByRole('group').filter({ hasText: `✗ 0/${WORTH}` });
  const question = all.first();
  const shown = await question.locator('summary').first().innerText();
  const number = Number(/^(\d+)\./.exec(shown)![1]);
  expect([...library.questions.values()].some(({ prompt }) => shown.includes(say(prompt)))).toBe(true);
  return { question: page.locator(`#${await question.getAttribute('id')}`), number };
}

/** Opens the form and sends too few words: they are refused and stay. */
async function refusedIn(within: Locator, name: string): Promise<Locator> {
  await within.getByText(name.replace(/ \d+$/, ''), { exact: true }).click();
  const form = within.getByRole('form', { name });
  const text = form.getByRole('textbox', { name: zh.t(m.appeal_text) });
  await text.fill('不对');
  await form.getByRole('button', { name: zh.t(m.appeal_send) }).click();
  await expect(form.getByRole('alert')).toHaveText(zh.t(m.reason_appeal_text_length));
  await expect(text).toHaveValue('不对');
  await expect(text).toHaveAttribute('aria-invalid', 'true');
  return form;
}

async function sendIn(form: Locator, words: string): Promise<void> {
  await form.getByRole('textbox').fill(words);
  await form.getByRole('button', { name: zh.t(m.appeal_send) }).click();
  await expect(form).toBeHidden();
}

/** A reason that says nothing is refused, and the decision chosen stays; then one that does is kept. */
async function decide(card: Locator, outcome: string, reason: string): Promise<void> {
  const page = card.page();
  await card.getByRole('radio', { name: outcome }).check();
  const text = card.getByRole('textbox');
  const send = async (words: string) => {
    await text.fill(words);
    page.once('dialog', (dialog) => dialog.accept());
    await card.getByRole('button', { name: en.t(m.hr_appeals_save) }).click();
  };
  await send('No.');
  await expect(card.getByRole('alert')).toHaveText(en.t(m.reason_reason_length));
  await expect(text).toHaveValue('No.');
  await expect(card.getByRole('radio', { name: outcome })).toBeChecked();
  await send(reason);
  await expect(text).toBeHidden();
  await expect(page.getByRole('status')).toHaveText(en.t(m.hr_appeals_decided));
  await expect(card).toContainText(reason);
}
