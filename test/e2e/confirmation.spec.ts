import type { Page } from '@playwright/test';
import { give, questionIn } from './support/answering.ts';
import { expectNoFaults } from './support/axe.ts';
import { settled } from './support/journey.ts';
import { course } from './support/learner.ts';
import { nearThePassMark } from './support/near-pass.ts';
import { rightAnswer } from './support/right-answers.ts';
import { expect, test } from './support/test.ts';
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
    const learner = await office.hire('Lu Fang');
    const attempt = await nearThePassMark(learner, office.hr);
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

async function handIn(page: Page, t: ReturnType<typeof wordsIn>['t']): Promise<void> {
  await page.getByRole('button', { name: t(m.paper_end), exact: true }).click();
  await page.getByRole('button', { name: t(m.paper_submit), exact: true }).click();
}
