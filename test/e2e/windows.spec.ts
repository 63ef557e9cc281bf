import type { Locator, Page } from '@playwright/test';
import type { QuestionKind } from '../../src/domain/question/kinds/types.ts';
import type { Question } from '../../src/domain/question/question.ts';
import { give, questionIn } from './support/answering.ts';
import { settled } from './support/journey.ts';
import { course, QUESTIONS, startAttempt, study, takeAssessment } from './support/learner.ts';
import { rightAnswer, wrongAnswer } from './support/right-answers.ts';
import { underRules } from './support/rules.ts';
import { expect, test } from './support/test.ts';
import { done } from './support/visitor.ts';
import { m, type Words, wordsIn } from './support/words.ts';

const WORDS = { en: wordsIn('en'), 'zh-CN': wordsIn('zh-CN') };

test.use({ refusals: true });

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
    const end = page.getByRole('region', { name: after.t(m.paper_end) });
    await expect(end).toContainText(after.t(m.paper_marked_parts, { count: 1, parts: '3' }));
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

test('of two devices, one without a connection, the answers of both are kept, and of two to one question the one that arrived last', async ({
  office,
  visit,
}) => {
  const { en } = WORDS;
  const learner = await office.hire('Lu Fang');
  await learner.choose('en');
  await study(learner);
  const { questions } = await startAttempt(learner);
  const [home, away] = [await visit(learner), await visit(learner)];
  for (const page of [home, away]) {
    await page.goto(`/assess/${course.id}`);
    await settled(page);
    await page.getByRole('button', { name: en.t(m.paper_view_all) }).click();
  }
  const asked: Asked[] = [];
  for (let number = 1; number <= questions.length; number++)
    asked.push({ number, question: await questionIn(partOf(home, en, number), en) });
  const ofKinds = (...kinds: readonly QuestionKind[]) => asked.filter(({ question }) => kinds.includes(question.kind));
  const [both, onlyAway, onlyHome] = [...ofKinds('single', 'true-false'), ...ofKinds('multiple', 'sort', 'match')] as [
    Asked,
    Asked,
    Asked,
  ];
  await away.waitForLoadState('networkidle');
  await away.context().setOffline(true);
  await give(partOf(away, en, both.number), both.question, rightAnswer(both.question), en);
  await give(partOf(away, en, onlyAway.number), onlyAway.question, rightAnswer(onlyAway.question), en);
  await expect(away.getByText(en.t(m.autosave_offline, { count: 2 }))).toBeVisible();
  const chosen = await chosenIn(partOf(away, en, both.number));
  await give(partOf(home, en, both.number), both.question, wrongAnswer(both.question), en);
  await give(partOf(home, en, onlyHome.number), onlyHome.question, rightAnswer(onlyHome.question), en);
  await expect(home.getByText(en.t(m.autosave_saved))).toBeVisible();

  await away.context().setOffline(false);
  await expect(away.getByText(en.t(m.autosave_saved))).toBeVisible();
  for (const page of [home, away]) {
    await page.evaluate(() => dispatchEvent(new Event('focus')));
    for (const { number } of [both, onlyAway, onlyHome]) {
      const name = en.t(m.paper_part_answered, { number });
      await expect(page.getByRole('button', { name, exact: true })).toBeVisible();
    }
  }
  expect(await chosenIn(partOf(home, en, both.number)), 'what arrived last').toBe(chosen);
  expect(await chosenIn(partOf(away, en, both.number))).toBe(chosen);
});

test('a retake opened in two windows at once is one attempt', async ({ office, visit }) => {
  const { en } = WORDS;
  const learner = await office.hire('Lu Fang');
  await learner.choose('en');
  await takeAssessment(learner, 'wrongly');
  await study(learner);
  await underRules(office.hr, { waitHours: 0 }, async () => {
    const windows = [await visit(learner), await visit(learner)];
    for (const page of windows) {
      await page.goto(`/assess/${course.id}`);
      await settled(page);
    }
    await Promise.all(windows.map((page) => page.getByRole('button', { name: en.t(m.start_retake) }).click()));
    for (const page of windows) await expect(page.getByRole('button', { name: en.t(m.paper_next) })).toBeVisible();
  });
  const { attempt } = await startAttempt(learner);
  await done(learner.call('submitAttempt', { attempt, answers: {} }));
  const page = await visit(learner);
  await page.goto(`/assess/${course.id}`);
  await expect(page.getByRole('main')).toContainText(en.t(m.before_attempts, { attempts: 3, used: 2, left: 1 }));
});

interface Asked {
  /** Its part of the paper, from 1. */
  readonly number: number;
  readonly question: Question;
}

/** Which option of a question is chosen, from 0. */
function chosenIn(part: Locator): Promise<number> {
  return part
    .getByRole('radio')
    .evaluateAll((radios) => radios.findIndex((radio) => (radio as HTMLInputElement).checked));
}

function partOf(page: Page, { t }: Words, number: number) {
  return page.getByRole('region', { name: t(m.paper_part, { number, all: QUESTIONS + 1 }), exact: true });
}
