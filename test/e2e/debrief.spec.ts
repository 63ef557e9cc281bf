import type { Page } from '@playwright/test';
import { LANGUAGES } from '../../src/domain/language.ts';
import { play } from '../../src/domain/scenario/play.ts';
import { bringAxe, faultsSeenByAxe } from './support/axe.ts';
import { pressByKey } from './support/keyboard.ts';
import { course, scenario, takeAssessment } from './support/learner.ts';
import type { Employee } from './support/office.ts';
import { bestRun, poorRun } from './support/right-answers.ts';
import { expect, test } from './support/test.ts';
import { done } from './support/visitor.ts';
import { m, wordsIn } from './support/words.ts';

const ADDRESS = `/scenarios/${scenario.id}?course=${course.id}`;
const { t, say } = wordsIn('en');
const best = bestRun(scenario);
const poor = poorRun(scenario);

test('the debrief tells first how it went, then turn by turn what was said and what would have been better', async ({
  office,
  visit,
}) => {
  const page = await afterRuns(await office.hire('Lu Fang'), visit, poor);
  const verdict = page.getByRole('region', { name: t(m.debrief_verdict) });
  await expect(verdict).toContainText(t(m.band_fail));
  await expect(verdict).toContainText(t(m.debrief_points, { earned: 0, possible: 25 }));
  await expect(verdict).toContainText(t(m.dimension_language));
  const { scene } = play(scenario, [])!;
  const first = page.getByRole('listitem').filter({ has: page.getByRole('heading', { name: /^Turn 1\b/ }) });
  const said = (id: string) => scene.choices.find((choice) => choice.id === id)!;
  await expect(first).toContainText(say(said(poor[0]!).says));
  await expect(first).toContainText(say(said(poor[0]!).feedback));
  await expect(first).toContainText(t(m.debrief_mark_broke_a_rule));
  await expect(first).toContainText(say(said(best[0]!).says));
  await expect(first).toContainText(t(m.debrief_hesitated, { seconds: 41, name: say(scenario.persona.name) }));
  await expect(first.getByRole('link').first()).toHaveAttribute('href', /^\/courses\/[\w-]+\/[\w-]+$/);
  await expect(page.getByText(t(m.debrief_mood_began, { mood: scenario.mood, word: 'calm' })).first()).toBeVisible();
});

test('a run is tried again from its third turn, by keyboard', async ({ office, visit }) => {
  const page = await afterRuns(await office.hire('Lu Fang'), visit, poor);
  await pressByKey(page, page.getByRole('button', { name: t(m.debrief_try_from, { number: 3 }) }));
  const third = play(scenario, poor.slice(0, 2))!.scene;
  await expect(page.getByRole('button', { name: say(third.choices[0]!.says) })).toBeVisible();
  await expect(page.getByRole('heading', { name: t(m.debrief_title) })).toBeHidden();
});

test.describe('a run that went on elsewhere', () => {
  test.use({ refusals: true });
  test('is not tried again from an old window, which says why', async ({ office, visit }) => {
    const learner = await office.hire('Lu Fang');
    const page = await afterRuns(learner, visit, poor);
    await done(learner.call('tryAgain', { scenario: scenario.id, bookmark: { run: 1, after: poor.length } }));
    await page.getByRole('button', { name: t(m.debrief_try_from, { number: 2 }) }).click();
    await expect(page.getByRole('alert').filter({ hasText: t(m.reason_run_moved_on) })).toBeVisible();
  });
});

test('the best way through is played back by keyboard', async ({ office, visit }) => {
  const page = await afterRuns(await office.hire('Lu Fang'), visit, poor);
  const playback = page.getByRole('group', { name: t(m.debrief_best_title) });
  await playback.scrollIntoViewIfNeeded();
  await expect(page.locator('astro-island[ssr]')).toHaveCount(0);
  const all = best.length * 2 + 1;
  const at = (place: number) => expect(playback).toContainText(t(m.debrief_place, { place, all }));
  await at(1);
  await pressByKey(page, playback.getByRole('button', { name: t(m.debrief_next) }));
  await at(2);
  const reply = play(scenario, [])!.scene.choices.find(({ id }) => id === best[0])!;
  await expect(playback).toContainText(say(reply.says));
  await expect(playback).toContainText(say(reply.feedback));
  await expect(playback.getByRole('img', { name: say(scenario.persona.name) })).toBeVisible();
  await page.keyboard.press('ArrowLeft');
  await at(1);
  await page.keyboard.press('End');
  await at(all);
  await pressByKey(page, playback.getByRole('button', { name: t(m.debrief_play), exact: true }));
  await expect(playback.getByRole('button', { name: t(m.debrief_pause) })).toBeVisible();
  await at(1);
});

