import type { Page } from '@playwright/test';
import { LANGUAGES } from '../../src/domain/language.ts';
import { startServer } from './server.ts';
import { bringAxe, faultsOfColour, faultsSeenByAxe } from './support/axe.ts';
import { pageFiles, sourcesSaying } from './support/doors.ts';
import { settled } from './support/journey.ts';
import { expect, test } from './support/kept-page.ts';
import { course } from './support/learner.ts';
import { VIEWS } from './support/views.ts';
import { type Words, wordsIn } from './support/words.ts';

const SIZES = [
  { width: 390, height: 844 },
  { width: 1280, height: 800 },
];
const THEMES = [
  { colorScheme: 'light', faults: faultsSeenByAxe },
  { colorScheme: 'dark', faults: faultsOfColour },
] as const;

/** What no page says: values that are missing, and placeholders that nothing was filled into. */
const UNFILLED = /undefined|\[object|NaN|\{\w+\}/;

test.describe.configure({ mode: 'parallel' });
test.use({ refusals: true });

test('every page there is gets looked at', () => {
  const pages = pageFiles().filter((file) => file.endsWith('.astro'));
  expect([...new Set(VIEWS.map(({ file }) => file))].toSorted()).toEqual(pages);
});

test('a theme changes colours and nothing else', () => {
  expect(sourcesSaying('prefers-color-scheme')).toEqual(['layouts/Page.astro']);
  expect(sourcesSaying('data-theme')).toEqual(['styles/tokens.css']);
});

for (const language of LANGUAGES) {
  const words = wordsIn(language);
  test.describe(`in ${language}, in light and dark, on a phone and on a desk, nothing is wrong with`, () => {
    for (const { what, who, path, prepare, placeholders } of VIEWS) {
      test(what, async ({ scene, keptPage }) => {
        const visitor = who && scene[who];
        await visitor?.choose(language);
        const page = await keptPage(language, visitor);
        await page.setViewportSize(SIZES[0]!);
        await page.emulateMedia({ colorScheme: THEMES[0].colorScheme });
        await page.goto(typeof path === 'string' ? path : path(scene));
        await prepare?.(page, words);
        await expectNothingWrong(page, words, placeholders ? /undefined|\[object|NaN/ : UNFILLED);
      });
    }

    test('setting up', async ({ visit }) => {
      const server = await startServer();
      try {
        const page = await visit(undefined, { baseURL: server.origin, locale: language, reducedMotion: 'reduce' });
        for (const path of [server.setupLink, '/sign-in']) {
          await page.goto(path);
          await expectNothingWrong(page, words);
        }
      } finally {
        await server.stop();
      }
    });
  });
}

test('the language switch keeps the place', async ({ scene, visit }) => {
  await scene.hr.choose('en');
  const page = await visit(scene.hr);
  for (const path of ['/hr/people?search=Lu&state=active', `/courses/${course.id}/${course.lessons[0]!.id}`]) {
    await page.goto(path);
    for (const { other, name } of [
      { other: 'zh-CN', name: '中文' },
      { other: 'en', name: 'English' },
    ]) {
      const switched = page.waitForResponse((response) => response.url().endsWith('/language'));
      await page.getByRole('contentinfo').getByRole('button', { name }).click();
      await switched;
      await expect(page.locator('html')).toHaveAttribute('lang', other);
      expect(new URL(page.url()).pathname + new URL(page.url()).search).toBe(path);
    }
  }
});

test('a language chosen before signing in stays', async ({ visit, scene }) => {
  const page = await visit(undefined, { locale: 'en' });
  await page.goto(scene.waiting.invitation);
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
  await page.getByRole('button', { name: '中文' }).click();
  await expect(page.locator('html')).toHaveAttribute('lang', 'zh-CN');
  await page.goto('/sign-in');
  await expect(page.locator('html')).toHaveAttribute('lang', 'zh-CN');
});

async function expectNothingWrong(page: Page, { language }: Words, unfilled = UNFILLED): Promise<void> {
  await settled(page);
  await expect(page.locator('html')).toHaveAttribute('lang', language);
  await expect(page).toHaveTitle(/\S/);
  await expect(page.getByRole('main')).not.toContainText(unfilled);
  await bringAxe(page);
  for (const size of SIZES) {
    await page.setViewportSize(size);
    const wide = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
    expect(wide, `pixels too wide at ${size.width}`).toBe(0);
    for (const { colorScheme, faults } of THEMES) {
      await page.emulateMedia({ colorScheme });
      await painted(page);
      expect(await faults(page), `${colorScheme}, ${size.width} px`).toEqual([]);
    }
  }
}

/** Until the colours of a theme just changed have reached every element. */
async function painted(page: Page): Promise<void> {
  await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
}
