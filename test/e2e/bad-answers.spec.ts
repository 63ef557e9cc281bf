import type { Page } from '@playwright/test';
import { LANGUAGES } from '../../src/domain/language.ts';
import { give, questionIn } from './support/answering.ts';
import { settled } from './support/journey.ts';
import { course, library, QUESTIONS, scenario, startAttempt, study } from './support/learner.ts';
import { callFrom } from './support/outcome.ts';
import { rightAnswer } from './support/right-answers.ts';
import { expect, test } from './support/test.ts';
import { done } from './support/visitor.ts';
import { m, type Words, wordsIn } from './support/words.ts';

const en = wordsIn('en');
const { t } = en;

test.use({ refusals: true });

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
    expect(await save({ [kept.id]: 'anything' })).toEqual(notOffered);
    expect(
      await callFrom(page, 'chooseReply', { attempt, scenario: scenario.id, choice: 'no-such-reply', after: 0 }),
    ).toEqual({
      status: 400,
      message: words.t(m.reason_choice_not_offered),
    });
    const practice = { scenario: scenario.id, bookmark: { run: 1, after: 0 }, choice: 'no-such-reply', thought: 0 };
    expect(await callFrom(page, 'rehearse', practice)).toEqual({
      status: 409,
      message: words.t(m.reason_scenario_in_assessment),
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
  // With what the questions are answered by, which comes after the page.
  await page.waitForLoadState('networkidle');
  await page.context().setOffline(true);
  const part = page.getByRole('region', { name: t(m.paper_part, { number: 1, all: QUESTIONS + 1 }), exact: true });
  const question = await questionIn(part, en);
  await give(part, question, rightAnswer(question), en);
  const state = page.getByRole('status').filter({ hasText: /\S/ }).first();
  await expect(state).toHaveText(t(m.autosave_offline, { count: 1 }));
  await page.context().setOffline(false);
  await expect(state).toHaveText(t(m.autosave_saved));
  await page.evaluate(() => localStorage.clear());
  await page.reload();
  await expect(page.getByRole('button', { name: t(m.paper_part_answered, { number: 1 }), exact: true })).toBeVisible();
});

test('somebody who is deactivated in the middle is told so in the open paper, and starts anew without having used an attempt', async ({
  office,
  visit,
}) => {
  const zh = wordsIn('zh-CN');
  const learner = await office.hire('宁一舟');
  await learner.choose('zh-CN');
  await study(learner);
  const { attempt } = await startAttempt(learner);
  const page = await visit(learner);
  await page.goto(`/assess/${course.id}`);
  await settled(page);
  for (const active of ['no', 'yes']) await done(office.hr.send('setActive', { person: learner.id, active }));

  const name = zh.t(m.paper_part, { number: 1, all: QUESTIONS + 1 });
  const part = page.getByRole('region', { name, exact: true });
  const question = await questionIn(part, zh);
  await give(part, question, rightAnswer(question), zh);
  const state = page.getByRole('status').filter({ hasText: /\S/ }).first();
  await expect(state).toHaveText(zh.t(m.reason_not_signed_in));
  const again = await office.signIn(learner.number);
  await page.context().addCookies((await again.state()).cookies);
  await page.evaluate(() => dispatchEvent(new Event('focus')));
  await expect(state).toHaveText(zh.t(m.reason_attempt_annulled));

  await page.goto(`/assess/${course.id}`);
  await page.getByRole('button', { name: zh.t(m.start_assessment), exact: true }).click();
  await expect(page.getByRole('button', { name: zh.t(m.paper_next) })).toBeVisible();
  expect((await startAttempt(again)).attempt).not.toBe(attempt);
});

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
