import type { Locator, Page } from '@playwright/test';
import { give, questionIn } from './support/answering.ts';
import { settled } from './support/journey.ts';
import { course, QUESTIONS, startAttempt, study } from './support/learner.ts';
import type { Office } from './support/office.ts';
import { rightAnswer } from './support/right-answers.ts';
import { expect, test } from './support/test.ts';
import { m, wordsIn } from './support/words.ts';

const en = wordsIn('en');
const { t } = en;
const PHONE = { width: 390, height: 640 };

test.use({ refusals: true });

test('turning to another part puts the focus there and its beginning in view', async ({ office, visit }) => {
  const page = await visit((await sitting(office)).learner, { viewport: PHONE });
  await page.goto(`/assess/${course.id}`);
  await settled(page);
  for (const [button, number] of [
    [t(m.paper_next), 2],
    [t(m.paper_next), 3],
    [t(m.paper_back), 2],
    [t(m.paper_part_open, { number: 9 }), 9],
  ] as const) {
    await page.getByRole('button', { name: button, exact: true }).click();
    const part = partOf(page, number);
    await expect(part).toBeFocused();
    const bar = (await page.getByText(t(m.autosave_saved)).boundingBox())!;
    const top = (await part.boundingBox())!.y;
    expect(top, 'below the bar that stays at the top').toBeGreaterThanOrEqual(bar.y + bar.height);
    expect(top, 'within the upper half of the screen').toBeLessThan(PHONE.height / 2);
  }
});

test('an answer that is no longer offered is named and let go; the others are saved', async ({ office, visit }) => {
  const { learner, attempt } = await sitting(office);
  const page = await visit(learner);
  await page.goto(`/assess/${course.id}`);
  await settled(page);
  const first = await questionIn(partOf(page, 1), en);
  await page.getByRole('button', { name: t(m.paper_next), exact: true }).click();
  const second = await questionIn(partOf(page, 2), en);
  const unsent = { [first.id]: { kind: 'single', option: 'gone' }, [second.id]: rightAnswer(second) };
  await page.evaluate(([key, answers]) => localStorage.setItem(key!, answers!), [
    `unsent:${attempt}`,
    JSON.stringify(unsent),
  ] as const);
  await page.reload();
  await settled(page);

  const alert = page.getByRole('alert').filter({ hasText: t(m.paper_answer_dropped, { parts: 1 }) });
  await expect(alert).toBeVisible();
  await expect(page.getByText(t(m.autosave_saved))).toBeVisible();
  // A reload comes back to the same part.
  await expect(partOf(page, 2)).toBeVisible();
  await page.getByRole('button', { name: t(m.paper_part_open, { number: 1 }), exact: true }).click();
  await give(partOf(page, 1), first, rightAnswer(first), en);
  await expect(alert).toBeHidden();
  await expect(page.getByText(t(m.autosave_saved))).toBeVisible();

  await page.evaluate(() => localStorage.clear());
  await page.reload();
  for (const number of [1, 2])
    await expect(page.getByRole('button', { name: t(m.paper_part_answered, { number }), exact: true })).toBeVisible();
});

test('time that runs out without a connection is told on every part, and the paper goes in when there is one', async ({
  office,
  visit,
}) => {
  const { learner, attempt } = await sitting(office);
  const page = await visit(learner);
  // Without the browser's own word that it is online, only trying again finds out.
  await page.addInitScript(() => addEventListener('online', (event) => event.stopImmediatePropagation()));
  await page.clock.install();
  await page.goto(`/assess/${course.id}`);
  // With what the questions are answered by, which comes after the page.
  await page.waitForLoadState('networkidle');
  const part = partOf(page, 1);
  const question = await questionIn(part, en);
  await page.context().setOffline(true);
  await give(part, question, rightAnswer(question), en);

  await page.clock.fastForward(course.assessment.minutes * 60_000);
  const alert = page.getByRole('alert').filter({ hasText: t(m.paper_time_over) });
  await expect(alert).toContainText(t(m.offline));
  await page.getByRole('button', { name: t(m.paper_next), exact: true }).click();
  await expect(alert).toBeVisible();

  await page.context().setOffline(false);
  await page.clock.fastForward(6_000);
  await page.waitForURL(`**/attempts/${attempt}`);
  await expect(page.getByText(`1. ${en.say(question.prompt)}`)).toBeVisible();
});

/** Part `number` of the paper on a page, from 1. */
function partOf(page: Page, number: number): Locator {
  return page.getByRole('region', { name: t(m.paper_part, { number, all: QUESTIONS + 1 }), exact: true });
}

/** Somebody who has just begun an attempt. */
async function sitting(office: Office) {
  const learner = await office.hire('Lu Fang');
  await learner.choose('en');
  await study(learner);
  return { learner, attempt: (await startAttempt(learner)).attempt };
}
