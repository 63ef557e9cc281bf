import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { expect, type Page } from '@playwright/test';
import type * as Axe from 'axe-core';

const RULES = ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa', 'best-practice'];
/** The rules that look at colours: contrast, and links that only a colour tells from their text. */
const OF_COLOUR = ['color-contrast', 'link-in-text-block'];

// The builder of @axe-core/playwright sends axe to the page before each run, and gathers results in a page of its own
// for the sake of frames; without frames, sent once and minified, it takes a quarter of the time.
const builder = createRequire(import.meta.url).resolve('@axe-core/playwright');
const source = readFileSync(createRequire(builder).resolve('axe-core/axe.min.js'), 'utf8');

/** Brings axe to a page; again after each navigation. */
export async function bringAxe(page: Page): Promise<void> {
  await page.evaluate(source);
}

/** That axe finds nothing wrong with a page as it stands. */
export async function expectNoFaults(page: Page): Promise<void> {
  await bringAxe(page);
  expect(await faultsSeenByAxe(page)).toEqual([]);
}

/** What axe finds wrong with a page as it stands, one line for each place. */
export function faultsSeenByAxe(page: Page): Promise<string[]> {
  return faults(page, { type: 'tag', values: RULES });
}

/**
 * What axe finds wrong with the colours of a page. A theme changes nothing else: `light-dark()` takes colours only, and no
 * style, picture or script asks for the theme (look.spec.ts). Where all rules were run in one theme, the other needs these.
 */
export function faultsOfColour(page: Page): Promise<string[]> {
  return faults(page, { type: 'rule', values: OF_COLOUR });
}

async function faults(page: Page, runOnly: Axe.RunOnly): Promise<string[]> {
  const { violations } = await page.evaluate((only) => {
    const { axe } = globalThis as unknown as { axe: typeof Axe };
    return axe.run({ runOnly: only, resultTypes: ['violations'] });
  }, runOnly);
  return violations.flatMap(({ id, help, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id} (${help}) at ${target.join(' ')}: ${failureSummary}`),
  );
}
