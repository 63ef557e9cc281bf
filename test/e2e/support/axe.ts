import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from '@playwright/test';
import type * as Axe from 'axe-core';

const RULES = ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa', 'best-practice'];

// The builder of @axe-core/playwright sends axe to the page before each run, and gathers results in a page of its own
// for the sake of frames; without frames, sent once and minified, it takes a quarter of the time.
const builder = createRequire(import.meta.url).resolve('@axe-core/playwright');
const source = readFileSync(createRequire(builder).resolve('axe-core/axe.min.js'), 'utf8');

/** Brings axe to a page; again after each navigation. */
export async function bringAxe(page: Page): Promise<void> {
  await page.evaluate(source);
}

/** What axe finds wrong with a page as it stands, one line for each place. */
export async function faultsSeenByAxe(page: Page): Promise<string[]> {
  const { violations } = await page.evaluate((values) => {
    const { axe } = globalThis as unknown as { axe: typeof Axe };
    return axe.run({ runOnly: { type: 'tag', values }, resultTypes: ['violations'] });
  }, RULES);
  return violations.flatMap(({ id, help, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id} (${help}) at ${target.join(' ')}: ${failureSummary}`),
  );
}
