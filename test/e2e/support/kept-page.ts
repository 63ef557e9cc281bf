import type { Page } from '@playwright/test';
import type { Language } from '../../../src/domain/language.ts';
import { test as sceneTest } from './test.ts';
import type { Visitor } from './visitor.ts';

export { expect } from './test.ts';

interface PerTest {
  /** A blank page whose browser has nothing stored but somebody's session, or nobody's; and files it loaded before. */
  readonly keptPage: (language: Language, who?: Visitor) => Promise<Page>;
}

interface PerWorker {
  readonly keptPages: Map<Language, Page>;
}

/** Tests that only look: their browser is opened once for each language, and so loads scripts, styles and fonts once. */
export const test = sceneTest.extend<PerTest, PerWorker>({
  keptPages: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads from it that nothing is needed.
    async ({}, use) => {
      const pages = new Map<Language, Page>();
      await use(pages);
      for (const page of pages.values()) await page.context().close();
    },
    { scope: 'worker' },
  ],
  keptPage: async ({ browser, baseURL, keptPages, quiet }, use) => {
    const used: Page[] = [];
    await use(async (language, who) => {
      let page = keptPages.get(language);
      if (!page) {
        const context = await browser.newContext({ baseURL, locale: language, reducedMotion: 'reduce' });
        page = await context.newPage();
        keptPages.set(language, page);
      }
      used.push(page);
      // `setStorageState` does the same by way of a page of its own, and takes longer than a new browser.
      await page.context().clearCookies();
      if (who) await page.context().addCookies((await who.state()).cookies);
      return page;
    });
    for (const page of used) {
      await page.evaluate(() => localStorage.clear());
      await page.goto('about:blank');
    }
    return quiet;
  },
});
