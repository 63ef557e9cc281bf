import type { Page } from '@playwright/test';
import { give, questionIn } from './support/answering.ts';
import { settled } from './support/journey.ts';
import { course, drillsOf } from './support/learner.ts';
import type { Employee } from './support/office.ts';
import { rightAnswer, wrongAnswer } from './support/right-answers.ts';
import { expect, test } from './support/test.ts';
import { done } from './support/visitor.ts';
import { m, wordsIn } from './support/words.ts';

const en = wordsIn('en');
const { t } = en;

async function finishFirstLesson(learner: Employee): Promise<void> {
  const lesson = course.lessons[0]!;
  const ids = { course: course.id, lesson: lesson.id };
  for (const drill of drillsOf(lesson)) {
    await done(learner.call('answerDrill', { ...ids, question: drill.id, answer: rightAnswer(drill) }));
  }
  await done(learner.send('finishLesson', ids));
}

const button = (page: Page, message: typeof m.practice_check) =>
  page.getByRole('main').getByRole('button', { name: t(message) });

async function answer(page: Page, how: typeof rightAnswer): Promise<void> {
  const card = page.getByRole('region', { name: /^Question \d+ of \d+$/ });
  const question = await questionIn(card, en);
  await give(card, question, how(question), en);
  await button(page, m.practice_check).click();
}

test('a finished lesson is practised: told at once, back another day, a streak and a map; HR sees that it happened', async ({
  office,
  visit,
}) => {
  const learner = await office.hire('Lin Mei');
  await learner.choose('en');
  const page = await visit(learner);
  await page.goto('/practice');
  await expect(page.getByRole('heading', { name: t(m.practice_none_title) })).toBeVisible();
  await finishFirstLesson(learner);
  await page.goto('/');
  await page.getByRole('link', { name: t(m.practice_home_begin) }).click();
  await settled(page);

  await answer(page, wrongAnswer);
  await expect(page.getByText(t(m.practice_back_tomorrow))).toBeVisible();
  await expect(page.getByRole('main').getByRole('link', { name: en.say(course.lessons[0]!.title) })).toBeVisible();
  await button(page, m.practice_next).click();
  const last = page.getByRole('main').getByRole('link', { name: t(m.practice_finish), exact: true });
  for (;;) {
    await answer(page, rightAnswer);
    await expect(page.getByText(t(m.practice_back_days, { days: 3 }))).toBeVisible();
    if (await last.isVisible()) break;
    await button(page, m.practice_next).click();
  }
  await last.click();
  await expect(page.getByRole('heading', { name: t(m.practice_done_title) })).toBeVisible();
  await expect(page.getByRole('region', { name: t(m.practice_streak_name) })).toContainText(
    t(m.practice_streak, { days: 1 }),
  );
  const handshake = page.getByRole('listitem').filter({ hasText: t(m.topic_handshake) });
  await expect(handshake).toContainText(/[1-9]\d* of \d+ seen/);
  await page.goto('/');
  await expect(page.getByText(t(m.practice_home_done))).toBeVisible();

  const hr = await visit(office.hr);
  await office.hr.choose('en');
  await hr.goto(`/hr/people/${learner.id}`);
  await expect(hr.getByText(t(m.person_practice_days, { count: 1 }))).toBeVisible();
});

test.describe('without a connection', () => {
  test.use({ refusals: true });

  test('an answer stays where it is, and can be sent again', async ({ office, visit }) => {
    const learner = await office.hire('Yu Tong');
    await learner.choose('en');
    await finishFirstLesson(learner);
    const page = await visit(learner);
    await page.goto('/practice');
    await settled(page);
    await page.locator('fieldset').first().waitFor();
    await page.context().setOffline(true);
    await answer(page, rightAnswer);
    await expect(page.getByRole('alert')).toHaveText(t(m.offline));
    await page.context().setOffline(false);
    await page.getByRole('button', { name: t(m.try_again) }).click();
    await expect(button(page, m.practice_next)).toBeVisible();
    await expect(page.getByRole('alert')).toBeHidden();
  });
});
