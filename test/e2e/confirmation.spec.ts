import type { Page } from '@playwright/test';
import { give, questionIn } from './support/answering.ts';
import { expectNoFaults } from './support/axe.ts';
import { settled } from './support/journey.ts';
import { course, scenario, startAttempt, study } from './support/learner.ts';
import type { Office } from './support/office.ts';
import { bestRun, rightAnswer, wrongAnswer } from './support/right-answers.ts';
import { underRules } from './support/rules.ts';
import { expect, test } from './support/test.ts';
import { done } from './support/visitor.ts';
import { m, wordsIn } from './support/words.ts';

const CONFIRMING = 3;

for (const { language, right, band } of [
  { language: 'zh-CN', right: 2, band: m.band_pass },
  { language: 'en', right: 1, band: m.band_fail },
] as const) {
  const words = wordsIn(language);
  const { t } = words;

  test(`a paper within one standard error of the pass mark asks three more, and ${right} right of them decide, in ${language}`, async ({
    office,
    visit,
  }) => {
    const { learner, attempt } = await nearThePassMark(office);
    await learner.choose(language);
    const page = await visit(learner);
    await page.goto(`/assess/${course.id}`);
    await settled(page);
    await handIn(page, t);

    await expect(page.getByRole('heading', { name: t(m.confirm_title) })).toBeVisible();
    await settled(page);
    await expectNoFaults(page);
    for (let number = 1; number <= right; number++) {
      const name = t(m.paper_part, { number, all: CONFIRMING });
      const part = page.getByRole('region', { name, exact: true });
      const question = await questionIn(part, words);
      await give(part, question, rightAnswer(question), words);
      await page.getByRole('button', { name: t(m.paper_next), exact: true }).click();
    }
    await handIn(page, t);

    await page.waitForURL(`**/attempts/${attempt}`);
    const main = page.getByRole('main');
    await expect(main.getByRole('heading', { name: t(m.arithmetic_confirmation) })).toBeVisible();
    const points = { earned: right * 10, left: right * 30, possible: CONFIRMING * 10, right: 2 * CONFIRMING * 10 };
    const decided = right === 2 ? m.arithmetic_confirmed : m.arithmetic_not_confirmed;
    await expect(main).toContainText(t(decided, { band: t(m.band_pass), ...points }));
    await expect(main).toContainText(t(m.arithmetic_confirmation_band, { band: t(band) }));
    await expectNoFaults(page);
  });
}

/** Somebody with a paper in hand under the guard: the role-play at its best, and half of the questions right. */
async function nearThePassMark(office: Office) {
  const learner = await office.hire('Lu Fang');
  await study(learner);
  const { attempt, questions } = await underRules(office.hr, { guard: true }, () => startAttempt(learner));
  for (const [after, choice] of bestRun(scenario).entries())
    await done(learner.call('chooseReply', { attempt, scenario: scenario.id, choice, after }));
  const answers = questions.map((one, at) => [one.id, at % 2 === 0 ? rightAnswer(one) : wrongAnswer(one)] as const);
  await done(learner.call('saveAnswers', { attempt, answers: Object.fromEntries(answers) }));
  return { learner, attempt };
}

async function handIn(page: Page, t: ReturnType<typeof wordsIn>['t']): Promise<void> {
  await page.getByRole('button', { name: t(m.paper_end), exact: true }).click();
  await page.getByRole('button', { name: t(m.paper_submit), exact: true }).click();
}