test('two runs stand side by side, the latest first', async ({ office, visit }) => {
  const page = await afterRuns(await office.hire('Lu Fang'), visit, poor, best);
  const table = page.getByRole('region', { name: t(m.debrief_runs) }).getByRole('table');
  const heads = table.getByRole('columnheader');
  await expect(heads).toHaveCount(3);
  await expect(heads.nth(1)).toContainText(t(m.debrief_run, { number: 2 }));
  await expect(heads.nth(1)).toContainText(t(m.band_excellent));
  await expect(heads.nth(2)).toContainText(t(m.band_fail));
  const cells = table.getByRole('row').nth(1).getByRole('cell');
  await expect(cells.nth(0)).toContainText(t(m.debrief_mark_best));
  await expect(cells.nth(1)).toContainText(t(m.debrief_mark_broke_a_rule));
});

for (const language of LANGUAGES) {
  test(`in ${language}, nothing is wrong with the debrief of two runs, and paper shows everything without buttons`, async ({
    office,
    visit,
  }) => {
    const learner = await office.hire('Lu Fang');
    await learner.choose(language);
    const page = await afterRuns(learner, visit, poor, best);
    await expect(page.locator('html')).toHaveAttribute('lang', language);
    const words = wordsIn(language);
    await page.getByRole('group', { name: words.t(m.debrief_best_title) }).scrollIntoViewIfNeeded();
    await expect(page.locator('astro-island[ssr]')).toHaveCount(0);
    await bringAxe(page);
    for (const width of [390, 1280]) {
      await page.setViewportSize({ width, height: 900 });
      const wide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      expect(wide, `pixels too wide at ${width}`).toBeLessThanOrEqual(0);
      for (const colorScheme of ['light', 'dark'] as const) {
        await page.emulateMedia({ colorScheme });
        expect(await faultsSeenByAxe(page), `${colorScheme}, ${width} px`).toEqual([]);
      }
    }
    await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
    await expect(page.getByRole('main').getByRole('button')).toHaveCount(0);
    const details = page.getByRole('main').locator('details li');
    expect(await details.count()).toBeGreaterThan(0);
    for (const norm of await details.all()) await expect(norm).toBeVisible();
    expect(await page.evaluate(() => getComputedStyle(document.documentElement).colorScheme)).toBe('light');
  });
}

test('a result shows the debrief without anything to try again or any hesitation', async ({ office, visit }) => {
  const learner = await office.hire('Lu Fang');
  const attempt = await takeAssessment(learner, 'rightly');
  await office.hr.choose('en');
  for (const [who, query] of [
    [learner, ''],
    [office.hr, `?person=${learner.id}`],
  ] as const) {
    const page = await visit(who);
    await page.goto(`/attempts/${attempt}${query}`);
    const verdict = page.getByRole('region', { name: t(m.debrief_verdict) });
    await expect(verdict.first()).toContainText(t(m.band_excellent));
    await expect(page.getByRole('heading', { name: /^Turn 1\b/ }).first()).toBeVisible();
    await expect(page.getByRole('button', { name: t(m.debrief_try_from, { number: 1 }) })).toHaveCount(0);
  }
});

/** The page of somebody who has just finished these runs, one after the other, and hesitated once. */
async function afterRuns(
  learner: Employee,
  visit: (who: Employee) => Promise<Page>,
  ...runs: readonly (readonly string[])[]
): Promise<Page> {
  for (const [index, run] of runs.entries()) {
    const number = index + 1;
    for (const [after, choice] of run.entries()) {
      const bookmark = { run: number, after };
      const thought = after === 0 ? 41_000 : 0;
      await done(learner.call('rehearse', { scenario: scenario.id, bookmark, choice, thought }));
    }
    const bookmark = { run: number, after: run.length };
    if (number < runs.length) await done(learner.call('tryAgain', { scenario: scenario.id, bookmark }));
  }
  const page = await visit(learner);
  await page.goto(ADDRESS);
  return page;
}
