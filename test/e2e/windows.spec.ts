import type { Page } from '@playwright/test';
import { give, questionIn } from './support/answering.ts';
import { settled } from './support/journey.ts';
import { course, QUESTIONS, startAttempt, study } from './support/learner.ts';
import { rightAnswer } from './support/right-answers.ts';
import { expect, test } from './support/test.ts';
import { m, type Words, wordsIn } from './support/words.ts';

const WORDS = { en: wordsIn('en'), 'zh-CN': wordsIn('zh-CN') };

for (const [from, to] of [
  ['zh-CN', 'en'],
  ['en', 'zh-CN'],
] as const) {
  test(`another language in the middle loses nothing: from ${from} to ${to}`, async ({ office, visit }) => {
    const learner = await office.hire('Lu Fang');
    await learner.choose(from);
    await study(learner);
    await startAttempt(learner);
    const page = await visit(learner);
    await page.goto(`/assess/${course.id}`);
    await settled(page);
    const before = WORDS[from];
    await page.getByRole('button', { name: before.t(m.paper_view_all) }).click();
    const part = partOf(page, before, 3);
    const question = await questionIn(part, before);
    await part.getByRole('button', { name: before.t(m.paper_mark) }).click();
    await give(part, question, rightAnswer(question), before);
    // At once: the answer has not been sent yet.
    await page.getByRole('button', { name: to === 'en' ? 'English' : '中文', exact: true }).click();
    await page.waitForURL(`**/assess/${course.id}`);
    const after = WORDS[to];
    await expect(page.getByRole('button', { name: after.t(m.paper_view_all) })).toHaveAttribute('aria-pressed', 'true');
    await settled(page);
    const name = after.t(m.paper_marked, { part: after.t(m.paper_part_answered, { number: 3 }) });
    const there = page.getByRole('button', { name, exact: true });
    await expect(there).toHaveAttribute('aria-current', 'step');
    await expect(page.getByText(after.t(m.autosave_saved))).toBeVisible();
    await page.evaluate(() => localStorage.clear());
    await page.reload();
    await expect(page.getByRole('button', { name, exact: true })).toBeVisible();
  });
}

test('two windows agree: what one answers the other shows, and both follow when the paper is handed in', async ({
  office,
  visit,
}) => {
  const { en } = WORDS;
  const learner = await office.hire('Lu Fang');
  await learner.choose('en');
  await study(learner);
  const { attempt } = await startAttempt(learner);
  const one = await visit(learner);
  await one.goto(`/assess/${course.id}`);
  const other = await one.context().newPage();
  await other.goto(`/assess/${course.id}`);
  await settled(other);
  await settled(one);
  const part = partOf(one, en, 1);
  const question = await questionIn(part, en);
  await give(part, question, rightAnswer(question), en);
  await expect(one.getByText(en.t(m.autosave_saved))).toBeVisible();
  await other.evaluate(() => dispatchEvent(new Event('focus')));
  const answered = { name: en.t(m.paper_part_answered, { number: 1 }), exact: true };
  await expect(other.getByRole('button', answered)).toBeVisible();

  await other.getByRole('button', { name: en.t(m.paper_end), exact: true }).click();
  await other.getByRole('button', { name: en.t(m.paper_submit) }).click();
  await other.waitForURL(`**/attempts/${attempt}`);
  await one.evaluate(() => dispatchEvent(new Event('focus')));
  await one.waitForURL(`**/attempts/${attempt}`);
});

function partOf(page: Page, { t }: Words, number: number) {
  return page.getByRole('region', { name: t(m.paper_part, { number, all: QUESTIONS + 1 }), exact: true });
}
