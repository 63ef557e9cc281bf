import { LANGUAGES } from '../../src/domain/language.ts';
import { noticedWords } from '../../src/i18n/attempt/noticed.ts';
import { downloadedBy } from './support/journey.ts';
import { startAttempt, study } from './support/learner.ts';
import { rightAnswer } from './support/right-answers.ts';
import { expect, test } from './support/test.ts';
import { done } from './support/visitor.ts';
import { m, wordsIn } from './support/words.ts';

test.use({ refusals: true });

for (const language of LANGUAGES) {
  const { t } = wordsIn(language);

  test(`HR follows an attempt in ${language}, and reads with its person what was noticed in it`, async ({
    office,
    visit,
  }) => {
    const name = `=Zhang ${'Ao'.repeat(30)} ${language}`;
    const learner = await office.hire(name, { department: 'Counters' });
    await study(learner);
    const { attempt, questions } = await startAttempt(learner);
    await learner.choose(language);
    await office.hr.choose(language);
    const page = await visit(office.hr);
    await page.goto('/hr');
    await page.getByRole('link', { name: t(m.tally_in_hand) }).click();
    await page.waitForURL('**/hr/attempts?state=in-hand');
    const table = page.getByRole('region', { name: t(m.attempts_table) });
    const row = table.getByRole('row', { name });
    await expect(row).toContainText(t(m.attempts_in_hand));
    await expect(row).toContainText(t(m.attempts_minutes_left, { minutes: '#' }).split('#')[1]!);

    const answers = Object.fromEntries(questions.slice(0, 1).map((one) => [one.id, rightAnswer(one)]));
    await done(learner.call('saveAnswers', { attempt, answers, left: 4 }));
    await done(learner.call('submitAttempt', { attempt, answers }));
    const facts = noticedWords(t, { left: 4, quick: 1 });

    await page.getByLabel(t(m.attempts_state)).selectOption(t(m.attempts_with_noticed));
    await page.getByLabel(t(m.results_search)).fill(name.slice(-20));
    await page.getByRole('button', { name: t(m.filter), exact: true }).click();
    await expect(table.locator('tbody').getByRole('row')).toHaveCount(1);
    for (const fact of [t(m.attempts_submitted), t(m.band_fail), ...facts]) await expect(row).toContainText(fact);
    const csv = await downloadedBy(page, page.getByRole('link', { name: t(m.download_csv) }));
    expect(csv).toMatch(new RegExp(`'=Zhang.*${t(m.attempts_submitted)}.*${t(m.band_fail)},\\d+,\\d+,4,1\\r?\\n`));

    await row.getByRole('link', { name: t(m.see_result) }).click();
    for (const fact of facts) await expect(page.getByRole('main')).toContainText(fact);
    const own = await visit(learner);
    await own.goto(`/attempts/${attempt}`);
    for (const fact of facts) await expect(own.getByRole('main')).toContainText(fact);
    await page.goto('/hr/audit');
    await expect(page.getByRole('row', { name: t(m.act_attempts_downloaded) }).first()).toContainText(
      t(m.attempts_with_noticed),
    );
  });
}

test('there is no result to link to before an attempt is submitted', async ({ scene }) => {
  const html = await (await scene.hr.get(`/hr/attempts?search=${encodeURIComponent(scene.sitting.number)}`)).text();
  expect(html).toContain(scene.sitting.number);
  expect(html).not.toContain('/attempts/');
});
